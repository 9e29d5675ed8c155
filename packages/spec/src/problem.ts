import type { Json, RuleProblem } from '@motcua/rules'
import type { Scenario } from './scenario.ts'
import type { Text } from './text.ts'

/**
 * What is wrong with a spec, where, and what to do about it. `where` is a JSON Pointer into the spec (empty: the whole).
 * Errors stop publishing; warnings are answered with a reason. `example`: facts that show the problem. `scenario`: a play
 * that does.
 */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly where: string
  readonly message: Text
  readonly remedy: Text
  readonly example?: Json
  readonly scenario?: Scenario
}

/** Message and remedy, Vietnamese first: what a rule has to say. */
export interface Wording {
  readonly vi: readonly [message: string, remedy: string]
  readonly en: readonly [message: string, remedy: string]
}

/** Puts an error together. */
export function errorAt(code: string, where: string, wording: Wording): Problem {
  return problemAt(code, 'error', where, wording)
}

/** Puts a warning together. */
export function warningAt(code: string, where: string, wording: Wording): Problem {
  return problemAt(code, 'warning', where, wording)
}

function problemAt(code: string, severity: Problem['severity'], where: string, { vi, en }: Wording): Problem {
  return { code, severity, where, message: { vi: vi[0], en: en[0] }, remedy: { vi: vi[1], en: en[1] } }
}

/** A problem of a condition or table, found at `where` in the spec. */
export function problemOfRule(where: string, found: RuleProblem): Problem {
  return { ...found, where: where + found.where }
}
