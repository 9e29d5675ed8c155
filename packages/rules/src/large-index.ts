import type { Candidates, DecideKnown } from './candidates.ts'
import type { Span } from './class-spans.ts'
import { type ColumnLookup, columnLookup } from './column-lookup.ts'
import type { Facts } from './condition.ts'
import type { Conclusion } from './hit-policy.ts'
import { type ColumnLeaves, FEW, type Leaves, leavesOf, lowest } from './leaves.ts'
import { classCount } from './value-classes.ts'

/** The classes that each alternative accepts in one column: `from` to `to`, or `several` spans where `from` is -1. */
interface Accepted {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly several: ReadonlyMap<number, readonly Span[]>
}

const OPEN = -1
/** Never asked: positions below the length are there. */
const NOWHERE: ColumnLookup = { slot: 0, find: () => 0 }

/** By column what the values come to: their class, and where what is left begins. */
interface Seen {
  readonly classes: Int32Array
  readonly chosen: Int32Array
}

interface Goal {
  readonly alternatives: number
  /** Whether the first that stands is enough. */
  readonly isFirst: boolean
}

/**
 * An index over any number of alternatives. Where one column leaves few of them, those are tried; else all columns' bits
 * are put together, first the summaries, so that whole stretches of rows are passed over at once.
 */
export function largeIndex(candidates: Candidates): DecideKnown {
  const { columns, alternatives, concluding } = candidates
  const byColumn = columns.map((_, i) => alternatives.map(({ accepts }) => accepts[i] ?? []))
  const leaves = leavesOf(
    columns.map(({ classes }) => classCount(classes)),
    byColumn,
    alternatives.length,
  )
  const accepted = byColumn.map(acceptedOf)
  // Kept between calls so that deciding allocates little; a decision never waits in the middle.
  const hits: number[] = []
  const take = taker(candidates, hits)
  const goal = { alternatives: alternatives.length, isFirst: concluding.stopsAtFirst }
  const find = finder(
    columns.map((column) => columnLookup(column)),
    leaves.columns,
    tryFew(leaves.columns, accepted, take, goal),
    columns.length === 0 ? takeAll(take, goal) : intersectAll(leaves, accepted, take, goal),
  )
  return decideByHits(find, hits, concluding)
}

/** Apart from the building, so that nothing which that needed is held on to. */
function decideByHits(find: FindHits, hits: readonly number[], concluding: Conclusion): DecideKnown {
  return (facts, values) => {
    const count = find(facts, values)
    if (count === 0) return concluding.none
    if (count === 1) return concluding.single(hits[0] ?? 0)
    return count === OPEN ? undefined : concluding.conclude(hits.slice(0, count))
  }
}

type FindHits = (facts: Facts, values: readonly unknown[]) => number

function finder(
  lookups: readonly ColumnLookup[],
  columns: readonly ColumnLeaves[],
  few: (column: number, ...rest: Parameters<Find>) => number,
  many: Find,
): FindHits {
  const classes = new Int32Array(lookups.length)
  const chosen = new Int32Array(lookups.length)
  const seen: Seen = { classes, chosen }
  return (facts, values) => {
    let narrowest = -1
    let size = FEW + 1
    for (let i = 0; i < lookups.length; i++) {
      const { slot, find } = lookups[i] ?? NOWHERE
      const column = columns[i]
      if (column === undefined) continue
      const at = find(values[slot])
      const bucket = at >> column.shift
      classes[i] = at
      chosen[i] = column.starts[bucket] ?? 0
      const left = column.sizes[bucket] ?? size
      if (left < size) {
        size = left
        narrowest = i
      }
    }
    return narrowest < 0 ? many(seen, facts, values) : few(narrowest, seen, facts, values)
  }
}

function acceptedOf(accepts: readonly (readonly Span[])[]): Accepted {
  const from = new Int32Array(accepts.length)
  const to = new Int32Array(accepts.length)
  const several = new Map<number, readonly Span[]>()
  accepts.forEach((spans, alternative) => {
    const [only = [0, -1]] = spans
    from[alternative] = spans.length > 1 ? -1 : only[0]
    to[alternative] = only[1]
    if (spans.length > 1) several.set(alternative, spans)
  })
  return { from, to, several }
}

