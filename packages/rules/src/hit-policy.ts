import type { Json } from './json.ts'
import type { Aggregate, HitPolicy, Outputs, RuleOutput } from './table.ts'

/** A decision that was reached: the outputs and the ids of the rows they come from, none for `otherwise`. */
export interface Decided {
  readonly ok: true
  readonly outputs: Outputs
  readonly rows: readonly string[]
}

/**
 * Why none was reached. `noRow`: nothing holds and there is no `otherwise`. `severalRows`: more than one holds under
 * `unique`. `conflict`: rows disagree under `any`. `unknownFact`: `facts` must be known first, `rows` wait for them.
 */
export interface Undecided {
  readonly ok: false
  readonly code: 'noRow' | 'severalRows' | 'conflict' | 'unknownFact'
  readonly rows: readonly string[]
  readonly facts: readonly string[]
}

export type Decision = Decided | Undecided

/** A row or rule as the hit policy sees it. */
interface Candidate {
  readonly id: string
  readonly then: Outputs
  readonly priority?: number
}

interface Hits {
  readonly outputs: readonly RuleOutput[]
  readonly hitPolicy: HitPolicy
  readonly aggregate?: Aggregate
  readonly otherwise?: Outputs
}

/** Turns the rows that hold into a decision. Positions are those of the list that `inDecisionOrder` returned. */
export interface Conclusion {
  /** Whether the first row that holds decides, so that looking on is idle. */
  readonly stopsAtFirst: boolean
  /** `hits`: the positions that hold, ascending; every other row is known not to hold (or comes later). */
  conclude(hits: readonly number[]): Decision
  /** The decision that stands whatever the `open` positions turn out to be, or undefined when they are needed. */
  concludeOpen(hits: readonly number[], open: readonly number[]): Decision | undefined
  /** `conclude` for exactly one hit; allocates nothing. */
  single(position: number): Decision
  /** `conclude` for a decision that is kept and given to several: whoever changes it fails. */
  shared(hits: readonly number[]): Decision
  /** `conclude` for at most 31 candidates, given as bits. */
  ofMask(mask: number): Decision
  readonly none: Decision
}

/** Up to so many candidates each of their combinations has its decision kept. */
const MAX_KEPT = 10

/** Candidates in the order in which they are asked: by falling priority under `priority`, else as declared. */
export function inDecisionOrder<T extends Candidate>(candidates: readonly T[], policy: HitPolicy): readonly T[] {
  if (policy !== 'priority') return candidates
  return [...candidates].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
}

/** Compiles the hit policy over candidates in decision order. */
export function conclusion(ordered: readonly Candidate[], policy: Hits): Conclusion {
  const { hitPolicy, aggregate, otherwise } = policy
  const collect = hitPolicy === 'collect' ? (aggregate ?? 'list') : undefined
  const stopsAtFirst = hitPolicy === 'first' || hitPolicy === 'priority'
  const none = otherwise ? decided(otherwise, []) : withoutHits(collect, policy.outputs)
  const columns = outputColumns(ordered, policy.outputs)
  const ids = idsOf(ordered)
  const singles = ordered.map((row, i) => decided(collect ? columns.gather([i], collect) : row.then, [row.id]))
  const at = (positions: readonly number[]) => positions.flatMap((i) => ordered[i] ?? [])
  const single = (position: number) => singles[position] ?? none
  const conclude = (hits: readonly number[]): Decision => {
    const [first] = hits
    if (first === undefined) return none
    if (hits.length === 1 || stopsAtFirst) return single(first)
    if (collect) return { ok: true, outputs: columns.gather(hits, collect), rows: hits.map((hit) => ids[hit] ?? '') }
    const rows = at(hits)
    if (hitPolicy === 'any' && agree(rows)) return decided(rows[0]?.then ?? {}, idsOf(rows))
    return undecided(hitPolicy === 'unique' ? 'severalRows' : 'conflict', rows)
  }
  const concludeOpen = (hits: readonly number[], open: readonly number[]): Decision | undefined => {
    if (open.length === 0) return conclude(hits)
    if (hits.length === 0) return undefined
    if (stopsAtFirst) return Math.min(...hits) < Math.min(...open) ? conclude(hits) : undefined
    if (hitPolicy === 'unique') return hits.length > 1 ? conclude(hits) : undefined
    if (hitPolicy === 'any' && (!agree(at(hits)) || agree(at([...hits, ...open])))) return conclude(hits)
    return undefined
  }
  const shared = (hits: readonly number[]): Decision => {
    const decision = conclude(hits)
    return Object.isFrozen(decision) || !decision.ok ? decision : decided(decision.outputs, decision.rows)
  }
  const kept: (Decision | undefined)[] = Array.from({ length: ordered.length > MAX_KEPT ? 0 : 2 ** ordered.length })
  const ofMask = (mask: number): Decision => {
    const known = kept[mask]
    if (known !== undefined) return known
    if (mask >= kept.length) return conclude(positionsIn(mask))
    const decision = shared(positionsIn(mask))
    kept[mask] = decision
    return decision
  }
  return { stopsAtFirst, conclude, concludeOpen, shared, single, ofMask, none }
}

