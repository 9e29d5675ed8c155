import type { Facts } from './condition.ts'
import { parsePath, readSteps } from './fact-path.ts'
import { InvalidRuleError, problem } from './problem.ts'

/** Reads one fact, or a part of it. Undefined: unknown. */
export type ReadFact = (facts: Facts) => unknown

/**
 * Facts as they are when they are a plain object, else a copy of their own properties: so that a compiled reader,
 * which looks a name up without asking whose it is, never sees what a prototype carries.
 */
export function ownFacts(facts: Facts): Facts {
  const prototype = Object.getPrototypeOf(facts)
  if (prototype === Object.prototype || prototype === null) return facts
  const copy: Record<string, unknown> = Object.create(null)
  return Object.assign(copy, facts)
}

/** Whether `facts[name]` on a plain object is its own property or nothing. */
export function isPlainName(name: string): boolean {
  return !(name in Object.prototype)
}

/** A reader of `fact` at `path`, to be given what `ownFacts` returned. */
export function readFact(fact: string, path: string | undefined): ReadFact {
  const whole: ReadFact = isPlainName(fact)
    ? (facts) => facts[fact]
    : (facts) => (Object.hasOwn(facts, fact) ? facts[fact] : undefined)
  if (path === undefined) return whole
  const parsed = parsePath(path)
  if (!parsed.ok) throw new InvalidRuleError([problem('pathRefused', '', path)])
  const { steps } = parsed
  if (steps.length === 0) return whole
  return (facts) => {
    const value = whole(facts)
    return value === undefined ? undefined : readSteps(value, steps)
  }
}
