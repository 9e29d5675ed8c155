import { type Calendar, formatLocal, parseLocal } from '@motcua/calendar'
import { type Scenario, type ScenarioStep, type Spec, specHash } from '@motcua/spec'
import { compile } from '../compile.ts'
import type { Organisation } from '../context.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { answersOf } from './answers-of.ts'
import { compareOutcome, type ScenarioFailure, type Stopped } from './compare-outcome.ts'
import { answeredAnew, type Outcome, outcomeOf } from './outcome.ts'
import { plainOffice, RECEIVING_UNIT } from './plain-office.ts'
import { Playthrough } from './playthrough.ts'
import { takeStep } from './take-step.ts'
import { type Visited, visitedBy } from './visited.ts'

/** Where a scenario plays. Without it: a plain office made from the spec, on the Vietnamese calendar. */
export interface Stage {
  readonly organisation: Organisation
  /** The unit that receives the dossier. */
  readonly unit: string
}

/** How a scenario went. `visited` says what it touched, for coverage. */
export interface ScenarioRun {
  readonly id: string
  readonly passed: boolean
  readonly failures: readonly ScenarioFailure[]
  readonly visited: Visited
  /** What `then` asks, with what came of it as the answer; absent when a step that should be possible no longer is. */
  readonly came?: Scenario['then']
}

/**
 * Plays one scenario on the real engine and compares what came of it.
 *
 * @throws InvalidRuleError when the spec's conditions or tables were never checked (see `compile`).
 */
export function runScenario(spec: Spec, scenario: Scenario, stage?: Stage): ScenarioRun {
  return play(modelOf(spec), scenario, stage ?? stageOf(spec))
}

/** The model that scenarios of a spec share. */
export function modelOf(spec: Spec) {
  return compile(spec, specHash(spec))
}

export function stageOf(spec: Spec): Stage {
  return { organisation: plainOffice(spec), unit: RECEIVING_UNIT }
}

export function play(model: ReturnType<typeof modelOf>, scenario: Scenario, stage: Stage): ScenarioRun {
  const calendar = stage.organisation.calendarOf(stage.unit)
  const registries = answersOf(scenario.given.registries)
  const playthrough = new Playthrough(model, stage.organisation, stage.unit, registries)
  const stopped =
    calendar === undefined
      ? { step: 0, rejection: refuse('noCalendar', stage.unit) }
      : playSteps(playthrough, scenario, calendar)
  const outcome = outcomeOf(playthrough, lastRefusal(scenario, stopped), (instant) => minuteOf(instant, calendar))
  const failures = compareOutcome(model.spec, scenario, outcome, stopped)
  return {
    id: scenario.id,
    passed: failures.length === 0,
    failures,
    visited: visitedBy(playthrough.events),
    ...cameOf(scenario, outcome, stopped),
  }
}

/** Only the last step may be expected to be refused. */
function lastRefusal({ when }: Scenario, stopped: Stopped | undefined): Outcome['rejected'] {
  return stopped?.step === when.length ? stopped.rejection.code : null
}

function cameOf({ then }: Scenario, outcome: Outcome, stopped: Stopped | undefined): Pick<ScenarioRun, 'came'> {
  const isPlayed = stopped === undefined || (then.rejected !== undefined && outcome.rejected !== null)
  return isPlayed ? { came: answeredAnew(then, outcome) } : {}
}

function playSteps(playthrough: Playthrough, { given, when }: Scenario, calendar: Calendar): Stopped | undefined {
  const filedAt = instantOf(given.filedAt, calendar)
  const refused =
    filedAt === null
      ? refuse('badDate', given.filedAt)
      : playthrough.file(filedAt, given.channel, answersOf(given.answers) ?? {})
  if (refused !== undefined) return { step: 0, rejection: refused }
  for (const [index, step] of when.entries()) {
    const rejection = playStep(playthrough, step, calendar)
    if (rejection !== undefined) return { step: index + 1, rejection }
  }
  return undefined
}

function playStep(playthrough: Playthrough, step: ScenarioStep, calendar: Calendar): Rejection | undefined {
  const at = instantOf(step.at, calendar)
  if (at === null || at < playthrough.now) return refuse('badDate', step.at)
  return takeStep(playthrough, at, step)
}

function instantOf(local: string, calendar: Calendar): number | null {
  return parseLocal(local, calendar.source.utcOffset)
}

function minuteOf(instant: number | null, calendar: Calendar | undefined): string | null {
  return instant === null || calendar === undefined
    ? null
    : formatLocal(instant, calendar.source.utcOffset).slice(0, 'YYYY-MM-DDTHH:MM'.length)
}
