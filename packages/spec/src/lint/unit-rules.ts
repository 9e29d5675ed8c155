import { factLabel } from '../condition-text.ts'
import type { Field } from '../data.ts'
import type { Each } from '../each.ts'
import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { Spec } from '../spec.ts'
import type { UnitRule } from '../unit-rule.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * A unit that the dossier itself names can be named: by a text, or by the items of a list for which the work is done. Who
 * is told, asked or cleans up has no item before them, so only the work itself can go to the item's unit.
 */
export const unitRules: LintRule = ({ spec, graph, named }) => [
  ...unitsOf(spec).flatMap(({ unit, where }) => (unit.rule === 'fact' ? namedByFact(spec, unit.fact, where) : [])),
  ...named.flatMap(({ kind, id, where, by, worksAt }) => {
    const role = kind === 'role' && Object.hasOwn(spec.roles, id) ? spec.roles[id] : undefined
    if (role?.unit.rule !== 'item') return []
    const node = worksAt && by !== undefined ? graph.nodes.get(by) : undefined
    const each = node?.kind === 'task' ? node.each : undefined
    return canName(spec, each, role.unit.field) ? [] : [withoutItem(quoted(role.title), where)]
  }),
  ...[...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'procedure' || node.unit.rule !== 'item') return []
    if (canName(spec, node.each, node.unit.field)) return []
    return [withoutItem(quoted(node.title), pointer('/flow/nodes', id, 'unit'))]
  }),
]

function unitsOf({ roles, flow }: Spec): { readonly unit: UnitRule; readonly where: string }[] {
  return [
    ...Object.entries(roles).map(([id, { unit }]) => ({ unit, where: pointer('/roles', id, 'unit') })),
    ...Object.entries(flow.nodes).flatMap(([id, node]) =>
      node.kind === 'procedure' ? [{ unit: node.unit, where: pointer('/flow/nodes', id, 'unit') }] : [],
    ),
  ]
}

/** Whether the items of the list can hold the key of a unit; true where the list does not exist: another rule names that. */
function canName({ data }: Spec, each: Each | undefined, field: string | undefined): boolean {
  if (each === undefined) return false
  const list = Object.hasOwn(data.properties, each.list) ? data.properties[each.list] : undefined
  if (list?.type !== 'array') return true
  const { items } = list
  if (items.type !== 'object') return field === undefined && isKey(items)
  return field !== undefined && Object.hasOwn(items.properties, field) && isKey(items.properties[field])
}

/** A text of no particular form: a day, a file or a personal id names no unit. */
function isKey(field: Field | undefined): boolean {
  return field?.type === 'string' && field.format === undefined
}

function namedByFact(spec: Spec, fact: string, where: string): Problem[] {
  const field = Object.hasOwn(spec.data.properties, fact) ? spec.data.properties[fact] : undefined
  if (field === undefined || isKey(field)) return []
  const { vi, en } = quoted(factLabel(spec, fact))
  return [
    errorAt('unitOfNoText', `${where}/fact`, {
      vi: [`${vi} không ghi được mã của một đơn vị.`, 'Chọn một trường văn bản.'],
      en: [`${en} cannot hold the key of a unit.`, 'Choose a text field.'],
    }),
  ]
}

function withoutItem({ vi, en }: { vi: string; en: string }, where: string): Problem {
  return errorAt('unitWithoutItem', where, {
    vi: [
      `${vi} thuộc đơn vị mà từng mục nêu, nhưng ở đây không có mục nào nêu đơn vị.`,
      'Làm công việc cho từng mục của danh sách có ghi đơn vị, hoặc chọn cách khác để biết đơn vị.',
    ],
    en: [
      `${en} belongs to the unit that each item names, but here no item names one.`,
      'Do the work per item of a list that names units, or say in another way which unit it is.',
    ],
  })
}
