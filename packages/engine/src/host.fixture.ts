import { type CalendarSource, compileCalendar, viCalendar } from '@motcua/calendar'
import { digestOf, type Spec } from '@motcua/spec'
import { expect } from 'vitest'
import { alarmAt, alarmsOf } from './alarms.ts'
import type { Answers, Command, CommandType } from './command.ts'
import type { StoredCommit } from './commit/commit.ts'
import { gatheredFacts } from './commit/gathered-facts.ts'
import { type InputText, inputText } from './commit/input-set.ts'
import { recompute } from './commit/recompute.ts'
import { sealCommit } from './commit/seal-commit.ts'
import { specInput } from './commit/spec-input.ts'
import { compile } from './compile.ts'
import type { Actor, Organisation } from './context.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import type { Effect, Event } from './event.ts'
import { evolve, replay } from './evolve.ts'
import type { Model } from './model.ts'
import { Move } from './move.ts'
import { type PlainOrganisation, plainOrganisation } from './organisation.ts'
import { at, freeze, MONDAY } from './played.fixture.ts'
import { RECEIVING_UNIT } from './scenario/plain-office.ts'
import type { DossierState } from './state.ts'

/** A tax office that opens on Saturdays and closes early, so that the unit of a task matters. */
const taxCalendar: CalendarSource = {
  ...viCalendar,
  id: 'tax',
  weekly: { ...viCalendar.weekly, friday: [['07:30', '11:30']], saturday: [['08:00', '12:00']] },
}
/** The same, after two days off were published. */
const published = (source: CalendarSource): CalendarSource => ({
  ...source,
  holidays: [
    ...(source.holidays ?? []),
    { date: '2025-06-04', label: { vi: 'nghỉ', en: 'off' } },
    { date: '2025-06-11', label: { vi: 'nghỉ', en: 'off' } },
  ],
})

const title = { vi: 'x', en: 'x' }
const position = (unit: string) => (role: string) => ({ unit, role })
const here = position(RECEIVING_UNIT)
const AGENCIES = ['tax-office', 'fire-office']

/** Units with two calendars, people of several roles, delegations, and somebody who is away. */
const officeData: PlainOrganisation = {
  units: [
    { id: 'parent-unit', title, calendar: 'vn' },
    { id: RECEIVING_UNIT, title, calendar: 'vn', parent: 'parent-unit' },
    { id: 'tax-office', title, calendar: 'tax' },
    { id: 'fire-office', title, calendar: 'vn' },
  ],
  people: [
    { id: 'clerk-1', name: '', positions: ['clerk', 'head', 'appraiser'].map(here) },
    { id: 'clerk-2', name: '', positions: ['clerk'].map(here) },
    { id: 'head-1', name: '', positions: ['head', 'expert'].map(here) },
    { id: 'expert-1', name: '', positions: ['expert'].map(here) },
    { id: 'chief-1', name: '', positions: [position('parent-unit')('chief')] },
    ...AGENCIES.map((unit) => ({
      id: `${unit}-1`,
      name: '',
      positions: ['agency', 'office', 'tax'].map(position(unit)),
    })),
    { id: 'helper', name: '', positions: [] },
  ],
  away: ['chief-1', 'expert-1'],
  delegations: [
    { id: 'd1', from: 'clerk-1', to: 'helper', role: 'clerk' },
    { id: 'd2', from: 'clerk-2', to: 'helper' },
    { id: 'd3', from: 'chief-1', to: 'head-1' },
    { id: 'd4', from: 'helper', to: 'expert-1' },
  ],
}

/** One state of the world that decides: an organisation with its calendars, and the texts that an export holds of it. */
interface World {
  readonly organisation: Organisation
  readonly inputs: readonly InputText[]
  readonly set: string
}

function worldOf(spec: Spec, calendars: Readonly<Record<string, CalendarSource>>): World {
  const program = specInput(spec)
  const office = inputText(officeData)
  const sources = Object.entries(calendars).map(([id, source]) => [id, source, inputText(source)] as const)
  const set = inputText({
    engine: ENGINE_VERSION,
    spec: program.digest,
    overrides: null,
    overlay: null,
    calendars: Object.fromEntries(sources.map(([id, , { digest }]) => [id, digest])),
    organisation: office.digest,
  })
  return {
    organisation: plainOrganisation(
      officeData,
      Object.fromEntries(sources.map(([id, source]) => [id, compileCalendar(source)])),
    ),
    inputs: [program, office, set, ...sources.map(([, , text]) => text)],
    set: set.digest,
  }
}

/** A model with the two worlds in which its dossiers play: before and after days off were published. */
export interface Stage {
  readonly model: Model
  readonly before: World
  readonly after: World
}

export function stageOf(spec: Spec): Stage {
  const calendars = { vn: viCalendar, tax: taxCalendar }
  const later = { vn: published(viCalendar), tax: published(taxCalendar) }
  return {
    model: compile(freeze(spec), specInput(spec).digest),
    before: worldOf(spec, calendars),
    after: worldOf(spec, later),
  }
}

export const DOSSIER = 'd1'

/** A host in small: it keeps what a real one keeps (state, history, timers) and holds the engine to its word at each step. */
export class Host {
  readonly stage: Stage
  readonly events: Event[] = []
  readonly commands: CommandType[] = []
  readonly commits: StoredCommit[] = []
  /** Timers as effects say: what a scheduler would have in its table. */
  readonly timers = new Map<string, number>()
  state: DossierState | undefined
  now = at(MONDAY)
  isPublished = false
  /** Linked dossiers that were begun and neither ended nor were stopped. */
  readonly linked = new Set<string>()
  #head: string | null = null

