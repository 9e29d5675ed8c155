import { intersect, membersByClass, type Span } from './class-spans.ts'
import type { FactTypes } from './fact-type.ts'
import { pointer } from './json.ts'
import { problem, type RuleProblem } from './problem.ts'
import type { DecisionTable, TableRow } from './table.ts'
import { type Dimension, dimensionsOf, exampleOf } from './table-dimensions.ts'

/** Steps of work after which a comparison is given up, about a second of it. */
const MAX_STEPS = 5_000_000
/** Overlaps reported for one table; the officer mends these before asking for more. */
const MAX_OVERLAPS = 20

class TooMuchWork extends Error {}

interface Budget {
  left: number
}

function spend(budget: Budget, steps: number): void {
  budget.left -= steps
  if (budget.left < 0) throw new TooMuchWork()
}

/** Compares the rows of a checked table with each other: overlaps and gaps, exact or "not decided". */
export function checkCoverage(table: DecisionTable, types: FactTypes): RuleProblem[] {
  const wantsOverlaps = table.hitPolicy === 'unique' || table.hitPolicy === 'any'
  const wantsGaps = table.hitPolicy !== 'collect' && table.otherwise === undefined
  const dimensions = dimensionsOf(table, types)
  const where = '/rows'
  if (typeof dimensions === 'string')
    return wantsOverlaps || wantsGaps ? [problem('notDecided', where, dimensions)] : []
  const overlaps = wantsOverlaps ? within(where, 'overlap', (budget) => findOverlaps(table, dimensions, budget)) : []
  const gaps = wantsGaps ? within(where, 'gap', (budget) => findGap(table, dimensions, budget)) : []
  return [...overlaps, ...gaps]
}

function within(where: string, what: string, work: (budget: Budget) => RuleProblem[]): RuleProblem[] {
  try {
    return work({ left: MAX_STEPS })
  } catch (error) {
    if (error instanceof TooMuchWork) return [problem('notDecided', where, what)]
    throw error
  }
}

function findOverlaps(table: DecisionTable, dimensions: readonly Dimension[], budget: Budget): RuleProblem[] {
  const problems: RuleProblem[] = []
  for (const [first, second] of candidatePairs(table.rows.length, dimensions, budget)) {
    const a = table.rows[first]
    const b = table.rows[second]
    if (!a || !b || (table.hitPolicy === 'any' && haveSameOutputs(a, b))) continue
    spend(budget, dimensions.length)
    const answers = sharedAnswers(dimensions, first, second)
    if (answers === undefined) continue
    const example = exampleOf(dimensions, answers)
    problems.push(problem('overlap', pointer('/rows', second), `${a.id}, ${b.id}`, example))
    if (problems.length === MAX_OVERLAPS) break
  }
  return problems
}

function haveSameOutputs(a: TableRow, b: TableRow): boolean {
  return Object.entries(a.then).every(([id, value]) => b.then[id] === value)
}

/** Pairs of rows that meet in the dimension that keeps most rows apart; all pairs when nothing is asked. */
function* candidatePairs(rows: number, dimensions: readonly Dimension[], budget: Budget): Generator<[number, number]> {
  const lists = mostSelective(rows, dimensions, budget)
  const seen = new Set<number>()
  let before: readonly number[] | undefined
  for (const list of lists) {
    if (list === before) continue
    before = list
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        spend(budget, 1)
        const first = list[i] ?? 0
        const second = list[j] ?? 0
        const pair = first * rows + second
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [first, second]
      }
    }
  }
}

function mostSelective(rows: number, dimensions: readonly Dimension[], budget: Budget): readonly (readonly number[])[] {
  let best: readonly (readonly number[])[] = [Array.from({ length: rows }, (_, i) => i)]
  let bestCost = rows * rows
  for (const dimension of dimensions) {
    const lists = rowsByAnswer(dimension, dimension.accepted, budget)
    const cost = lists.reduce((sum, list, i) => (list === lists[i - 1] ? sum : sum + list.length ** 2), 0)
    if (cost >= bestCost) continue
    best = lists
    bestCost = cost
  }
  return best
}

function rowsByAnswer({ samples }: Dimension, accepted: readonly (readonly Span[])[], budget: Budget) {
  spend(budget, samples.length + accepted.length)
  const lists = membersByClass(accepted, samples.length, budget.left)
  if (lists === undefined) throw new TooMuchWork()
  let before: readonly number[] | undefined
  for (const list of lists) {
    if (list !== before) spend(budget, list.length)
    before = list
  }
  return lists
}

/** For each dimension an answer that both rows accept and that some value gives; undefined when they never meet. */
function sharedAnswers(dimensions: readonly Dimension[], first: number, second: number): number[] | undefined {
  const answers: number[] = []
  for (const { accepted, samples } of dimensions) {
    const answer = firstPossible(intersect(accepted[first] ?? [], accepted[second] ?? []), samples)
    if (answer === undefined) return undefined
    answers.push(answer)
  }
  return answers
}

function firstPossible(spans: readonly Span[], samples: Dimension['samples']): number | undefined {
  for (const [from, to] of spans) {
    for (let at = from; at <= to; at++) if (samples[at] !== undefined) return at
  }
  return undefined
}

function findGap(table: DecisionTable, dimensions: readonly Dimension[], budget: Budget): RuleProblem[] {
  const rows = table.rows.map((_, i) => i)
  const settledFrom = rows.map((row) => indifferentFrom(dimensions, row))
  const covered = new Set<string>()
  /** Answers from `depth` on that none of `rows` accepts. */
  const uncovered = (depth: number, among: readonly number[]): number[] | undefined => {
    const dimension = dimensions[depth]
    if (among.some((row) => (settledFrom[row] ?? 0) <= depth)) return undefined
    if (dimension === undefined) return []
    const key = `${depth}:${among.join()}`
    if (covered.has(key)) return undefined
    const lists = rowsByAnswer(
      dimension,
      among.map((row) => dimension.accepted[row] ?? []),
      budget,
    )
    let before: readonly number[] | undefined
    for (let answer = 0; answer < lists.length; answer++) {
      const list = lists[answer]
      if (list === undefined || dimension.samples[answer] === undefined || list === before) continue
      before = list
      const rest = uncovered(
        depth + 1,
        list.flatMap((i) => among[i] ?? []),
      )
      if (rest) return [answer, ...rest]
    }
    covered.add(key)
    return undefined
  }
  const answers = uncovered(0, rows)
  if (answers === undefined) return []
  const example = exampleOf(dimensions, answers)
  return [problem('gap', '/rows', JSON.stringify(example), example)]
}

/** The first dimension from which on the row accepts everything; dimensions.length when the last one matters. */
function indifferentFrom(dimensions: readonly Dimension[], row: number): number {
  let from = dimensions.length
  while (from > 0) {
    const dimension = dimensions[from - 1]
    if (dimension === undefined || !acceptsAll(dimension, row)) break
    from -= 1
  }
  return from
}

function acceptsAll({ samples, accepted }: Dimension, row: number): boolean {
  const spans = accepted[row] ?? []
  return samples.every((sample, at) => sample === undefined || spans.some(([from, to]) => from <= at && at <= to))
}
