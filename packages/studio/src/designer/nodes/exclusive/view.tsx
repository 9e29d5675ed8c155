import type { ExclusiveNode, Text } from '@motcua/spec'
import { GitFork } from 'lucide-react'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { GatherFields } from '../../inputs/gather-fields.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const says: Text = { vi: 'Sửa cách hỏi cơ sở dữ liệu', en: 'Change how registries are asked' }

/** What it decides stands on its ways out: a condition each, and the rest. */
function ExclusiveInspector({ id, node }: OfNode<ExclusiveNode>) {
  const { run } = useDesigner()
  const put = (retry: ExclusiveNode['retry']) =>
    run(
      changeNode(id, 'exclusive', ({ retry: _, ...old }) => (retry === undefined ? old : { ...old, retry }), {
        says,
        merge: 'retry',
      }),
    )
  return <GatherFields value={node.retry} onChange={put} />
}

export const exclusiveView = nodeView('exclusive', { icon: GitFork, shape: 'diamond', Inspector: ExclusiveInspector })
