import { localDate } from '@motcua/calendar'
import { type Channel, computeFields, fieldsOfForm, type Role } from '@motcua/spec'
import type { Answers, Command, Fault, InterruptDossier } from '../command.ts'
import type { Actor, Organisation } from '../context.ts'
import { decide } from '../decide.ts'
import type { Decision } from '../decision.ts'
import type { Effect, Event } from '../event.ts'
import type { Model } from '../model.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection, RejectionCode } from '../rejection.ts'
import type { DossierState, OpenCall, OpenTask } from '../state.ts'
import { unitOfKey } from '../units.ts'

/** The id of a dossier that is played. */
export const PLAYED_DOSSIER = 'scenario'

const SYSTEM: Actor = { kind: 'system', id: 'system' }
const APPLICANT: Actor = { kind: 'applicant', id: 'applicant' }

type Accepted = Extract<Decision, { readonly ok: true }>

/** Timers that may fire between two steps; more is a flow that waits in circles. */
const MAX_TIMERS = 1000

/** Refusals of an answer after which the dossier goes on as it is: it came too late, or nobody is there to be picked. */
const WITHOUT_CONSEQUENCE: ReadonlySet<RejectionCode> = new Set<RejectionCode>(['stale', 'notNow', 'ended'])

export interface Completion {
  readonly answers?: Answers
  readonly reason?: string
  readonly faults?: readonly Fault[]
}

/**
 * One dossier played on the real engine with a virtual clock: what scenarios, tests and the designer's "try it" step.
 * Timers fire by themselves, in order, when the clock passes them. A refused step leaves the dossier as it was.
 */
export class Playthrough {
  readonly events: Event[] = []
  readonly effects: Effect[] = []
  readonly model: Model
  readonly #organisation: Organisation
  readonly #unit: string
  readonly #registries: Answers | undefined
  readonly #timers = new Map<string, number>()
  #state: DossierState | undefined
  #now = 0

  /**
   * @param unit the unit that receives the dossier.
   * @param registries what registries know: then they answer by themselves; without it a call for facts waits for its answer.
   */
  constructor(model: Model, organisation: Organisation, unit: string, registries?: Answers) {
    this.model = model
    this.#organisation = organisation
    this.#unit = unit
    this.#registries = registries
  }

  get state(): DossierState | undefined {
    return this.#state
  }

  get now(): number {
    return this.#now
  }

  /** The instants at which timers will fire. */
  get timers(): ReadonlyMap<string, number> {
    return this.#timers
  }

