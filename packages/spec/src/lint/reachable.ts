import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** Every node can be reached from the start, by edges, a message that interrupts, or reopening. */
export const reachable: LintRule = ({ graph }) => {
  const from = graph.idsOf('start')
  if (from.length === 0) return []
  const seen = graph.reachOn(from, () => true, [...graph.interrupts, ...graph.reopenings])
  return [...graph.nodes]
    .filter(([id, { kind }]) => !seen.has(id) && kind !== 'start')
    .map(([id, { title }]) => {
      const { vi, en } = quoted(title)
      return errorAt('unreachable', pointer('/flow/nodes', id), {
        vi: [`Không có đường nào đến ${vi}.`, 'Nối một bước trước đó đến đây, hoặc xóa nút này.'],
        en: [`Nothing leads to ${en}.`, 'Connect an earlier step to it, or delete it.'],
      })
    })
}
