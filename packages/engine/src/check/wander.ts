import { type Deed, deedsAt, type Thing } from './deed.ts'
import type { Sights } from './explore.ts'
import type { Mover, Refusal } from './mover.ts'
import { pilesUp } from './piling.ts'
import { firstPosition, keyOf, type Position, positionAfter } from './position.ts'
import type { Chooser } from './questions.ts'

/** No dossier of a sound flow goes on for so long, or round so often. */
const MOST_STEPS = 500
const MOST_ROUNDS = 8

/** Enough of what is wrong. */
const MOST_REFUSALS = 30
const ENOUGH_PILES = 3

/**
 * Lets one dossier after the other go its way to the end, each time by what was done least so far. It proves nothing, but in a
 * flow that is too large to be gone through whole it comes soon upon what is wrong.
 */
export class Wandering implements Sights {
  readonly refusals: Refusal[] = []
  readonly piles: Position[] = []
  readonly positions: Position[] = []
  readonly isWhole = false
  readonly #mover: Mover
  readonly #facts = new SteadyFacts()
  readonly #taken = new Counts()
  /** How often this dossier did what. */
  readonly #done = new Counts()

  constructor(mover: Mover) {
    this.#mover = mover
  }

  *run(most: number): Generator<void> {
    while (this.#mover.effort <= most && this.refusals.length < MOST_REFUSALS && this.piles.length < ENOUGH_PILES) {
      this.#mover.effort += 1
      this.#facts.next()
      this.#done.clear()
      let at = this.#do(firstPosition(), { does: 'file' })
      for (let step = 0; at !== undefined && step < MOST_STEPS; step++) {
        yield
        if (pilesUp(this.#mover, at)) {
          this.piles.push(at)
          break
        }
        at = this.#next(at)
      }
      yield
    }
  }

  /** The position after what was done least, among all that lets the dossier go on. */
  #next(at: Position): Position | undefined {
    const offered = at.things.flatMap((thing) =>
      deedsAt(this.#mover.model, thing).map((deed) => ({ thing, deed, key: JSON.stringify(deed) })),
    )
    const rank = (key: string) => this.#done.of(key) * MOST_STEPS + this.#taken.of(key)
    for (const { thing, deed, key } of offered.sort((a, b) => rank(a.key) - rank(b.key))) {
      if (this.#done.of(key) === MOST_ROUNDS) return undefined
      this.#done.add(key)
      this.#taken.add(key)
      const to = this.#do(at, deed, thing)
      if (to !== undefined) return to
    }
    return undefined
  }

  /** Undefined when it is refused, or ends the dossier. */
  #do(at: Position, deed: Deed, thing?: Thing): Position | undefined {
    const tried = this.#mover.tryBy(this.#facts, at, deed, thing)
    const { rejection, state } = tried?.attempt ?? {}
    if (tried !== undefined && rejection !== undefined && rejection.code !== 'decisionFailed') {
      this.refusals.push({ at, ...tried })
    }
    if (tried === undefined || rejection !== undefined || state?.status !== 'open') return undefined
    return positionAfter(at, tried.done, state, keyOf(state, this.#mover.followed))
  }
}

class Counts {
  readonly #counts = new Map<unknown, number>()

  of(what: unknown): number {
    return this.#counts.get(what) ?? 0
  }

  add(what: unknown): void {
    this.#counts.set(what, this.of(what) + 1)
  }

  clear(): void {
    this.#counts.clear()
  }
}

/** Facts that stay as they are while one dossier goes its way, and are mixed anew for the next: without chance, so that it can be done again. */
class SteadyFacts implements Chooser {
  readonly #numbers = new Map<unknown, number>()
  #dossier = 0

  pick(of: number, what: unknown): number {
    const number = this.#numbers.get(what) ?? this.#numbers.size
    this.#numbers.set(what, number)
    return mixed(this.#dossier, number) % of
  }

  next(): void {
    this.#dossier += 1
  }
}

/** A whole number that two others give, and that looks like none of its neighbours. */
function mixed(a: number, b: number): number {
  let bits = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  return (bits ^ (bits >>> 13)) >>> 8
}