  file(at: number, channel: Channel, answers: Answers): Rejection | undefined {
    this.#now = at
    const { start } = this.model
    const form = start?.node.kind === 'start' ? start.node.form : undefined
    const filled = this.#withComputed([form], answers) ?? answers
    return this.send({ type: 'ReceiveDossier', channel, unit: this.#unit, answers: filled }, APPLICANT)
  }

  /** Completes the open task of a node (of an item, if one is named), as its person or as the first who may. */
  complete(at: number, node: string, outcome: string, given: Completion = {}, item?: number): Rejection | undefined {
    const refused = this.passTo(at, false)
    if (refused !== undefined) return refused
    const task = Object.values(this.#state?.tasks ?? {}).find(
      (open) => open.node === node && open.aside === undefined && (item === undefined || open.item === item),
    )
    if (task === undefined) return refuse('stale', node)
    const { id, revision } = task
    const answers = this.#withComputed(this.#formsOf(node, outcome), given.answers)
    const filled = answers === undefined ? given : { ...given, answers }
    return this.send({ type: 'CompleteTask', task: id, revision, outcome, ...filled }, this.officerFor(task))
  }

  /** Sends the message that a wait is open for; `message` is the message's id or the wait's node. */
  message(at: number, message: string, answers?: Answers): Rejection | undefined {
    const refused = this.passTo(at, false)
    if (refused !== undefined) return refused
    const waits = Object.values(this.#state?.waits ?? {})
    const wait = waits.find((open) => open.message === message) ?? waits.find((open) => open.node === message)
    if (wait === undefined) return refuse('stale', message)
    const node = this.model.steps.get(wait.node)?.node
    const waitsFor = node?.kind === 'wait' && 'message' in node.for ? node.for : undefined
    const filled = this.#withComputed([waitsFor?.form], answers)
    const command: Command = {
      type: 'SendMessage',
      wait: wait.id,
      revision: wait.revision,
      message: wait.message ?? message,
      ...(filled === undefined ? {} : { answers: filled }),
    }
    return this.send(command, waitsFor?.from === 'agency' ? SYSTEM : APPLICANT)
  }

  /** Sends a message that interrupts: a withdrawal as the applicant, a stop as the first who may. */
  interrupt(given: Omit<InterruptDossier, 'type'>): Rejection | undefined {
    const interrupt = this.model.spec.flow.onMessage?.find(({ id }) => id === given.message)
    const answers = this.#withComputed([interrupt?.form], given.answers)
    const filled = answers === undefined ? given : { ...given, answers }
    const actor = interrupt?.does === 'stop' ? this.holderOf(interrupt.role) : APPLICANT
    return this.send({ type: 'InterruptDossier', ...filled }, actor)
  }

  /** What is asked of a system at a node (for an item, if one is named). */
  callAt(node: string, item: number | undefined): OpenCall | undefined {
    const calls = Object.values(this.#state?.calls ?? {})
    return calls.find((call) => call.node === node && (item === undefined || call.item === item))
  }

  sendAsSystem(command: Command): Rejection | undefined {
    return this.send(command, SYSTEM)
  }

  /**
   * Lets time pass. What falls due before `at` fires; what falls due at that very instant only when `inclusive`, for
   * somebody who acts at the last moment is still in time.
   */
  passTo(at: number, inclusive = true): Rejection | undefined {
    for (let fired = 0; ; fired++) {
      const next = this.#nextTimer()
      if (next === undefined || next.at > at || (next.at === at && !inclusive)) break
      if (fired === MAX_TIMERS) return refuse('tooManyMoves', next.timer)
      this.#timers.delete(next.timer)
      this.#now = Math.max(this.#now, next.at)
      const refused = this.send({ type: 'FireTimer', timer: next.timer }, SYSTEM)
      if (refused !== undefined) return refused
    }
    this.#now = Math.max(this.#now, at)
    return undefined
  }

  /** Sends any command at the present instant. */
  send(command: Command, actor: Actor): Rejection | undefined {
    const context = { now: this.#now, actor, dossier: PLAYED_DOSSIER, organisation: this.#organisation }
    const decision = decide(this.model, this.#state, command, context)
    if (!decision.ok) return decision.rejection
    this.#state = decision.state
    this.events.push(...decision.events)
    this.accepted(command, actor, decision)
    for (const effect of decision.effects) this.#take(effect)
    return this.#answerEffects(decision.effects)
  }

  /** A command was accepted at the present instant: whoever records a play seals it here. */
  protected accepted(_command: Command, _actor: Actor, _decision: Accepted): void {}

  /** Does what a host does at once: picks a person, asks registries that are at hand. */
  #answerEffects(effects: readonly Effect[]): Rejection | undefined {
    for (const effect of effects) {
      const command = this.#answerTo(effect)
      const refused = command && this.sendAsSystem(command)
      if (refused !== undefined && !WITHOUT_CONSEQUENCE.has(refused.code)) return refused
    }
    return undefined
  }

  #answerTo(effect: Effect): Command | undefined {
    if (effect.type === 'AssigneeRequired') {
      const { task, revision, role, unit } = effect
      const people = this.#organisation.peopleOf(role, unit)
      return { type: 'AssignTask', task, revision, loads: Object.fromEntries(people.map((person) => [person, 0])) }
    }
    const registries = this.#registries
    if (effect.type !== 'FactsRequired' || registries === undefined) return undefined
    const known = effect.facts.flatMap((fact) => {
      const value = own(registries, fact)
      return value === undefined ? [] : [[fact, value] as const]
    })
    return { type: 'AnswerCall', call: effect.call, attempt: effect.attempt, answers: Object.fromEntries(known) }
  }

  #formsOf(node: string, outcome: string): readonly (string | undefined)[] {
    const step = this.model.steps.get(node)?.node
    return step?.kind === 'task' ? [step.form, step.outcomes.find(({ id }) => id === outcome)?.form] : []
  }

  /** Adds the computed fields of the forms, as a host does before it hands answers to the engine. */
  #withComputed(forms: readonly (string | undefined)[], given: Answers | undefined): Answers | undefined {
    const { spec } = this.model
    const calendar = this.#organisation.calendarOf(this.#unit)
    const facts = { ...this.#state?.answers, ...this.#state?.outputs, ...given }
    let filled = given
    for (const id of forms) {
      const form = id === undefined ? undefined : own(spec.forms, id)
      if (id === undefined || form === undefined || calendar === undefined) continue
      if (!fieldsOfForm(form).some((field) => own(spec.data.properties, field)?.computed !== undefined)) continue
      const today = localDate(this.#now, calendar.source.utcOffset)
      filled = { ...filled, ...computeFields(spec, id, given ?? {}, { facts, today, calendar }) }
    }
    return filled
  }

  #take(effect: Effect): void {
    this.effects.push(effect)
    if (effect.type === 'ScheduleTimer') this.#timers.set(effect.timer, effect.at)
    else if (effect.type === 'CancelTimer') this.#timers.delete(effect.timer)
  }

  #nextTimer(): { readonly timer: string; readonly at: number } | undefined {
    let next: { readonly timer: string; readonly at: number } | undefined
    for (const [timer, at] of this.#timers) if (next === undefined || at < next.at) next = { timer, at }
    return next
  }

  /** Who works on a task: its person, or the first who may. */
  officerFor({ assignee, barred, role, unit }: OpenTask): Actor {
    const id = assignee ?? this.#organisation.peopleOf(role, unit).find((person) => person !== barred)
    return { kind: 'officer', id: id ?? 'nobody' }
  }

  /** The first who holds a role of the spec. */
  holderOf(roleId: string | undefined): Actor {
    const role = roleId === undefined ? undefined : own(this.model.spec.roles, roleId)
    const unit = role && this.#unitOf(role)
    const id = roleId === undefined || unit === undefined ? undefined : this.#organisation.peopleOf(roleId, unit)[0]
    return { kind: 'officer', id: id ?? 'nobody' }
  }

  #unitOf(role: Role): string | undefined {
    if (role.unit.rule !== 'fact') return this.#organisation.unitOf(role, this.#unit)
    const { answers = {}, outputs = {} } = this.#state ?? {}
    const key = own({ ...answers, ...outputs }, role.unit.fact)
    return unitOfKey(this.#organisation, role, key, this.#unit)
  }
}