  constructor(stage: Stage) {
    this.stage = stage
  }

  get #world(): World {
    return this.isPublished ? this.stage.after : this.stage.before
  }

  /** The hash that says what the history is, as it is handed out. */
  get head(): { readonly sequence: number; readonly hash: string } {
    return { sequence: this.commits.length, hash: this.#head ?? '' }
  }

  get organisation(): Organisation {
    return this.#world.organisation
  }

  send(command: Command, actor: Actor): Decision {
    const { model } = this.stage
    const context = freeze({ now: this.now, actor, dossier: DOSSIER, organisation: this.organisation })
    const before = this.state
    const decision = decide(model, before, freeze(command), context)
    expect(decide(model, before, command, context)).toEqual(decision)
    if (!decision.ok) return decision
    expect(decision.events.length).toBeGreaterThan(0)
    expect(decision.events.reduce(evolve, before)).toEqual(decision.state)
    this.state = freeze(decision.state)
    this.events.push(...decision.events)
    this.commands.push(command.type)
    if (command.type === 'FireTimer') this.timers.delete(command.timer)
    if (command.type === 'AnswerCall' || command.type === 'FailCall') this.linked.delete(command.call)
    for (const effect of decision.effects) this.#take(effect)
    this.#seal(command, actor, decision, gatheredFacts(command, before))
    return decision
  }

  #take(effect: Effect): void {
    if (effect.type === 'ScheduleTimer') this.timers.set(effect.timer, effect.at)
    if (effect.type === 'CancelTimer') this.timers.delete(effect.timer)
    if (effect.type === 'StartDossier') this.linked.add(effect.call)
    if (effect.type === 'StopDossier') this.linked.delete(effect.call)
  }

  #seal(command: Command, actor: Actor, { events, effects }: Extract<Decision, { ok: true }>, facts: Answers): void {
    const sequence = this.commits.length + 1
    const sealed = sealCommit(
      {
        dossier: DOSSIER,
        sequence,
        previous: this.#head,
        time: this.now,
        actor,
        key: `k${sequence}`,
        command,
        facts,
        events,
        effects,
        inputs: this.#world.set,
      },
      { isPersonal: (field) => field !== 'kind', salt: () => digestOf(`salt ${sequence}`) },
    )
    this.#head = sealed.hash
    this.commits.push(sealed)
  }

  /** The history gives the state, also when it was stored and read again; and it is decided again as it was. */
  checkHistory(): void {
    expect(replay(this.events)).toEqual(this.state)
    expect(replay(JSON.parse(JSON.stringify(this.events)))).toEqual(this.state)
    this.#recompute()
  }

  /** What must be so after every command, whatever was sent. */
  check(): void {
    const { state } = this
    if (state === undefined) return
    const open = [state.tasks, state.waits, state.calls ?? {}].flatMap((record) => Object.keys(record))
    expect(open.length > 0).toBe(state.status === 'open')
    if (state.status === 'ended') {
      expect([state.joins, state.items ?? {}, state.suspended, state.pauses.filter(({ to }) => to === null)]).toEqual([
        {},
        {},
        undefined,
        [],
      ])
    }
    for (const call of this.linked) expect(state.calls?.[call]?.kind).toBe('procedure')
    this.#checkTimers()
  }

  /** The timers that the host has are those that the state needs, no orphan and none missing, each at its instant. */
  #checkTimers(): void {
    const { state, stage, organisation } = this
    const wanted = state === undefined ? new Map() : timersOf(stage.model, state, organisation)
    if (this.isPublished) expect([...this.timers.keys()].sort()).toEqual([...wanted.keys()].sort())
    else expect(Object.fromEntries(this.timers)).toEqual(Object.fromEntries(wanted))
  }

  /** A new process decides the whole history again, from its texts alone. */
  #recompute(): void {
    const { before, after } = this.stage
    const inputs = new Map([...before.inputs, ...after.inputs].map(({ digest, text }) => [digest, text]))
    const recomputed = recompute(this.commits, inputs)
    expect(recomputed.difference).toBeUndefined()
    expect(recomputed.same).toBe(this.commits.length)
    expect(recomputed.state).toEqual(this.state)
  }
}

/** The timers that a state needs, worked out from the state alone. */
function timersOf(model: Model, state: DossierState, organisation: Organisation): Map<string, number> {
  const timers = new Map<string, number>()
  const calendar = organisation.calendarOf(state.unit)
  if (state.status === 'ended' || state.suspended !== undefined || calendar === undefined) return timers
  for (const { id, until } of [...Object.values(state.waits), ...Object.values(state.calls ?? {})]) {
    if (until !== undefined) timers.set(id, until)
  }
  const context = { now: 0, actor: { kind: 'system', id: 'system' }, dossier: DOSSIER, organisation } as const
  const move = new Move(model, context, { ...state }, calendar)
  for (const task of Object.values(state.tasks)) {
    const own = organisation.calendarOf(task.unit)
    const due = task.due?.due ?? null
    if (due === null || own === undefined) continue
    for (const { id, at: when } of alarmsOf(move, task)) timers.set(`${task.id}!${id}`, alarmAt(own, due, when))
  }
  const { due } = state.committed
  if (due === null || state.undoing !== undefined) return timers
  for (const { id, at: when } of model.spec.deadline.onDeadline ?? []) {
    if (!state.rang?.includes(id)) timers.set(`!${id}`, alarmAt(calendar, due, when))
  }
  return timers
}
