import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import type { Text } from '../text.ts'
import type { Teller } from './aspects.ts'
import { reworded, subject, type Thing } from './thing.ts'
import { waitText } from './value-text.ts'

const KIND_NAMES = {
  start: { vi: 'Điểm bắt đầu', en: 'Start' },
  task: { vi: 'Bước', en: 'Step' },
  service: { vi: 'Gọi hệ thống', en: 'Service' },
  decision: { vi: 'Bước quyết định', en: 'Decision step' },
  exclusive: { vi: 'Rẽ nhánh', en: 'Branching' },
  inclusive: { vi: 'Rẽ một hay nhiều nhánh', en: 'One or several branches' },
  parallel: { vi: 'Song song', en: 'Parallel' },
  wait: { vi: 'Chờ', en: 'Wait' },
  procedure: { vi: 'Thủ tục khác', en: 'Procedure' },
  end: { vi: 'Kết thúc', en: 'End' },
} satisfies Readonly<Record<FlowNode['kind'], Text>>

const OUTCOME: Text = { vi: 'Kết quả', en: 'Outcome' }

/** Nodes with their outcomes, and edges. A node that becomes another kind goes and comes. */
export function thingsOfFlow(tell: Teller): Thing[] {
  const { nodes, edges } = tell.spec.flow
  const things: Thing[] = []
  for (const [id, node] of Object.entries(nodes)) {
    const path = pointer('/flow/nodes', id)
    const name = subject(KIND_NAMES[node.kind], node.title)
    const plain = tell.aspects(node, ['kind', 'outcomes'])
    const aspects = node.kind === 'wait' ? reworded(plain, { for: waitText(node.for) }) : plain
    things.push({ key: `node ${node.kind} ${id}`, group: 'flow', path, subject: name, aspects })
    if (node.kind !== 'task') continue
    for (const [i, outcome] of node.outcomes.entries()) {
      things.push({
        key: `outcome ${id} ${outcome.id}`,
        group: 'flow',
        path: pointer(path, 'outcomes', i),
        subject: within(subject(OUTCOME, outcome.title), name),
        aspects: tell.aspects(outcome, ['id']),
      })
    }
  }
  for (const [i, edge] of edges.entries()) {
    const title = (end: string): Text =>
      (Object.hasOwn(nodes, end) ? nodes[end]?.title : undefined) ?? { vi: end, en: end }
    const [from, to] = [title(edge.from), title(edge.to)]
    things.push({
      key: `edge ${edge.id}`,
      group: 'flow',
      path: pointer('/flow/edges', i),
      subject: subject({ vi: 'Đường', en: 'Way' }, { vi: `${from.vi} → ${to.vi}`, en: `${from.en} → ${to.en}` }),
      aspects: tell.aspects(edge, ['id']),
    })
  }
  return things
}

/** "Kết quả *Từ chối* (Bước *Thẩm định*)". */
function within(inner: Text, outer: Text): Text {
  return { vi: `${inner.vi} (${outer.vi})`, en: `${inner.en} (${outer.en})` }
}
