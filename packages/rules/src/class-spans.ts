import type { Scalar } from './json.ts'
import { type Lookup, lookup } from './lookup.ts'
import type { CellTest } from './table.ts'
import { classCount, constantsOf, type ValueClasses } from './value-classes.ts'

/** Classes from a to b, both included. */
export type Span = readonly [a: number, b: number]

/** Finds for cell after cell of one column the classes that pass all its tests: ascending spans that share nothing. */
export function spanFinder(classes: ValueClasses): (tests: readonly CellTest[]) => readonly Span[] {
  const classOf = lookup(classes)
  const last = classCount(classes) - 1
  return (tests) => {
    let spans: readonly Span[] = [[0, last]]
    for (const test of tests) spans = intersect(spans, spansOfTest(classes, test, classOf, last))
    return spans
  }
}

function spansOfTest(classes: ValueClasses, test: CellTest, classOf: Lookup, last: number): readonly Span[] {
  const { operator, value } = test
  if (classes.kind === 'list') return spansOfMember(classes.constants, test)
  const points = [...new Set(constantsOf(value).map(classOf))].sort((a, b) => a - b)
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

/** The classes of lists that hold the constant, or of those that do not. */
function spansOfMember(constants: ReadonlyMap<Scalar, number>, test: CellTest): readonly Span[] {
  const bits = constantsOf(test.value).map((one) => constants.get(one) ?? 0)
  const isHeld = test.operator === 'contains'
  const spans: Span[] = []
  for (let at = 0; at < 2 ** constants.size; at++)
    if (bits.every((bit) => (((at >> bit) & 1) === 1) === isHeld)) spans.push([at, at])
  return spans
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