function positionsIn(mask: number): number[] {
  const positions: number[] = []
  for (let left = mask; left !== 0; left &= left - 1) positions.push(31 - Math.clz32(left & -left))
  return positions
}

/** A decision that several may be given: whoever changes it fails. */
function decided(outputs: Outputs, rows: readonly string[]): Decided {
  for (const value of Object.values(outputs)) Object.freeze(value)
  return Object.freeze({ ok: true, outputs: Object.freeze({ ...outputs }), rows: Object.freeze(rows) })
}

export function undecided(
  code: Undecided['code'],
  rows: readonly Candidate[],
  facts: readonly string[] = [],
): Undecided {
  return Object.freeze({ ok: false, code, rows: idsOf(rows), facts })
}

function idsOf(rows: readonly Candidate[]): string[] {
  return rows.map(({ id }) => id)
}

/** Nothing holds, no `otherwise`: an empty list, the sum and the count have an answer, the others have none. */
function withoutHits(collect: Aggregate | undefined, outputs: readonly RuleOutput[]): Decision {
  if (collect === undefined || collect === 'min' || collect === 'max') return undecided('noRow', [])
  return decided(Object.fromEntries(outputs.map(({ id }) => [id, collect === 'list' ? [] : 0])), [])
}

function agree(rows: readonly Candidate[]): boolean {
  const [first, ...others] = rows
  if (!first) return true
  const ids = Object.keys(first.then)
  return others.every(
    ({ then }) => Object.keys(then).length === ids.length && ids.every((id) => then[id] === first.then[id]),
  )
}

/** The outputs of all candidates by output, so that joining the hits looks nothing up by name. */
function outputColumns(ordered: readonly Candidate[], outputs: readonly RuleOutput[]) {
  const columns = outputs.map(({ id }) => ({ id, values: ordered.map(({ then }) => then[id] ?? null) }))
  const gather = (hits: readonly number[], aggregate: Aggregate): Outputs => {
    const joined: Record<string, Json> = {}
    for (const { id, values } of columns) joined[id] = join(values, hits, aggregate)
    return joined
  }
  return { gather }
}

/** Sums add in decision order, so that the last digit is the same on every machine. */
function join(values: readonly Json[], hits: readonly number[], aggregate: Aggregate): Json {
  if (aggregate === 'count') return hits.length
  if (aggregate === 'list') return hits.map((hit) => values[hit] ?? null)
  if (aggregate === 'sum') return hits.reduce((sum, hit) => sum + numberOf(values[hit]), 0)
  let best = values[hits[0] ?? 0] ?? null
  for (const hit of hits) {
    const value = values[hit] ?? null
    if (aggregate === 'min' ? isBelow(value, best) : isBelow(best, value)) best = value
  }
  return best
}

function numberOf(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0
}

/** Order of numbers and of ISO days. */
function isBelow(a: Json, b: Json): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  return typeof a === 'string' && typeof b === 'string' && a < b
}
