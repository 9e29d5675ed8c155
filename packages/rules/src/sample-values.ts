import { type FactType, isOfKind } from './fact-type.ts'
import { addDays, isIsoDate } from './iso-date.ts'
import type { Json } from './json.ts'
import type { CellTest } from './table.ts'

/**
 * Values of the declared type, enough of them that every class of values that the tests divide the type into has at
 * least one, if the type has any. The plainest come first.
 */
export function sampleValues(type: FactType, tests: readonly CellTest[]): readonly Json[] {
  if (type.values) return type.values.filter((value) => isAllowed(value, type))
  const constants = tests.flatMap(({ value }) => (typeof value === 'object' && value !== null ? value : [value]))
  return candidates(type, constants).filter((value) => isAllowed(value, type))
}

function candidates(type: FactType, constants: readonly Json[]): readonly Json[] {
  switch (type.type) {
    case 'boolean':
      return [false, true]
    case 'string':
      return [...constants, fresh(constants, type.examples)]
    case 'date':
      return aroundDates(constants.filter(isIsoDate))
    case 'number':
    case 'integer':
      return aroundNumbers(
        [...constants, type.minimum, type.maximum].filter((value) => typeof value === 'number'),
        type.type === 'integer',
      )
    default:
      return []
  }
}

function isAllowed(value: Json, { type, minimum, maximum }: FactType): boolean {
  if (!isOfKind(value, type)) return false
  if (typeof value !== 'number') return true
  return (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)
}

/** A text that is none of `constants`; one of the examples if it can be. */
function fresh(constants: readonly Json[], examples: readonly string[] = []): string {
  const example = examples.find((one) => !constants.includes(one))
  if (example !== undefined) return example
  let text = '?'
  while (constants.includes(text)) text += '?'
  return text
}

function aroundDates(days: readonly string[]): readonly string[] {
  return ['2025-01-01', ...days.flatMap((day) => [day, addDays(day, -1) ?? [], addDays(day, 1) ?? []].flat())]
}

function aroundNumbers(points: readonly number[], isInteger: boolean): readonly number[] {
  const near = points.flatMap((p) => [p, Math.ceil(p) - 1, Math.floor(p) + 1])
  if (isInteger) return [...near, 0, 1]
  const sorted = [...new Set(points)].sort((a, b) => a - b)
  const between = sorted.flatMap((p, i) => {
    const next = sorted[i + 1]
    return next === undefined ? [] : [p + (next - p) / 2]
  })
  return [...near, ...between, 0, 1]
}
