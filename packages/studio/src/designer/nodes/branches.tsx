import type { InclusiveNode, ParallelNode, Text } from '@motcua/spec'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { SelectField } from '../../ui/field.tsx'
import { changeNode } from '../commands/change-node.ts'
import { useDesigner } from '../document/designer-context.tsx'
import type { OfNode } from './node-view.tsx'

const words = {
  mode: { vi: 'Tách hay gộp', en: 'Fork or join' },
  fork: { vi: 'Tách nhánh', en: 'Fork: branches start' },
  join: { vi: 'Gộp: đợi các nhánh', en: 'Join: waits for the branches' },
  joinOf: { vi: 'Các nhánh gộp lại ở', en: 'The branches meet at' },
} satisfies Words

const says: Text = { vi: 'Đổi chỗ tách hoặc gộp nhánh', en: 'Change where branches part or meet' }

/** Whether branches part or meet here, and where they meet: the same for both kinds of branches. */
export function BranchFields({ id, node }: OfNode<ParallelNode | InclusiveNode>) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const { kind } = node
  const joins = Object.entries(spec.flow.nodes).flatMap(([key, one]) =>
    one.kind === kind && key !== id && one.mode === 'join' ? [{ value: key, label: text(one.title) }] : [],
  )
  const turn = (mode: 'fork' | 'join') =>
    run(
      changeNode(
        id,
        kind,
        ({ title, legalBasis }) => {
          const base = { kind, title, ...(legalBasis === undefined ? {} : { legalBasis }) }
          return mode === 'join' ? { ...base, mode } : { ...base, mode, join: joins[0]?.value ?? 'join' }
        },
        { says },
      ),
    )
  const lead = (join: string) =>
    run(changeNode(id, kind, (old) => (old.mode === 'fork' ? { ...old, join } : old), { says }))
  return (
    <>
      <SelectField
        label={t.mode}
        value={node.mode}
        options={[
          { value: 'fork' as const, label: t.fork },
          { value: 'join' as const, label: t.join },
        ]}
        onChange={turn}
      />
      {node.mode === 'fork' ? <SelectField label={t.joinOf} value={node.join} options={joins} onChange={lead} /> : null}
    </>
  )
}
