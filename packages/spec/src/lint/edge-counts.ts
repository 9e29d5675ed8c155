import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { errorAt } from '../problem.ts'
import type { Spec } from '../spec.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** How many edges leave a node: one of a start, decision or join, two or more of a fork, none of an end; none enters a start. */
export const edgeCounts: LintRule = ({ spec, graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    const where = pointer('/flow/nodes', id)
    const { vi, en } = quoted(node.title)
    const out = count(spec, 'from', id)
    const [least, most] = allowed(node)
    if (node.kind === 'start' && count(spec, 'to', id) > 0) {
      return [
        errorAt('edgeIntoStart', where, {
          vi: ['Không đường nào được dẫn về điểm bắt đầu.', 'Nối về bước đầu tiên sau điểm bắt đầu.'],
          en: ['No edge may lead back to the start.', 'Lead it to the first step after the start.'],
        }),
      ]
    }
    if (out >= least && out <= most) return []
    const asked = least === most ? String(least) : `≥ ${least}`
    return [
      errorAt('wrongEdgeCount', where, {
        vi: [`${vi} có ${out} đường ra, cần ${asked}.`, out < least ? 'Nối đến bước tiếp theo.' : 'Xóa đường thừa.'],
        en: [
          `${en} has ${out} edges out, ${asked} needed.`,
          out < least ? 'Connect it on.' : 'Delete what is too many.',
        ],
      }),
    ]
  })

/** Tasks and waits go by their outcomes, exclusive nodes by their rest edge: other rules. */
function allowed(node: FlowNode): readonly [least: number, most: number] {
  switch (node.kind) {
    case 'start':
    case 'decision':
      return [1, 1]
    case 'parallel':
      return node.mode === 'fork' ? [2, Number.POSITIVE_INFINITY] : [1, 1]
    case 'end':
      return [0, 0]
    default:
      return [0, Number.POSITIVE_INFINITY]
  }
}

function count({ flow }: Spec, end: 'from' | 'to', node: string): number {
  return flow.edges.filter((edge) => edge[end] === node).length
}
