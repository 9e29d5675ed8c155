import type { Attempt } from './attempts.ts'
import { components } from './components.ts'
import { isPutOff, type Thing } from './deed.ts'
import { endsLast, type Tries } from './ends-last.ts'
import type { Independence } from './independence.ts'
import type { Mover, Refusal, Tried } from './mover.ts'
import { pilesUp } from './piling.ts'
import { firstPosition, keyOf, type Position, positionAfter } from './position.ts'

/** What somebody who looked at a flow has seen. */
export interface Sights {
  readonly refusals: readonly Refusal[]
  /** Positions at which branches had piled up too often. */
  readonly piles: readonly Position[]
  readonly positions: readonly Position[]
  /** Nothing was left out that makes a difference. */
  readonly isWhole: boolean
}

/** Once something is wrong, so much of the effort is left to find what else is. */
const REST_AFTER_REFUSAL = 0.1

/** Every way in which a dossier can go, by the engine's own moves. */
export class Exploration implements Sights {
  readonly refusals: Refusal[] = []
  readonly positions: Position[] = [firstPosition()]
  readonly piles: Position[] = []
  /** Nodes that were entered. */
  readonly nodes = new Set<string>()
  isWhole = false
  readonly #mover: Mover
  readonly #independence: Independence | undefined
  readonly #known = new Map<string, Position>()
  readonly #interrupted = new Set<string>()
  #next = 0
  #limit = 0
  #isCutShort = false

  /** @param independence where it is known, branches are moved one after the other as far as the order makes no difference */
  constructor(mover: Mover, independence?: Independence) {
    this.#mover = mover
    this.#independence = independence
  }

  /** Goes on up to so much effort. Yields after each position, so that whoever runs it can rest, or stop. */
  *run(most: number): Generator<void> {
    let limit = most
    do {
      for (let at = this.positions[this.#next]; at !== undefined; at = this.positions[this.#next]) {
        if (this.#mover.effort > limit) return
        this.#limit = limit
        const before = this.refusals.length + this.piles.length
        if (!this.#expand(at)) return
        this.#next += 1
        const isWrong = this.refusals.slice(before).some(({ attempt }) => attempt.rejection?.code !== 'decisionFailed')
        if (isWrong) limit = Math.min(limit, this.#mover.effort + most * REST_AFTER_REFUSAL)
        yield
      }
    } while (this.#goBack())
    this.isWhole = !this.#isCutShort
  }

  /** False when the effort was used up before all was tried: where hundreds of branches are open one position may take it all. */
  #expand(at: Position): boolean {
    const { state } = at
    if (state?.status === 'open') return this.#goOn(at)
    if (state === undefined) this.#take(at, undefined, this.#mover.try(at, { does: 'file' }))
    else this.#reopen(at)
    return true
  }

  #goOn(at: Position): boolean {
    this.#interrupt(at)
    if (pilesUp(this.#mover, at)) {
      this.piles.push(at)
      return true
    }
    // Facts that are told apart must not change before a question is answered that was put off.
    const isPlain = this.#mover.followed.length === 0 || !at.things.some(isPutOff)
    if (this.#independence !== undefined && isPlain) return this.#moveOne(at, at.things, this.#independence)
    return this.#moveAll(at)
  }

  /** Moves every branch; but what was put off belongs to the command before, so it comes first. */
  #moveAll(at: Position): boolean {
    const putOff = at.things.find(isPutOff)
    for (const thing of putOff === undefined ? at.things : [putOff]) {
      if (this.#mover.effort > this.#limit) return false
      this.#take(at, thing, this.#mover.tryThing(at, thing))
    }
    return true
  }

  /** Moves one of the branches whose moves are independent of all others, or, where there is none, as many as must be. */
  #moveOne(at: Position, things: readonly Thing[], independence: Independence): boolean {
    const tried: Tries[] = []
    for (const thing of independence.inOrder(things)) {
      if (this.#mover.effort > this.#limit) return false
      const moves = this.#mover.tryThing(at, thing)
      const standing = goesOn(moves) ? independence.standing(at, thing, moves) : 'bound'
      if (standing === 'alone') {
        this.#take(at, thing, moves)
        return true
      }
      tried.push({ thing, moves, standing })
    }
    const isNews = (move: Tried) => this.#isNews(move)
    for (const { thing, moves } of endsLast(tried, independence, isNews)) this.#take(at, thing, moves)
    return true
  }

  #isNews({ attempt: { rejection, state } }: Tried): boolean {
    return rejection !== undefined || state === undefined || !this.#known.has(keyOf(state, this.#mover.followed))
  }

  #take(at: Position, thing: Thing | undefined, moves: readonly Tried[]): void {
    if (thing !== undefined) at.moved.add(thing.key)
    for (const { done, attempt } of moves) {
      const { rejection, state, events } = attempt
      if (rejection !== undefined || state === undefined) {
        this.refusals.push({ at, done, attempt })
        continue
      }
      this.#note(events)
      const key = keyOf(state, this.#mover.followed)
      const known = this.#known.get(key)
      const to = known ?? positionAfter(at, done, state, key)
      at.leads.push({ to, by: thing })
      if (known !== undefined) continue
      this.#known.set(key, to)
      this.positions.push(to)
    }
  }

  #note(events: Attempt['events']): void {
    for (const event of events) {
      if (event.type === 'NodeEntered') this.nodes.add(event.node)
      else if (event.type === 'BranchArrived') this.nodes.add(event.join)
    }
  }

  /** A message leads to the same place from wherever it interrupts: once is enough for each. */
  #interrupt(at: Position): void {
    const { followed, model } = this.#mover
    for (const { id, while: nodes } of model.spec.flow.onMessage ?? []) {
      const facts = followed.map((fact) => at.state?.outputs[fact] ?? at.state?.answers[fact])
      const key = `${id} ${JSON.stringify(facts)}`
      if (this.#interrupted.has(key)) continue
      // Where only questions were put off, nothing rests yet that could be interrupted.
      if (!at.things.some((thing) => !isPutOff(thing) && (nodes?.includes(thing.node) ?? true))) continue
      this.#interrupted.add(key)
      this.#take(at, undefined, this.#mover.try(at, { does: 'interrupt', message: id }))
    }
  }

  #reopen(at: Position): void {
    for (const node of this.#mover.model.spec.flow.reopening?.to ?? []) {
      this.#take(at, undefined, this.#mover.try(at, { does: 'reopen', node }))
    }
  }

  /**
   * Branches that were left waiting for ever, since others go round and round before them, are moved on at last: where
   * positions lead only to each other. True when there were such.
   */
  #goBack(): boolean {
    const independence = this.#independence
    if (independence === undefined) return false
    let found = false
    const next = (at: Position) => at.leads.flatMap(({ to, by }) => (by !== undefined && to.size > 0 ? [to] : []))
    for (const members of components(this.positions, next)) {
      const inside = new Set(members)
      if (members.some((at) => next(at).some((to) => !inside.has(to)))) continue
      const moved = new Set(members.flatMap((at) => [...at.moved]))
      for (const at of members) {
        const left = this.piles.includes(at) ? [] : at.things.filter(({ key }) => !moved.has(key))
        if (left.length === 0) continue
        this.#isCutShort = !this.#moveOne(at, left, independence)
        if (this.#isCutShort) return false
        found = true
        break
      }
    }
    return found
  }
}

/** Whether some move lets the dossier go on, so that whatever others can do they can do afterwards too. */
function goesOn(moves: readonly Tried[]): boolean {
  return moves.some(({ attempt: { rejection, state } }) => rejection === undefined && state?.status === 'open')
}
