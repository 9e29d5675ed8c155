import type { ParallelNode } from '@motcua/spec'
import { Split } from 'lucide-react'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  mode: { vi: 'Tách hay gộp', en: 'Fork or join' },
  fork: { vi: 'Tách: mọi nhánh cùng làm', en: 'Fork: all branches start' },
  join: { vi: 'Gộp: đợi các nhánh', en: 'Join: waits for the branches' },
  forkShort: { vi: 'tách nhánh', en: 'fork' },
  joinShort: { vi: 'đợi đủ nhánh', en: 'join' },
  joinOf: { vi: 'Các nhánh gộp lại ở', en: 'The branches meet at' },
} satisfies Words

function ParallelDetail({ node }: OfNode<ParallelNode>) {
  const t = useWords(words)
  return <>{node.mode === 'fork' ? t.forkShort : t.joinShort}</>
}

function ParallelInspector({ id, node }: OfNode<ParallelNode>) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const joins = Object.entries(spec.flow.nodes).flatMap(([key, one]) =>
    one.kind === 'parallel' && key !== id && one.mode === 'join' ? [{ value: key, label: text(one.title) }] : [],
  )
  const change = (next: (old: ParallelNode) => ParallelNode) =>
    run(changeNode(id, 'parallel', next, { says: { vi: 'Đổi nhánh song song', en: 'Change a parallel step' } }))
  const turn = (mode: 'fork' | 'join') =>
    change(({ kind, title, legalBasis }) => {
      const base = { kind, title, ...(legalBasis === undefined ? {} : { legalBasis }) }
      return mode === 'join' ? { ...base, mode } : { ...base, mode, join: joins[0]?.value ?? 'join' }
    })
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
      {node.mode === 'fork' ? (
        <SelectField
          label={t.joinOf}
          value={node.join}
          options={joins}
          onChange={(join) => change((old) => (old.mode === 'fork' ? { ...old, join } : old))}
        />
      ) : null}
    </>
  )
}

export const parallelView = nodeView('parallel', {
  icon: Split,
  shape: 'diamond',
  Detail: ParallelDetail,
  Inspector: ParallelInspector,
})
