import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** Ids in lists are given once: histories, scenarios and comparisons refer to them. */
export const duplicateIds: LintRule = ({ spec }) => [
  ...duplicates(spec.components, '/components'),
  ...duplicates(spec.flow.edges, '/flow/edges'),
  ...duplicates(spec.scenarios, '/scenarios'),
  ...duplicates(spec.deadline.variants ?? [], '/deadline/variants'),
  ...duplicates(spec.deadline.onDeadline ?? [], '/deadline/onDeadline'),
  ...duplicates(spec.flow.onMessage ?? [], '/flow/onMessage'),
  ...Object.entries(spec.flow.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'task') return []
    const where = pointer('/flow/nodes', id)
    return [
      ...duplicates(node.outcomes, `${where}/outcomes`),
      ...duplicates(node.onDeadline ?? [], `${where}/onDeadline`),
      ...duplicates(node.consults ?? [], `${where}/consults`),
    ]
  }),
]

function duplicates(things: readonly { readonly id: string }[], where: string): Problem[] {
  const seen = new Set<string>()
  return things.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      errorAt('duplicateId', pointer(where, i, 'id'), {
        vi: [`Mã “${id}” được dùng hai lần.`, 'Đổi một trong hai mã.'],
        en: [`The id "${id}" is used twice.`, 'Change one of the two.'],
      }),
    ]
  })
}
