import { compileCalendar, formatLocal, parseLocal, viCalendar } from '@motcua/calendar'
import {
  type Answers,
  answersOf,
  compile,
  Playthrough,
  plainOffice,
  RECEIVING_UNIT,
  refusalText,
  takeStep,
} from '@motcua/engine'
import { type Channel, type Scenario, type ScenarioStep, type Spec, specHash, type Text } from '@motcua/spec'

/** What somebody did while trying: the filing, then one thing after another. A value, so that a step can be taken back. */
export interface Trial {
  readonly filedAt: string
  readonly channel: Channel
  readonly answers: Answers
  /** What registries know; without it a question to them waits for its answer. */
  readonly registries?: Answers
  readonly steps: readonly ScenarioStep[]
}

export interface Played {
  readonly playthrough: Playthrough
  /** Why a step was refused, if one was, by the names that stand on the boxes. */
  readonly refused: Text | undefined
}

const OFFSET = compileCalendar(viCalendar).source.utcOffset

export function localTime(instant: number): string {
  return formatLocal(instant, OFFSET).slice(0, 'YYYY-MM-DDTHH:MM'.length)
}

function instantOf(local: string): number {
  return parseLocal(local, OFFSET) ?? 0
}

/** Plays a trial from its beginning on the real engine. */
export function play(spec: Spec, trial: Trial): Played {
  const model = compile(spec, specHash(spec))
  const playthrough = new Playthrough(model, plainOffice(spec), RECEIVING_UNIT, trial.registries)
  let rejection = playthrough.file(instantOf(trial.filedAt), trial.channel, trial.answers)
  let number = 0
  for (const step of trial.steps) {
    if (rejection !== undefined) break
    number++
    rejection = takeStep(playthrough, instantOf(step.at), step)
  }
  if (rejection === undefined) return { playthrough, refused: undefined }
  const { tasks = {}, waits = {} } = playthrough.state ?? {}
  const open = [...Object.values(tasks), ...Object.values(waits)].map(({ node }) => node)
  return { playthrough, refused: refusalText(spec, { number, step: trial.steps[number - 1], rejection, open }) }
}

/** A scenario as if it had been played by hand. */
export function trialOf({ given, when }: Scenario): Trial {
  const { filedAt, channel, answers, registries } = given
  const known = answersOf(registries)
  return {
    filedAt,
    channel,
    answers: answersOf(answers) ?? {},
    ...(known === undefined ? {} : { registries: known }),
    steps: when,
  }
}

/** The trial as a scenario that expects what came of it. */
export function scenarioOf(trial: Trial, { playthrough }: Played, id: string, title: string): Scenario {
  const { state, events } = playthrough
  const due = (instant: number | null | undefined) => (typeof instant === 'number' ? localTime(instant) : undefined)
  const statutory = due(state?.statutory.due)
  const committed = due(state?.committed.due)
  return {
    id,
    title: { vi: title, en: title },
    given: {
      filedAt: trial.filedAt,
      channel: trial.channel,
      answers: { ...trial.answers },
      ...(trial.registries === undefined ? {} : { registries: { ...trial.registries } }),
    },
    when: [...trial.steps],
    // biome-ignore lint/suspicious/noThenProperty: given / when / then are the field's own words, and a spec is never awaited.
    then: {
      result: state?.result ?? 'open',
      path: events.flatMap((event) => (event.type === 'NodeEntered' ? [event.node] : [])),
      due: { ...(statutory ? { statutory } : {}), ...(committed ? { committed } : {}) },
      ...(state?.timeClass ? { timeClass: state.timeClass } : {}),
      facts: { ...state?.outputs },
    },
  }
}
