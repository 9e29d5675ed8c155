import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** `when` belongs on edges out of an exclusive node, `outcome` on edges out of a task or wait. */
export const edgeKinds: LintRule = ({ spec, graph }) =>
  spec.flow.edges.flatMap(({ from, when, outcome }, i) => {
    const kind = graph.nodes.get(from)?.kind
    const problems: Problem[] = []
    if (kind !== undefined && kind !== 'exclusive' && when !== undefined) {
      problems.push(
        errorAt('misplacedCondition', pointer('/flow/edges', i, 'when'), {
          vi: ['Điều kiện chỉ đặt trên đường ra của nút rẽ nhánh.', 'Thêm nút rẽ nhánh và đặt điều kiện ở đó.'],
          en: ['A condition stands only on edges out of an exclusive node.', 'Add an exclusive node and put it there.'],
        }),
      )
    }
    if (kind !== undefined && kind !== 'task' && kind !== 'wait' && outcome !== undefined) {
      problems.push(
        errorAt('misplacedOutcome', pointer('/flow/edges', i, 'outcome'), {
          vi: ['Chỉ công việc và nút chờ mới có kết quả.', 'Xóa kết quả trên đường này.'],
          en: ['Only tasks and waits have outcomes.', 'Delete the outcome of this edge.'],
        }),
      )
    }
    return problems
  })
