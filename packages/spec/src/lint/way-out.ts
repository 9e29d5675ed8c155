import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * From every node some end can be reached. Said once for each trap: at the first node of a group that only leads to
 * itself. A node without any edge out is named by the rules on edges.
 */
export const wayOut: LintRule = ({ graph }) => {
  const canEnd = graph.reachBack(graph.idsOf('end'))
  const told = new Set<string>()
  return [...graph.nodes].flatMap(([id, { title }]) => {
    if (canEnd.has(id) || told.has(id) || graph.out(id).length === 0) return []
    const after = graph.reach([id])
    const isTrap = [...after].every((other) => graph.reach([other]).has(id))
    if (!isTrap) return []
    for (const other of after) told.add(other)
    const { vi, en } = quoted(title)
    return [
      errorAt('noWayOut', pointer('/flow/nodes', id), {
        vi: [`Từ ${vi} không thể đi đến nút kết thúc nào.`, 'Nối thêm một đường đến nút kết thúc.'],
        en: [`From ${en} no end can be reached.`, 'Add a way that leads to an end.'],
      }),
    ]
  })
}