/** Adds the candidate of an alternative that stands to the first `count` hits; returns how many there are then, or OPEN. */
type Take = (alternative: number, count: number, facts: Facts, values: readonly unknown[]) => number

function taker({ alternatives, checks }: Candidates, hits: number[]): Take {
  const owners = Int32Array.from(alternatives, ({ candidate }) => candidate)
  return (alternative, count, facts, values) => {
    const candidate = owners[alternative] ?? 0
    if (count > 0 && hits[count - 1] === candidate) return count
    if (checks.size > 0) {
      const check = checks.get(candidate)
      const verdict = check === undefined || check(facts, values)
      if (verdict === undefined) return OPEN
      if (!verdict) return count
    }
    hits[count] = candidate
    return count + 1
  }
}

/** Whether every column's class is one that the alternative accepts. */
function stands(alternative: number, classes: Int32Array, accepted: readonly Accepted[]): boolean {
  for (let i = 0; i < accepted.length; i++) {
    const column = accepted[i]
    if (column === undefined) continue
    const at = classes[i] ?? 0
    const from = column.from[alternative] ?? 0
    if (from < 0) {
      if (!column.several.get(alternative)?.some(([a, b]) => at >= a && at <= b)) return false
    } else if (at < from || at > (column.to[alternative] ?? 0)) return false
  }
  return true
}

function tryFew(columns: readonly ColumnLeaves[], accepted: readonly Accepted[], take: Take, goal: Goal) {
  return (column: number, { classes }: Seen, facts: Facts, values: readonly unknown[]): number => {
    const narrow = columns[column]
    if (narrow === undefined) return 0
    const bucket = (classes[column] ?? 0) >> narrow.shift
    const start = narrow.starts[bucket] ?? 0
    const end = start + (narrow.sizes[bucket] ?? 0)
    let count = 0
    for (let at = start; at < end; at++) {
      const alternative = narrow.positions[at] ?? 0
      if (!stands(alternative, classes, accepted)) continue
      count = take(alternative, count, facts, values)
      if (count === OPEN || (goal.isFirst && count > 0)) return count
    }
    return count
  }
}

type Find = (seen: Seen, facts: Facts, values: readonly unknown[]) => number

function intersectAll(leaves: Leaves, accepted: readonly Accepted[], take: Take, goal: Goal): Find {
  const { words, summaries, width } = leaves
  const above = Math.ceil(width / 32)
  const isExact = leaves.columns.every(({ shift }) => shift === 0)
  return ({ classes, chosen }, facts, values) => {
    let count = 0
    for (let at = 0; at < above; at++) {
      for (let blocks = shared(summaries, chosen, above, at); blocks !== 0; blocks &= blocks - 1) {
        const word = at * 32 + lowest(blocks)
        for (let bits = shared(words, chosen, width, word); bits !== 0; bits &= bits - 1) {
          const alternative = word * 32 + lowest(bits)
          if (!isExact && !stands(alternative, classes, accepted)) continue
          count = take(alternative, count, facts, values)
          if (count === OPEN || (goal.isFirst && count > 0)) return count
        }
      }
    }
    return count
  }
}

/** What word `at` of the chosen bits, `width` words each, have in common. */
function shared(words: Int32Array, chosen: Int32Array, width: number, at: number): number {
  let bits = -1
  for (let i = 0; i < chosen.length; i++) bits &= words[(chosen[i] ?? 0) * width + at] ?? 0
  return bits
}

/** Without columns every alternative stands, and its check decides. */
function takeAll(take: Take, goal: Goal): Find {
  return (_, facts, values) => {
    let count = 0
    for (let alternative = 0; alternative < goal.alternatives; alternative++) {
      count = take(alternative, count, facts, values)
      if (count === OPEN || (goal.isFirst && count > 0)) return count
    }
    return count
  }
}
