import type { Calendar } from '@motcua/calendar'
import type { Facts } from '@motcua/rules'
import type { Context } from './context.ts'
import type { Effect, Event, EventOf } from './event.ts'
import { apply } from './evolve.ts'
import type { Model, Step, Way } from './model.ts'
import type { Draft } from './opened.ts'
import { own, withoutAll } from './own.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'

interface Pending {
  readonly way: Way
  readonly rest: Pending | undefined
}

/**
 * One command at work: the state so far, what has happened, and the ways still to be followed. Everything that happens
 * goes through `record`, so the state is never anything but the fold of the events.
 */
export class Move {
  readonly model: Model
  readonly context: Context
  readonly state: Draft
  readonly events: Event[]
  readonly effects: Effect[] = []
  /** Ways still to be followed; the last one first, so that a branch is followed until it rests before the next begins. */
  pending: Pending | undefined
  /** The calendar of the dossier's unit. */
  readonly calendar: Calendar
  /** The unit that has the dossier: of the task that was completed, of what was waited for, else the dossier's own. */
  unit: string
  /** Answers or outputs have changed in this command. */
  factsChanged = false
  /** The pause that is under way was a mistake that is taken back: the clock has never stood still. */
  voidsPause = false
  #facts: Facts | undefined

  /** @param events those that `state` already contains: the receipt of a new dossier. */
  constructor(model: Model, context: Context, state: Draft, calendar: Calendar, events: Event[] = []) {
    this.model = model
    this.context = context
    this.state = state
    this.events = events
    this.calendar = calendar
    this.unit = state.unit
  }

  record(event: Event): void {
    this.events.push(event)
    apply(this.state, event)
    if (event.type !== 'AnswersRecorded' && event.type !== 'DecisionMade') return
    this.factsChanged = true
    this.#facts = undefined
  }

  /** Records that many tasks were cancelled at once: the fold of one after the other would copy all others each time. */
  recordCancelled(events: readonly EventOf<'TaskCancelled'>[]): void {
    for (const event of events) this.events.push(event)
    this.state.tasks = withoutAll(this.state.tasks, new Set(events.map(({ task }) => task)))
  }

  /** What conditions and decisions see: the answers and the outputs of decisions. */
  facts(): Facts {
    this.#facts ??= { ...this.state.answers, ...this.state.outputs }
    return this.#facts
  }

  /** Leaves a node by a way; `from` is named where there is none. */
  follow(way: Way | undefined, from: string): Rejection | undefined {
    if (way?.to === undefined) return refuse('noWay', from)
    this.pending = { way, rest: this.pending }
    return undefined
  }

  /** The way to be followed next, which is pending no more. */
  next(): Way | undefined {
    const next = this.pending
    this.pending = next?.rest
    return next?.way
  }

  /** The unit that has the dossier while it rests, where that has to be remembered. */
  heldBy(): string | undefined {
    return this.model.handsOver && this.unit !== this.state.unit ? this.unit : undefined
  }

  /** The id of the next task or wait of a node: `node#n`. */
  nextOpening({ id, firstOpening }: Step): string {
    const openings = own(this.state.openings, id)
    return openings === undefined ? firstOpening : `${id}#${openings + 1}`
  }
}
