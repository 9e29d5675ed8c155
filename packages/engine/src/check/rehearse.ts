import { type Calendar, formatLocal, parseLocal } from '@motcua/calendar'
import type { Answers, Scenario, ScenarioStep, Spec } from '@motcua/spec'
import { readAlarmTimer } from '../alarms.ts'
import type { Model } from '../model.ts'
import { own } from '../own.ts'
import type { Rejection } from '../rejection.ts'
import { Playthrough } from '../scenario/playthrough.ts'
import type { Stage } from '../scenario/run-scenario.ts'
import { takeStep } from '../scenario/take-step.ts'
import type { Deed } from './deed.ts'
import type { FoundFacts } from './find-facts.ts'
import type { Done } from './position.ts'

/** A Monday without holidays near it. */
const FILED_AT = '2025-06-02T09:00'
const MINUTE = 60_000
const REASON = 'Kịch bản kiểm tra'
const FAILURE = 'failed'

/** Something to be done, with the answers that go with it. */
interface Cue {
  readonly deed: Deed
  readonly answers: Answers
}

/** What came of a rehearsal: the play as a scenario tells it, and how it was refused at last. */
export interface Rehearsed {
  readonly given: Scenario['given']
  readonly when: readonly ScenarioStep[]
  readonly rejection: Rejection | undefined
  /** Nodes that were open at last. */
  readonly open: readonly string[]
}

/**
 * Plays on the engine itself, with people, calendars and timers, what was thought out without them. Undefined when it cannot
 * be done so: time does not let things happen in that order.
 */
export function rehearse(model: Model, stage: Stage, play: readonly Done[], facts: FoundFacts): Rehearsed | undefined {
  const calendar = stage.organisation.calendarOf(stage.unit)
  return calendar === undefined ? undefined : new Rehearsal(model, stage, calendar, facts).perform(play)
}

class Rehearsal {
  readonly #play: Playthrough
  readonly #calendar: Calendar
  readonly #facts: FoundFacts
  readonly #when: ScenarioStep[] = []
  #cues: Cue[] = []
  /** Timers that fire together with the one that is waited for. */
  readonly #together = new Set<string>()
  #rejection: Rejection | undefined

  constructor(model: Model, stage: Stage, calendar: Calendar, facts: FoundFacts) {
    this.#play = new Playthrough(model, stage.organisation, stage.unit, facts.registries)
    this.#calendar = calendar
    this.#facts = facts
  }

