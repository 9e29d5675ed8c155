import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { outcomesOf } from '../outcomes.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/**
 * `when` belongs on edges out of an exclusive node or an inclusive fork, `outcome` on edges out of a node that has
 * outcomes; a decision has none but `failed`.
 */
export const edgeKinds: LintRule = ({ spec, graph }) =>
  spec.flow.edges.flatMap(({ from, when, outcome }, i) => {
    const node = graph.nodes.get(from)
    if (node === undefined) return []
    const problems: Problem[] = []
    if (when !== undefined && !branches(node)) {
      problems.push(
        errorAt('misplacedCondition', pointer('/flow/edges', i, 'when'), {
          vi: ['Điều kiện chỉ đặt trên đường ra của nút rẽ nhánh.', 'Thêm nút rẽ nhánh và đặt điều kiện ở đó.'],
          en: [
            'A condition stands only on edges out of a node that branches.',
            'Add an exclusive or inclusive node and put it there.',
          ],
        }),
      )
    }
    if (outcome === undefined) return problems
    if (node.kind === 'decision' && outcome !== 'failed') problems.push(noOutcomeOfDecision(i, outcome))
    else if (outcomesOf(node).size === 0) problems.push(noOutcomes(i))
    return problems
  })

function branches(node: FlowNode): boolean {
  return node.kind === 'exclusive' || (node.kind === 'inclusive' && node.mode === 'fork')
}

function noOutcomes(i: number): Problem {
  return errorAt('misplacedOutcome', pointer('/flow/edges', i, 'outcome'), {
    vi: ['Chỉ công việc, nút chờ, hệ thống và thủ tục khác mới có kết quả.', 'Xóa kết quả trên đường này.'],
    en: ['Only tasks, waits, services and procedures have outcomes.', 'Delete the outcome of this edge.'],
  })
}

function noOutcomeOfDecision(i: number, outcome: string): Problem {
  return errorAt('misplacedOutcome', pointer('/flow/edges', i, 'outcome'), {
    vi: [
      `Bước quyết định không có kết quả “${outcome}”.`,
      'Xóa kết quả này; chỉ đường khi không quyết định được mang kết quả “failed”.',
    ],
    en: [
      `A decision has no outcome "${outcome}".`,
      'Delete it; only the edge for when it comes to no result carries "failed".',
    ],
  })
}
