import type { Scenario, Text } from '@motcua/spec'
import type { Json } from '../command.ts'
import { own } from '../own.ts'
import type { Rejection } from '../rejection.ts'
import type { DossierState } from '../state.ts'
import type { Playthrough } from './playthrough.ts'
import { pathOf } from './visited.ts'

/** One difference between what a scenario expects and what came of it. `what` is the key in `then`. */
export interface ScenarioFailure {
  readonly what: string
  readonly expected: Json
  readonly actual: Json
  readonly message: Text
}

interface Stopped {
  readonly step: number
  readonly rejection: Rejection
}

/**
 * Compares the outcome with `then`. `rejected` names the code by which the last step is refused; a refusal at any other
 * step, or one that nobody expects, is a failure.
 */
export function compareOutcome(
  scenario: Scenario,
  playthrough: Playthrough,
  stopped: Stopped | undefined,
  minuteOf: (instant: number | null) => string | null,
): readonly ScenarioFailure[] {
  const { then: expected } = scenario
  const failures: ScenarioFailure[] = []
  const compare = (what: string, wanted: Json | undefined, actual: Json) => {
    if (wanted !== undefined && !isEqual(wanted, actual)) failures.push(failure(what, wanted, actual))
  }
  const refusedLast = stopped?.step === scenario.when.length ? stopped.rejection.code : undefined
  if (stopped !== undefined && (refusedLast === undefined || expected.rejected === undefined)) {
    failures.push(refusal(stopped))
  } else {
    compare('rejected', expected.rejected, refusedLast ?? null)
  }
  const { state } = playthrough
  compare('result', expected.result, state?.result ?? 'open')
  compare('path', expected.path, pathOf(playthrough.events))
  compare('open', expected.open && [...expected.open].sort(), openNodes(state))
  compare('due.statutory', expected.due?.statutory, minuteOf(state?.statutory.due ?? null))
  compare('due.committed', expected.due?.committed, minuteOf(state?.committed.due ?? null))
  compare('timeClass', expected.timeClass, state?.timeClass ?? null)
  for (const [fact, wanted] of Object.entries(expected.facts ?? {})) {
    const actual = state && (own(state.outputs, fact) ?? own(state.answers, fact))
    if (!isEqual(wanted, actual ?? null)) failures.push(failure(`facts.${fact}`, show(wanted), actual ?? null))
  }
  return failures
}

function openNodes(state: DossierState | undefined): readonly string[] {
  if (state === undefined) return []
  return [...Object.values(state.tasks), ...Object.values(state.waits)].map(({ node }) => node).sort()
}

function refusal({ step, rejection }: Stopped): ScenarioFailure {
  const { code, where, message } = rejection
  return {
    what: step === 0 ? 'given' : `when.${step - 1}`,
    expected: null,
    actual: `${code} ${where}`,
    message: {
      vi: `${step === 0 ? 'Việc nộp hồ sơ' : `Việc thứ ${step}`} bị từ chối (${code}): ${message.vi}`,
      en: `${step === 0 ? 'The filing' : `Step ${step}`} was refused (${code}): ${message.en}`,
    },
  }
}

function failure(what: string, expected: Json, actual: Json): ScenarioFailure {
  const wanted = JSON.stringify(expected)
  const seen = JSON.stringify(actual)
  return {
    what,
    expected,
    actual,
    message: { vi: `${what}: mong đợi ${wanted}, thực tế ${seen}`, en: `${what}: expected ${wanted}, was ${seen}` },
  }
}

function show(value: unknown): Json {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : (JSON.stringify(value) ?? null)
}

/** Equality of JSON values; the order of keys does not matter. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
}