  perform(play: readonly Done[]): Rehearsed | undefined {
    const [filing = {}] = this.#facts.answers
    const { channels } = this.#play.model.spec.identity
    const channel = channels[0] ?? 'counter'
    this.#cues = play
      .map(({ deed }, i) => ({ deed, answers: this.#facts.answers[i] ?? {} }))
      .filter(({ deed }) => deed.does !== 'file' && deed.does !== 'goOn')
    const at = parseLocal(FILED_AT, this.#calendar.source.utcOffset)
    if (at === null) return undefined
    this.#rejection = this.#play.file(at, channel, filing)
    while (this.#rejection === undefined && this.#cues.length > 0) if (!this.#next()) return undefined
    const { registries } = this.#facts
    return {
      given: {
        filedAt: FILED_AT,
        channel,
        answers: filing,
        ...(this.#play.model.registryFields.size === 0 ? {} : { registries }),
      },
      when: this.#when,
      rejection: this.#rejection,
      open: this.#openNodes(),
    }
  }

  #next(): boolean {
    const cue = this.#cues.shift()
    return cue !== undefined && this.#do(cue)
  }

  #openNodes(): readonly string[] {
    const { tasks = {}, waits = {}, calls = {} } = this.#play.state ?? {}
    return [tasks, waits, calls].flatMap((open) => Object.values(open).map(({ node }) => node)).sort()
  }

  #take(step: ScenarioStep): void {
    this.#when.push(step)
    this.#rejection = takeStep(this.#play, this.#play.now, step)
  }

  #local(instant: number): string {
    return formatLocal(instant, this.#calendar.source.utcOffset).slice(0, FILED_AT.length)
  }

  #do({ deed, answers }: Cue): boolean {
    if (deed.does === 'elapse') return this.#elapse(deed.node)
    if (deed.does === 'fail') return this.#fail(deed.node)
    const given = Object.keys(answers).length === 0 ? {} : { answers }
    const step = stepFor(this.#play.model.spec, deed, this.#local(this.#play.now), given)
    if (step !== undefined) this.#take(step)
    return step !== undefined
  }

  #elapse(node: string): boolean {
    const wait = Object.values(this.#play.state?.waits ?? {}).find((open) => open.node === node)
    return wait?.until !== undefined && this.#passTo(wait.id, wait.until)
  }

  /** Every attempt fails, and each further one is waited for. */
  #fail(node: string): boolean {
    const first = this.#play.callAt(node, undefined)
    for (let call = first; call !== undefined; ) {
      this.#take({ at: this.#local(this.#play.now), fail: node, error: FAILURE })
      if (this.#rejection !== undefined) break
      call = Object.values(this.#play.state?.calls ?? {}).find(({ id }) => id === first?.id)
      if (call?.until !== undefined && !this.#passTo(call.id, call.until)) return false
    }
    return first !== undefined
  }

  /** Lets time pass until a timer has fired. Whatever would happen by itself before that is done first, as the play says. */
  #passTo(timer: string, until: number): boolean {
    const to = minuteAfter(Math.max(until, this.#play.now))
    for (let due = this.#dueBy(to, timer); due !== undefined; due = this.#dueBy(to, timer)) {
      const { node, at } = due
      const position = this.#cues.findIndex(({ deed }) => 'node' in deed && deed.node === node)
      const [cue] = position === -1 ? [] : this.#cues.splice(position, 1)
      // What nobody waits for happens by itself, and what falls due in the same minute together with it.
      if (cue === undefined || (cue.deed.does === 'elapse' && minuteAfter(at) === to)) this.#together.add(due.timer)
      else if (!this.#do(cue)) return false
      if (this.#rejection !== undefined) return true
    }
    this.#together.clear()
    if (!this.#play.timers.has(timer)) return false
    this.#when.push({ at: this.#local(to), pass: true })
    this.#rejection = this.#play.passTo(to)
    return true
  }

  /** The first thing that would happen by itself up to an instant, but for a timer and what happens together with it. */
  #dueBy(to: number, but: string): { readonly timer: string; readonly node: string; readonly at: number } | undefined {
    const due = [...this.#play.timers].filter(([timer, at]) => at <= to && timer !== but && !this.#together.has(timer))
    for (const [timer, at] of due.sort(([, a], [, b]) => a - b)) {
      const node = this.#movedBy(timer)
      if (node !== undefined) return { timer, node, at }
    }
    return undefined
  }

  /** The node at which a timer lets a branch go on; none for one that only reminds. */
  #movedBy(timer: string): string | undefined {
    const { tasks = {}, waits = {}, calls = {} } = this.#play.state ?? {}
    const open = own(waits, timer) ?? own(calls, timer)
    if (open !== undefined) return open.node
    const alarm = readAlarmTimer(timer)
    const task = alarm && own(tasks, alarm.task)
    const node = task && own(this.#play.model.spec.flow.nodes, task.node)
    const decides =
      node?.kind === 'task' && node.onDeadline?.some(({ id, do: does }) => id === alarm?.alarm && does === 'decide')
    return decides ? task?.node : undefined
  }
}

type Given = Pick<Cue, 'answers'> | Record<string, never>

/** A deed as a scenario says it; undefined for what is not done by anybody. */
function stepFor({ flow }: Spec, deed: Deed, at: string, given: Given): ScenarioStep | undefined {
  switch (deed.does) {
    case 'complete': {
      const node = own(flow.nodes, deed.node)
      const outcome = node?.kind === 'task' ? node.outcomes.find(({ id }) => id === deed.outcome) : undefined
      return { at, complete: deed.node, outcome: deed.outcome, ...given, ...reasonFor(outcome) }
    }
    case 'interrupt': {
      const interrupt = flow.onMessage?.find(({ id }) => id === deed.message)
      return { at, interrupt: deed.message, ...given, ...reasonFor(interrupt) }
    }
    case 'message':
      return { at, message: deed.node, ...given }
    case 'answer':
      return { at, answer: deed.node, ...given }
    case 'linked':
      return { at, linked: deed.node, result: deed.result, ...given }
    case 'reopen':
      return { at, reopen: deed.node, reason: REASON }
    default:
      return undefined
  }
}

function reasonFor(asking: { readonly reason: string } | undefined): { readonly reason?: string } {
  return asking?.reason === 'required' ? { reason: REASON } : {}
}

function minuteAfter(instant: number): number {
  return Math.ceil(instant / MINUTE) * MINUTE
}
