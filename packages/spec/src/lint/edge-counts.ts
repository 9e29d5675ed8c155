import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { errorAt } from '../problem.ts'
import type { FlowGraph } from './flow-graph.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * How many edges leave a node: one of a start, a join or a decision that comes to a result, two or more of a fork, none of
 * an end; none enters a start.
 */
export const edgeCounts: LintRule = ({ graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    const where = pointer('/flow/nodes', id)
    const { vi, en } = quoted(node.title)
    const out = count(graph, id, node)
    const [least, most] = allowed(node)
    if (node.kind === 'start' && graph.into(id).length > 0) {
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
          `${en} has ${out} ${out === 1 ? 'edge' : 'edges'} out, ${asked} needed.`,
          out < least ? 'Connect it on.' : 'Delete what is too many.',
        ],
      }),
    ]
  })

/** Nodes with outcomes go by these, an exclusive node by its rest edge: other rules. */
function allowed(node: FlowNode): readonly [least: number, most: number] {
  switch (node.kind) {
    case 'start':
    case 'decision':
      return [1, 1]
    case 'parallel':
    case 'inclusive':
      return node.mode === 'fork' ? [2, Number.POSITIVE_INFINITY] : [1, 1]
    case 'end':
      return [0, 0]
    default:
      return [0, Number.POSITIVE_INFINITY]
  }
}

/** The edge of a decision that fails is counted by the rule on outcomes. */
function count(graph: FlowGraph, id: string, { kind }: FlowNode): number {
  const edges = graph.drawnFrom(id)
  return (kind === 'decision' ? edges.filter(({ edge }) => edge.outcome !== 'failed') : edges).length
}
