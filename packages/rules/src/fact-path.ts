import { isForbiddenName, isRecord } from './json.ts'

/** The steps of a path: a name of a field, or a position in a list. */
export type PathSteps = readonly (string | number)[]

type ParsedPath =
  | { readonly ok: true; readonly steps: PathSteps }
  | { readonly ok: false; readonly reason: 'syntax' | 'forbiddenName'; readonly name: string }

const MAX_LENGTH = 500
const WHOLE = /^\$(?:\.[A-Za-z_][A-Za-z0-9_]*|\[[0-9]{1,6}\])*$/
const STEP = /\.([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]{1,6})\]/g

/**
 * Reads the safe part of JSONPath: `$`, `$.a.b`, `$.items[0].x`. Filters, scripts, wildcards, quoted names and
 * the names that lead to prototypes are refused.
 */
export function parsePath(path: string): ParsedPath {
  if (path.length > MAX_LENGTH) return { ok: false, reason: 'syntax', name: `${path.slice(0, 60)}…` }
  const forbidden = /__proto__|\bconstructor\b|\bprototype\b/.exec(path)
  if (forbidden) return { ok: false, reason: 'forbiddenName', name: forbidden[0] }
  if (!WHOLE.test(path)) return { ok: false, reason: 'syntax', name: path }
  const steps: (string | number)[] = []
  for (const [, name, position] of path.matchAll(STEP)) {
    if (name !== undefined) steps.push(name)
    else steps.push(Number(position))
  }
  return { ok: true, steps }
}

/** The steps of a path that was checked before; of none, no steps. */
export function stepsOf(path: string | undefined): PathSteps {
  const parsed = parsePath(path ?? '$')
  return parsed.ok ? parsed.steps : []
}

/**
 * What stands at `steps` inside a fact that is there. A part that is missing reads as null, not as unknown: a fact
 * that was given is known whole, and asking for it again would bring nothing new.
 */
export function readSteps(value: unknown, steps: PathSteps): unknown {
  let at = value
  for (const step of steps) {
    if (typeof step === 'number') at = Array.isArray(at) ? at[step] : null
    else at = isRecord(at) && !isForbiddenName(step) && Object.hasOwn(at, step) ? at[step] : null
    if (at === undefined || at === null) return null
  }
  return at
}

/**
 * `readSteps` on the text of a path. Give it to json-rules-engine as `pathResolver`, so that gathering facts and
 * deciding read paths alike. Null for a path that is refused.
 */
export function readPath(value: unknown, path: string): unknown {
  const parsed = parsePath(path)
  return parsed.ok ? readSteps(value, parsed.steps) : null
}
