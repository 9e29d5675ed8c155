import type { DecisionNode } from '@motcua/spec'
import { ArrowRight, Table2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { GatherFields } from '../../inputs/gather-fields.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  decision: { vi: 'Quy tắc', en: 'Rule' },
  open: { vi: 'Mở bảng quy tắc', en: 'Open the table' },
} satisfies Words

function DecisionDetail({ node }: OfNode<DecisionNode>) {
  const text = useText()
  const { spec } = useDesigner()
  const decision = Object.hasOwn(spec.decisions, node.decision) ? spec.decisions[node.decision] : undefined
  return <>{decision ? text(decision.title) : '⚠'}</>
}

function DecisionInspector({ id, node }: OfNode<DecisionNode>) {
  const t = useWords(words)
  const text = useText()
  const { run, go, spec } = useDesigner()
  const says = { vi: 'Đổi quy tắc của bước', en: 'Change the rule of a step' }
  return (
    <>
      <SelectField
        label={t.decision}
        value={node.decision}
        options={Object.entries(spec.decisions).map(([key, { title }]) => ({ value: key, label: text(title) }))}
        onChange={(decision) => run(changeNode(id, 'decision', (old) => ({ ...old, decision }), { says }))}
      />
      <Button
        size="small"
        icon={<ArrowRight size={14} aria-hidden />}
        onPress={() => go({ view: 'rules', thing: { kind: 'decision', id: node.decision } })}
      >
        {t.open}
      </Button>
      <GatherFields
        value={node.retry}
        onChange={(retry) =>
          run(
            changeNode(id, 'decision', ({ retry: _, ...old }) => (retry === undefined ? old : { ...old, retry }), {
              says,
              merge: 'retry',
            }),
          )
        }
      />
    </>
  )
}

export const decisionView = nodeView('decision', {
  icon: Table2,
  shape: 'card',
  Detail: DecisionDetail,
  Inspector: DecisionInspector,
})
