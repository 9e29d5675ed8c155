import { isIsoDate } from './iso-date.ts'
import type { Scalar } from './json.ts'
import type { CellTest } from './table.ts'

/**
 * All values that one input can have, divided into classes that no test of its column tells apart, numbered from 0.
 * `ordered`: with boundaries b0 < b1 < …, class 2i + 1 is bi itself, the even ones lie between (and outside), the
 * last class is every value of another kind. `distinct`: class i is the constant i, the last one is every other value.
 */
export type ValueClasses =
  | { readonly kind: 'ordered'; readonly of: 'number' | 'date'; readonly boundaries: readonly (number | string)[] }
  | { readonly kind: 'distinct'; readonly constants: ReadonlyMap<Scalar, number> }

/** Classes from a to b, both included. */
export type Span = readonly [a: number, b: number]

export function classCount(classes: ValueClasses): number {
  return classes.kind === 'ordered' ? 2 * classes.boundaries.length + 2 : classes.constants.size + 1
}

/** The classes of a column, or undefined when its tests are of kinds that do not divide values so. */
export function valueClasses(tests: readonly CellTest[]): ValueClasses | undefined {
  const constants = new Set<Scalar>()
  let kind: 'number' | 'date' | undefined
  for (const { operator, value } of tests) {
    if (operator === 'contains' || operator === 'doesNotContain') return undefined
    const isMembership = operator === 'in' || operator === 'notIn'
    if (isMembership !== Array.isArray(value)) return undefined
    for (const one of constantsOf(value)) constants.add(one)
    if (isMembership || operator === 'equal' || operator === 'notEqual') continue
    const asked = operator.startsWith('less') || operator.startsWith('greater') ? 'number' : 'date'
    if (kind !== undefined && kind !== asked) return undefined
    kind = asked
  }
  if (kind === undefined) return { kind: 'distinct', constants: new Map([...constants].map((one, i) => [one, i])) }
  return orderedClasses(kind, constants)
}

function constantsOf(value: CellTest['value']): readonly Scalar[] {
  return typeof value === 'object' && value !== null ? value : [value]
}

function orderedClasses(of: 'number' | 'date', constants: ReadonlySet<Scalar>): ValueClasses | undefined {
  const boundaries: (number | string)[] = []
  for (const one of constants) {
    if (of === 'number' ? typeof one !== 'number' : !isIsoDate(one)) return undefined
    if (typeof one === 'number' || typeof one === 'string') boundaries.push(one)
  }
  boundaries.sort((a, b) => (a < b ? -1 : 1))
  return { kind: 'ordered', of, boundaries }
}

/** Up to this many constants are compared one by one, which is quicker than a hash. Values are never undefined. */
const FEW_CONSTANTS = 4

/** The class of a known value. */
function classOf(classes: ValueClasses, value: unknown): number {
  return classifier(classes)(value)
}

/** `classOf` specialised for one column. */
export function classifier(classes: ValueClasses): (value: unknown) => number {
  if (classes.kind === 'distinct') {
    const constants: ReadonlyMap<unknown, number> = classes.constants
    const other = constants.size
    if (other > FEW_CONSTANTS) return (value) => constants.get(value) ?? other
    const [first, second, third, fourth] = [...constants.keys()]
    return (value) => {
      if (value === first) return 0
      if (value === second) return 1
      if (value === third) return 2
      return value === fourth ? 3 : other
    }
  }
  const { boundaries } = classes
  const other = 2 * boundaries.length + 1
  if (classes.of === 'date') return (value) => (isIsoDate(value) ? rank(boundaries, value) : other)
  return (value) => (typeof value === 'number' && !Number.isNaN(value) ? rank(boundaries, value) : other)
}

/** 2i + 1 for a value that is boundary i, else 2i with i the number of boundaries below it. */
function rank(boundaries: readonly (number | string)[], value: number | string): number {
  let low = 0
  let high = boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const boundary = boundaries[middle]
    if (boundary === undefined || boundary > value) high = middle
    else if (boundary < value) low = middle + 1
    else return 2 * middle + 1
  }
  return 2 * low
}

/** The classes that pass all `tests` of a cell: ascending spans that neither meet nor touch out of order. */
export function spansOf(classes: ValueClasses, tests: readonly CellTest[]): readonly Span[] {
  let spans: readonly Span[] = [[0, classCount(classes) - 1]]
  for (const test of tests) spans = intersect(spans, spansOfTest(classes, test))
  return spans
}

function spansOfTest(classes: ValueClasses, { operator, value }: CellTest): readonly Span[] {
  const last = classCount(classes) - 1
  const points = [...new Set(constantsOf(value).map((one) => classOf(classes, one)))].sort((a, b) => a - b)
  const [at] = points
  if (at === undefined) return operator === 'notIn' ? [[0, last]] : []
  switch (operator) {
    case 'equal':
    case 'in':
      return points.map((point) => [point, point] as const)
    case 'notEqual':
    case 'notIn':
      return complementOf(
        points.map((point) => [point, point] as const),
        last,
      )
    case 'lessThan':
    case 'before':
      return [[0, at - 1]]
    case 'lessThanInclusive':
    case 'onOrBefore':
      return [[0, at]]
    case 'greaterThan':
    case 'after':
      return [[at + 1, last - 1]]
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return [[at, last - 1]]
    default:
      return []
  }
}

/** The classes from 0 to `last` that `spans` leave out. */
export function complementOf(spans: readonly Span[], last: number): readonly Span[] {
  const rest: Span[] = []
  let from = 0
  for (const [a, b] of spans) {
    if (a > from) rest.push([from, a - 1])
    from = b + 1
  }
  if (from <= last) rest.push([from, last])
  return rest
}

/** What two ascending lists of spans share. */
export function intersect(left: readonly Span[], right: readonly Span[]): readonly Span[] {
  const shared: Span[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const a = left[i]
    const b = right[j]
    if (a === undefined || b === undefined) break
    const from = Math.max(a[0], b[0])
    const to = Math.min(a[1], b[1])
    if (from <= to) shared.push([from, to])
    if (a[1] < b[1]) i += 1
    else j += 1
  }
  return shared
}

/**
 * For every class the members (by position in `members`) whose spans hold it, ascending. Neighbouring classes with the
 * same members share one list. Undefined when the lists would hold more than `limit` entries in all.
 */
export function membersByClass(
  members: readonly (readonly Span[])[],
  count: number,
  limit: number,
): (readonly number[])[] | undefined {
  const changes: number[][] = Array.from({ length: count + 1 }, () => [])
  members.forEach((spans, member) => {
    for (const [from, to] of spans) {
      changes[from]?.push(member)
      changes[to + 1]?.push(member)
    }
  })
  const active = new Set<number>()
  const lists: (readonly number[])[] = []
  let entries = 0
  for (let at = 0; at < count; at++) {
    const changed = changes[at] ?? []
    for (const member of changed) if (!active.delete(member)) active.add(member)
    const before = lists.at(-1)
    if (changed.length === 0 && before !== undefined) {
      lists.push(before)
      continue
    }
    entries += active.size
    if (entries > limit) return undefined
    lists.push([...active].sort((a, b) => a - b))
  }
  return lists
}
