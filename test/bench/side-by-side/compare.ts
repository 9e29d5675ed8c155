import process from 'node:process'
import { isDeepStrictEqual } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { printLine } from './print-line.ts'

/** One side of a comparison. */
export interface Contestant {
  readonly name: string
  /** Does the work once and returns what came out, one result an operation. The list may be the same each time. */
  work(): ArrayLike<unknown> | Promise<ArrayLike<unknown>>
}

export interface Comparison {
  readonly bench: string
  /** What one result is, a second: `fact sets/s`. */
  readonly unit: string
  readonly subject: Contestant
  readonly peers: readonly Contestant[]
  /** The ratio aimed at, by the peer's name. */
  readonly goals?: Readonly<Record<string, number>>
  /** What each line says besides: a size. */
  readonly more?: Readonly<Record<string, string | number>>
}

/** A run whose figures mean nothing: the sides did not do the same work. It is printed without a stack. */
export class InvalidRun extends Error {}

const ROUNDS = 5
const TURN_MS = process.argv.includes('--quick') ? 60 : 400
const LAPS = 8

/** The median of each side by its name, in operations a second. */
export type Medians = ReadonlyMap<string, number>

/**
 * Lets both sides take turns in one process, five turns each after one that warms up, and prints a line for each peer. A
 * side that does less (a slow peer, a part of the cases) is held to as many results as it has.
 * @throws {InvalidRun} when a result differs from the subject's.
 */
export async function sideBySide(comparison: Comparison): Promise<Medians> {
  const [medians = new Map()] = await takeTurns([comparison])
  printComparison(comparison, medians)
  return medians
}

/** The same for several comparisons, whose subjects are compared with each other too; prints nothing. */
export async function takeTurns(comparisons: readonly Comparison[]): Promise<readonly Medians[]> {
  const rates = comparisons.map(
    ({ subject, peers }) => new Map([subject, ...peers].map(({ name }) => [name, [] as number[]])),
  )
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, comparison] of comparisons.entries()) {
      const measured = await takeRound(comparison)
      if (round > 0) for (const [name, rate] of measured) rates[at]?.get(name)?.push(rate)
    }
  }
  return rates.map((sides) => new Map([...sides].map(([name, measured]) => [name, median(measured)])))
}

export function printComparison({ bench, unit, subject, peers, goals = {}, more }: Comparison, medians: Medians): void {
  const subjectMedian = medians.get(subject.name) ?? 0
  for (const { name } of peers) {
    const peerMedian = medians.get(name) ?? 0
    const ratio = subjectMedian / peerMedian
    const goal = goals[name] === undefined ? {} : { goal: goals[name] }
    printLine({ bench, subject: subject.name, peer: name, unit, subjectMedian, peerMedian, ratio, ...goal, ...more })
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** What a side has done in a round so far. */
interface Turn {
  readonly side: Contestant
  operations: number
  took: number
  results: ArrayLike<unknown>
}

/**
 * A turn each, taken by all sides lap by lap, forth and back: what else the machine does for a second or two then hits
 * all of them, and nobody always comes after the one that leaves most behind. Results are held against the subject's.
 */
async function takeRound({ subject, peers }: Comparison): Promise<ReadonlyMap<string, number>> {
  const turns = [subject, ...peers].map((side): Turn => ({ side, operations: 0, took: 0, results: [] }))
  collectGarbage()
  for (const turn of turns) await warmUp(turn)
  for (let lap = 0; lap < LAPS; lap += 1) {
    for (const turn of lap % 2 === 0 ? turns : turns.toReversed()) if (turn.took < TURN_MS) await takeLap(turn)
  }
  for (const { side, results } of turns) requireEqual(side.name, results, turns[0]?.results ?? [])
  return new Map(turns.map(({ side, operations, took }) => [side.name, (operations * 1000) / took]))
}

/** A lap that does not count: collecting garbage throws compiled code away whose objects are gone. A slow side has no need of it. */
async function warmUp(turn: Turn): Promise<void> {
  await takeLap(turn)
  if (turn.took >= TURN_MS) return
  turn.took = 0
  turn.operations = 0
}

/** Work that is soon done is done again and again until the lap is long enough for the clock. */
async function takeLap(turn: Turn): Promise<void> {
  const began = performance.now()
  let took = 0
  while (took < TURN_MS / LAPS) {
    turn.results = await turn.side.work()
    turn.operations += turn.results.length
    took = performance.now() - began
  }
  turn.took += took
}

function requireEqual(name: string, results: ArrayLike<unknown>, expected: ArrayLike<unknown>): void {
  const shared = Math.min(results.length, expected.length)
  if (shared === 0) throw new InvalidRun(`${name} gave no result to compare.`)
  for (let i = 0; i < shared; i += 1) {
    if (isDeepStrictEqual(results[i], expected[i])) continue
    const [theirs, ours] = [results[i], expected[i]].map((result) => JSON.stringify(result))
    throw new InvalidRun(`Result ${i} of ${name} is ${theirs}, where the subject has ${ours}: the run is not fair.`)
  }
}

/** So that nobody's turn is spent on what another left behind. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
