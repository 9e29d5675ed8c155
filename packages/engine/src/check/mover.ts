import type { Answers } from '../command.ts'
import type { Model } from '../model.ts'
import { type Attempt, attemptBy, attempts } from './attempts.ts'
import { SameChoices } from './choices.ts'
import { type Deed, deedsAt, sentFor, type Thing } from './deed.ts'
import type { Fillings } from './fillings.ts'
import type { Done, Position } from './position.ts'
import type { Chooser } from './questions.ts'
import type { Shadow } from './shadow.ts'

/** Something that was tried at a position, and how it came out. */
export interface Tried {
  readonly done: Done
  readonly attempt: Attempt
}

/** Something that the engine refuses although the drawing offers it. */
export interface Refusal extends Tried {
  readonly at: Position
}

/** Beside the events of a command, what carrying it out costs. */
const EFFORT_OF_COMMAND = 4
/** With so much open an event costs twice as much, since what is open is copied. */
const MUCH_OPEN = 64

/** Tries on the engine what can be done at a position, and keeps account of the effort. */
export class Mover {
  readonly followed: readonly string[]
  effort = 0
  readonly #shadow: Shadow
  readonly #fillings: Fillings
  readonly #oneByOne: boolean

  /** @param oneByOne has the questions of different nodes answered one after the other */
  constructor(shadow: Shadow, followed: readonly string[], fillings: Fillings, oneByOne: boolean) {
    this.#shadow = shadow
    this.followed = followed
    this.#fillings = fillings
    this.#oneByOne = oneByOne
  }

  get model(): Model {
    return this.#shadow.model
  }

  /** All that can happen next to a branch that rests. */
  tryThing(at: Position, thing: Thing): readonly Tried[] {
    return deedsAt(this.model, thing).flatMap((deed) => this.try(at, deed, thing))
  }

  /** A deed in every way in which it may come out. */
  try(at: Position, deed: Deed, thing?: Thing): readonly Tried[] {
    return this.#fillingsOf(deed, at).flatMap((answers) =>
      attempts(this.#shadow, at.state, sentFor(deed, thing, answers), this.#oneByOne).map((attempt) =>
        this.#tried(deed, answers, attempt),
      ),
    )
  }

  /** A deed in one way, as somebody chooses; undefined where nothing can be filled in for it. */
  tryBy(chooser: Chooser, at: Position, deed: Deed, thing?: Thing): Tried | undefined {
    const fillings = this.#fillingsOf(deed, at)
    if (fillings.length === 0) return undefined
    const answers = fillings[chooser.pick(fillings.length, deed.does)]
    return this.#tried(deed, answers, attemptBy(chooser, this.#shadow, at.state, sentFor(deed, thing, answers)))
  }

  /** A deed in the way in which it was done elsewhere, as far as there is such a way here. */
  tryAgain(at: Position, { deed, answers, chosen }: Done, thing?: Thing): Tried {
    const sent = sentFor(deed, thing, answers)
    const same = new SameChoices(chosen.picks)
    return this.#tried(deed, answers, attemptBy(same, this.#shadow, at.state, sent, chosen.putsOff))
  }

  /** Whether there is such a filling at a position. */
  canFill(at: Position, { deed, answers }: Done): boolean {
    const wanted = JSON.stringify(answers)
    return this.#fillingsOf(deed, at).some((filling) => JSON.stringify(filling) === wanted)
  }

  #fillingsOf(deed: Deed, { state }: Position): readonly (Answers | undefined)[] {
    const fillings = this.#fillings(deed, state)
    if (fillings === undefined) this.effort = Number.POSITIVE_INFINITY
    return fillings ?? []
  }

  #tried(deed: Deed, answers: Answers | undefined, attempt: Attempt): Tried {
    this.effort += effortOf(attempt)
    const { asked, chosen } = attempt
    return { done: { deed, answers, asked, chosen, entered: enteredIn(attempt) }, attempt }
  }
}

/** What is cancelled at an end is cancelled all at once. */
function effortOf({ events, state }: Attempt): number {
  let counting = 0
  for (const { type } of events) if (type !== 'TaskCancelled') counting += 1
  const open = Object.keys(state?.tasks ?? {}).length
  return EFFORT_OF_COMMAND + counting * (1 + open / MUCH_OPEN)
}

function enteredIn({ events }: Attempt): readonly string[] {
  return events.flatMap((event) => (event.type === 'NodeEntered' ? [event.node] : []))
}
