import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** Ids in lists are given once: histories, scenarios and comparisons refer to them. */
export const duplicateIds: LintRule = ({ spec }) => [
  ...duplicates(spec.components, '/components'),
  ...duplicates(spec.flow.edges, '/flow/edges'),
  ...duplicates(spec.scenarios, '/scenarios'),
  ...duplicates(spec.deadline.variants ?? [], '/deadline/variants'),
  ...Object.entries(spec.flow.nodes).flatMap(([id, node]) =>
    node.kind === 'task' ? duplicates(node.outcomes, pointer('/flow/nodes', id, 'outcomes')) : [],
  ),
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
