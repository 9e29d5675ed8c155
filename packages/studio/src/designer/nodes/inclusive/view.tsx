import type { InclusiveNode, Text } from '@motcua/spec'
import { CircleDot } from 'lucide-react'
import { useWords, type Words } from '../../../i18n/locale.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { GatherFields } from '../../inputs/gather-fields.tsx'
import { BranchFields } from '../branches.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  fork: { vi: 'mọi hướng đúng', en: 'each way that holds' },
  join: { vi: 'đợi đủ nhánh', en: 'join' },
} satisfies Words

function InclusiveDetail({ node }: OfNode<InclusiveNode>) {
  const t = useWords(words)
  return <>{t[node.mode]}</>
}

const says: Text = { vi: 'Sửa cách hỏi cơ sở dữ liệu', en: 'Change how registries are asked' }

function InclusiveInspector({ id, node }: OfNode<InclusiveNode>) {
  const { run } = useDesigner()
  return (
    <>
      <BranchFields id={id} node={node} />
      {node.mode === 'fork' ? (
        <GatherFields
          value={node.retry}
          onChange={(retry) =>
            run(
              changeNode(
                id,
                'inclusive',
                (old) => {
                  if (old.mode !== 'fork') return old
                  const { retry: _, ...rest } = old
                  return retry === undefined ? rest : { ...rest, retry }
                },
                { says, merge: 'retry' },
              ),
            )
          }
        />
      ) : null}
    </>
  )
}

export const inclusiveView = nodeView('inclusive', {
  icon: CircleDot,
  shape: 'diamond',
  Detail: InclusiveDetail,
  Inspector: InclusiveInspector,
})
