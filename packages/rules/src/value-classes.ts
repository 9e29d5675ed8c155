import { dayNumber } from './iso-date.ts'
import type { Scalar } from './json.ts'
import { type OperatorFamily, operatorFamily } from './operator.ts'
import type { CellTest } from './table.ts'

/**
 * All values that one input can have, divided into classes that no test of its column tells apart, numbered from 0; the
 * last class is every value that the others leave out. `ordered`: with boundaries b0 < b1 < …, class 2i + 1 is bi itself,
 * the even ones lie between (and outside); days are boundaries by their number. `distinct`: class i is the constant i.
 * `list`: bit i of the class says whether the list holds the constant i.
 */
export type ValueClasses =
  | { readonly kind: 'ordered'; readonly of: 'number' | 'date'; readonly boundaries: Float64Array }
  | { readonly kind: 'distinct' | 'list'; readonly constants: ReadonlyMap<Scalar, number> }

/** A list is divided by at most so many constants: each doubles the classes. */
const MAX_MEMBERS = 6

export function classCount(classes: ValueClasses): number {
  if (classes.kind === 'ordered') return 2 * classes.boundaries.length + 2
  return classes.kind === 'list' ? 2 ** classes.constants.size + 1 : classes.constants.size + 1
}

/** The classes of a column, or undefined when its tests are of kinds that do not divide values so. */
export function valueClasses(tests: readonly CellTest[]): ValueClasses | undefined {
  const constants = new Map<Scalar, number>()
  const families = new Set<OperatorFamily>()
  for (const { operator, value } of tests) {
    const family = operatorFamily(operator)
    if ((family === 'membership') !== Array.isArray(value)) return undefined
    families.add(family)
    for (const one of constantsOf(value)) if (!constants.has(one)) constants.set(one, constants.size)
  }
  const isOrdered = families.delete('order')
  const isDated = families.delete('dateOrder')
  if (isOrdered && isDated) return undefined
  if (families.has('containment')) {
    const isAlone = families.size === 1 && !isOrdered && !isDated
    return isAlone && constants.size <= MAX_MEMBERS ? { kind: 'list', constants } : undefined
  }
  if (isOrdered) return orderedClasses('number', constants.keys())
  return isDated ? orderedClasses('date', constants.keys()) : { kind: 'distinct', constants }
}

export function constantsOf(value: CellTest['value']): readonly Scalar[] {
  return typeof value === 'object' && value !== null ? value : [value]
}

function orderedClasses(of: 'number' | 'date', constants: Iterable<Scalar>): ValueClasses | undefined {
  const boundaries: number[] = []
  for (const one of constants) {
    const boundary = of === 'date' ? dayNumber(one) : one
    if (typeof boundary !== 'number' || (of === 'date' && boundary < 0)) return undefined
    boundaries.push(boundary)
  }
  return { kind: 'ordered', of, boundaries: Float64Array.from(boundaries).sort() }
}
