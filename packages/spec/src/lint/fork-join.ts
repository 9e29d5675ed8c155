import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A fork names a join that its branches can reach; a join is named by a fork. */
export const forkJoin: LintRule = ({ graph }) => {
  const named = new Set<string>()
  for (const node of graph.nodes.values()) if (node.kind === 'parallel' && node.mode === 'fork') named.add(node.join)
  return [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'parallel') return []
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
    const isJoin = join?.kind === 'parallel' && join.mode === 'join'
    if (isJoin && graph.reach([id]).has(node.join)) return []
    return [
      errorAt('forkWithoutJoin', pointer('/flow/nodes', id, 'join'), {
        vi: [`${vi} không dẫn đến nút gộp “${node.join}” của nó.`, 'Chọn nút gộp mà các nhánh đi đến.'],
        en: [`${en} does not lead to its join "${node.join}".`, 'Choose the join that its branches lead to.'],
      }),
    ]
  })
}
