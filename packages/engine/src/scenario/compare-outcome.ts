import type { Scenario, Spec, Text } from '@motcua/spec'
import type { Json } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { differenceText, refusalText } from './difference-text.ts'
import type { Outcome } from './outcome.ts'

/**
 * One difference between what a scenario expects and what came of it. `what` is the key in `then`; `message` says it in
 * words, with the labels and titles of the spec.
 */
export interface ScenarioFailure {
  readonly what: string
  readonly expected: Json
  readonly actual: Json
  readonly message: Text
}

/** The step that was refused: 0 is the filing, n the n-th step. */
export interface Stopped {
  readonly step: number
  readonly rejection: Rejection
}

/**
 * Compares the outcome with `then`. `rejected` names the code by which the last step is refused; a refusal at any other
 * step, or one that nobody expects, is a failure.
 */
export function compareOutcome(
  spec: Spec,
  scenario: Scenario,
  outcome: Outcome,
  stopped: Stopped | undefined,
): readonly ScenarioFailure[] {
  const { then: expected } = scenario
  const failures: ScenarioFailure[] = []
  const compare = (what: string, wanted: Json | undefined, actual: Json) => {
    if (wanted === undefined || isEqual(wanted, actual)) return
    failures.push({ what, expected: wanted, actual, message: differenceText(spec, what, wanted, actual) })
  }
  if (stopped !== undefined && (outcome.rejected === null || expected.rejected === undefined)) {
    failures.push(refusal(spec, scenario, outcome, stopped))
  } else {
    compare('rejected', expected.rejected, outcome.rejected)
  }
  compare('result', expected.result, outcome.result)
  compare('path', expected.path, outcome.path)
  compare('open', expected.open && [...expected.open].sort(), outcome.open)
  compare('due.statutory', expected.due?.statutory, outcome.statutory)
  compare('due.committed', expected.due?.committed, outcome.committed)
  compare('timeClass', expected.timeClass, outcome.timeClass)
  for (const [fact, wanted] of Object.entries(expected.facts ?? {})) {
    const actual = outcome.fact(fact)
    if (!isEqual(wanted, actual)) compare(`facts.${fact}`, show(wanted), actual)
  }
  return failures
}

function refusal(spec: Spec, scenario: Scenario, { open }: Outcome, stopped: Stopped): ScenarioFailure {
  const { step, rejection } = stopped
  return {
    what: step === 0 ? 'given' : `when.${step - 1}`,
    expected: null,
    actual: `${rejection.code} ${rejection.where}`,
    message: refusalText(spec, { number: step, step: scenario.when[step - 1], rejection, open }),
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
