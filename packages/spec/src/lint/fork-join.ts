import { pointer } from '../json-pointer.ts'
import type { InclusiveNode } from '../nodes/inclusive.ts'
import type { ParallelNode } from '../nodes/parallel.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A fork names a join of its own kind that its branches can reach; a join is named by a fork. */
export const forkJoin: LintRule = ({ graph }) => {
  const named = new Set<string>()
  for (const node of graph.nodes.values()) if (forks(node) && node.mode === 'fork') named.add(node.join)
  return [...graph.nodes].flatMap(([id, node]) => {
    if (!forks(node)) return []
    const { vi, en } = quoted(node.title)
    if (node.mode === 'join') {
      if (named.has(id)) return []
      return [
        errorAt('joinWithoutFork', pointer('/flow/nodes', id), {
          vi: [`Không nút chia nhánh nào dùng nút gộp ${vi}.`, 'Chọn nút gộp này ở nút chia nhánh, hoặc xóa nó.'],
          en: [`No fork names the join ${en}.`, 'Choose it at the fork it belongs to, or delete it.'],
        }),
      ]
    }
    const join = graph.nodes.get(node.join)
    const isJoin = join?.kind === node.kind && join.mode === 'join'
    if (isJoin && graph.reach([id]).has(node.join)) return []
    return [
      errorAt('forkWithoutJoin', pointer('/flow/nodes', id, 'join'), {
        vi: [
          `${vi} không dẫn đến nút gộp cùng loại “${node.join}” của nó.`,
          'Chọn nút gộp cùng loại mà các nhánh đi đến.',
        ],
        en: [
          `${en} does not lead to a join of its own kind, "${node.join}".`,
          'Choose the join of its kind that its branches lead to.',
        ],
      }),
    ]
  })
}

function forks(node: FlowNode): node is ParallelNode | InclusiveNode {
  return node.kind === 'parallel' || node.kind === 'inclusive'
}
