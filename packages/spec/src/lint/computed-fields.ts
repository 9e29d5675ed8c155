import type { Computed, Field } from '../data.ts'
import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import type { Spec } from '../spec.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A computed field reads what its operation can read, and a wait for a date reads a date. */
export const computedFields: LintRule = ({ spec }) => {
  const wrong = Object.entries(spec.data.properties).flatMap(([id, field]) => {
    if (field.computed === undefined || fits(field.computed, field, spec)) return []
    const { vi, en } = quoted(field.label)
    return [
      errorAt('computedType', pointer('/data/properties', id, 'computed'), {
        vi: [`Không tính được ${vi} từ các trường này.`, 'Chọn trường đúng loại: danh sách, số hoặc ngày.'],
        en: [`${en} cannot be computed from these fields.`, 'Choose fields of the right type: a list, numbers, dates.'],
      }),
    ]
  })
  const noDates = Object.entries(spec.flow.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'wait' || !('date' in node.for) || hasType(spec, node.for.date, isDate)) return []
    return [
      errorAt('waitForNoDate', pointer('/flow/nodes', id, 'for', 'date'), {
        vi: [`Trường “${node.for.date}” không phải là ngày.`, 'Chọn một trường ngày.'],
        en: [`The field "${node.for.date}" is no date.`, 'Choose a date field.'],
      }),
    ]
  })
  return [...wrong, ...noDates]
}

const isDate = (field: Field) => field.type === 'string' && field.format === 'date'
const isNumber = (field: Field) => field.type === 'number' || field.type === 'integer'
const isText = (field: Field) => field.type === 'string'
const isJoinable = (field: Field) => isText(field) || isNumber(field)

/** True also where the field does not exist: another rule names that. */
function hasType(spec: Spec, id: string, is: (field: Field) => boolean): boolean {
  const field = Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
  return field === undefined || is(field)
}

function fits(how: Computed, field: Field, spec: Spec): boolean {
  const sourceIs = (id: string, is: (source: Field) => boolean) => hasType(spec, id, is)
  switch (how.op) {
    case 'sum':
      return isNumber(field) && sourceIs(how.of, (list) => list.type === 'array' && hasNumber(list.items, how.field))
    case 'count':
      return isNumber(field) && sourceIs(how.of, (list) => list.type === 'array')
    case 'join':
      return isText(field) && how.of.every((id) => sourceIs(id, isJoinable))
    case 'age':
      return isNumber(field) && sourceIs(how.from, isDate) && (how.at === undefined || sourceIs(how.at, isDate))
    case 'difference':
      return isNumber(field) && sourceIs(how.from, isDate) && sourceIs(how.to, isDate)
    case 'addWorkingDays':
      return isDate(field) && sourceIs(how.to, isDate)
  }
}

function hasNumber(items: Field, id: string): boolean {
  const member = items.type === 'object' && Object.hasOwn(items.properties, id) ? items.properties[id] : undefined
  return member !== undefined && isNumber(member)
}
