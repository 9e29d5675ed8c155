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

/**
 * The same for several comparisons, whose subjects are compared with each other too; prints nothing. Every other round goes
 * the other way round: whose turn comes after a peer that leaves much behind is slower by up to a fifth.
 */
export async function takeTurns(comparisons: readonly Comparison[]): Promise<readonly Medians[]> {
  const rates = comparisons.map(
    ({ subject, peers }) => new Map([subject, ...peers].map(({ name }) => [name, [] as number[]])),
  )
  for (let round = 0; round <= ROUNDS; round += 1) {
    const turns = comparisons.map((comparison, at) => ({ comparison, rates: rates[at] }))
    for (const { comparison, rates } of round % 2 === 0 ? turns : turns.toReversed()) {
      const measured = await takeRound(comparison, round % 2 === 0)
      if (round > 0) for (const [name, rate] of measured) rates?.get(name)?.push(rate)
    }
  }
  return rates.map((sides) => new Map([...sides].map(([name, measured]) => [name, median(measured)])))
}

/** A turn each. Results are held against the subject's. */
async function takeRound({ subject, peers }: Comparison, subjectFirst: boolean): Promise<ReadonlyMap<string, number>> {
  const sides = [subject, ...peers]
  const turns = new Map<string, Turn>()
  for (const side of subjectFirst ? sides : sides.toReversed()) turns.set(side.name, await takeTurn(side))
  const expected = turns.get(subject.name)?.results ?? []
  for (const [name, { results }] of turns) requireEqual(name, results, expected)
  return new Map([...turns].map(([name, { rate }]) => [name, rate]))
}

interface Turn {
  readonly rate: number
  readonly results: ArrayLike<unknown>
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

/** Work that is soon done is done once unmeasured, then again and again until the turn is long enough for the clock. */
async function takeTurn(side: Contestant): Promise<Turn> {
  collectGarbage()
  const first = await measure(side, 0)
  return first.took >= TURN_MS ? first : measure(side, TURN_MS)
}

async function measure(side: Contestant, atLeast: number) {
  const began = performance.now()
  for (let operations = 0; ; ) {
    const results = await side.work()
    operations += results.length
    const took = performance.now() - began
    if (took >= atLeast) return { took, rate: (operations * 1000) / took, results }
  }
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
