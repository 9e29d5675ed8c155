import type { Answers } from '../command.ts'
import type { DossierState } from '../state.ts'
import { type Deed, type Thing, thingsOf } from './deed.ts'
import type { Asked, Chosen } from './questions.ts'

/** Something that was done: with which answers, what the data were asked, and which nodes were entered then. */
export interface Done {
  readonly deed: Deed
  readonly answers: Answers | undefined
  readonly asked: readonly Asked[]
  readonly chosen: Chosen
  readonly entered: readonly string[]
}

/** Where a move leads. `isEnd`: nothing goes on there. */
export interface Leads {
  readonly to: Position
  readonly by: Thing | undefined
}

/**
 * A dossier as it may stand. Two dossiers stand alike when the same branches rest and the same are awaited, however often
 * anything was opened before.
 */
export interface Position {
  readonly key: string
  readonly state: DossierState | undefined
  /** Branches that rest, each kind once. */
  readonly things: readonly Thing[]
  /** How many there are of each: of branches that rest, and (`→join`) of branches that a join still awaits. */
  readonly counts: ReadonlyMap<string, number>
  /** Of all of them together. */
  readonly size: number
  readonly before: { readonly position: Position; readonly done: Done } | undefined
  readonly depth: number
  /** How many positions on the way here had nothing that is lacking here. */
  readonly growth: number
  readonly leads: Leads[]
  /** Kinds of branches that have been moved on from here. */
  readonly moved: Set<string>
}

/** Before anything is filed. */
export function firstPosition(): Position {
  return {
    key: '',
    state: undefined,
    things: [],
    counts: new Map(),
    size: 0,
    before: undefined,
    depth: 0,
    growth: 0,
    leads: [],
    moved: new Set(),
  }
}

/** What tells a state from others as far as moves go. */
export function keyOf(state: DossierState, followed: readonly string[]): string {
  const facts = followed.map((fact) => JSON.stringify(state.outputs[fact] ?? state.answers[fact]))
  const known = facts.join(',')
  if (state.status === 'ended') return `ended ${known}`
  const things = thingsOf(state).map(({ key }) => key)
  const joins = Object.entries(state.joins).map(([id, { expected, arrived }]) => {
    return `${id}:${expected - arrived}${arrived > 0 ? '+' : ''}`
  })
  const items = Object.entries(state.items ?? {}).map(([id, { ended, outcomes }]) => {
    return `${id}:${ended}${JSON.stringify(outcomes)}`
  })
  return [things, joins, items]
    .map((part) => part.sort().join(' '))
    .join(' | ')
    .concat(' | ', known)
}

/** The position after something was done. */
export function positionAfter(position: Position, done: Done, state: DossierState, key: string): Position {
  const counts = countsOf(state)
  const size = sizeOf(counts)
  return {
    key,
    state,
    things: distinct(thingsOf(state)),
    counts,
    size,
    before: { position, done },
    depth: position.depth + 1,
    growth: growthOf(position, { counts, size }),
    leads: [],
    moved: new Set(),
  }
}

function countsOf(state: DossierState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (state.status === 'ended') return counts
  for (const { key } of thingsOf(state)) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [id, { expected, arrived }] of Object.entries(state.joins)) counts.set(`→${id}`, expected - arrived)
  return counts
}

function distinct(things: readonly Thing[]): readonly Thing[] {
  const seen = new Set<string>()
  return things.filter(({ key }) => !seen.has(key) && seen.add(key))
}

/** A flow whose branches have grown so often may pile them up. */
export const ENOUGH_GROWTH = 2

/** Whether a position holds all that an earlier one held, and more. */
export function growsFrom(before: Position, { counts, size }: Pick<Position, 'counts' | 'size'>): boolean {
  return before.size > 0 && before.size < size && holds(counts, before.counts)
}

/** A flow whose branches pile up comes again and again to a position that holds all that an earlier one held, and more. */
function growthOf(before: Position, now: Pick<Position, 'counts' | 'size'>): number {
  let growth = 0
  for (let at: Position | undefined = before; at !== undefined; at = at.before?.position) {
    if (at.growth >= growth && growsFrom(at, now)) growth = at.growth + 1
  }
  return growth
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of counts.values()) size += count
  return size
}

function holds(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): boolean {
  for (const [key, count] of less) if ((more.get(key) ?? 0) < count) return false
  return true
}
