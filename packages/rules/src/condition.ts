import type { Json } from './json.ts'
import { isRecord } from './json.ts'
import type { Operator } from './operator.ts'

/** A reference to another fact on the right-hand side of a leaf. */
export interface FactReference {
  readonly fact: string
  readonly path?: string
}

/**
 * What json-rules-engine lets a condition carry besides. `name` is a label. `priority` is the order in which facts are
 * gathered; it never changes a verdict.
 */
interface Labels {
  readonly name?: string
  readonly priority?: number
}

/** One comparison: `fact` (at `path`) against `value`. `path` is a safe subset of JSONPath, see `parsePath`. */
export interface Leaf extends Labels {
  readonly fact: string
  readonly path?: string
  readonly operator: Operator
  readonly value: Json | FactReference
}

export interface AllOf extends Labels {
  readonly all: readonly Condition[]
}

export interface AnyOf extends Labels {
  readonly any: readonly Condition[]
}

export interface Not extends Labels {
  readonly not: Condition
}

/** A condition: a typed subset of the JSON of json-rules-engine, without `params` and named conditions. */
export type Condition = AllOf | AnyOf | Not | Leaf

/** The facts that decide, by id. An absent or undefined fact is unknown; null is a value. */
export type Facts = Readonly<Record<string, unknown>>

/** True, false, or undefined where an unknown fact leaves it open. */
export type Verdict = boolean | undefined

/** The reference in a leaf's value, or undefined when the value is a constant (json-rules-engine judges alike). */
export function referenceIn(value: Json | FactReference): FactReference | undefined {
  if (!isRecord(value) || !Object.hasOwn(value, 'fact')) return undefined
  const { fact, path } = value
  if (typeof fact !== 'string') return undefined
  return typeof path === 'string' ? { fact, path } : { fact }
}

/** The ids of all facts that a condition speaks of, each once, in the order of their first mention. */
export function factsOf(condition: Condition): string[] {
  const found = new Set<string>()
  const open: Condition[] = [condition]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if ('all' in at) pushReversed(open, at.all)
    else if ('any' in at) pushReversed(open, at.any)
    else if ('not' in at) open.push(at.not)
    else {
      found.add(at.fact)
      const reference = referenceIn(at.value)
      if (reference) found.add(reference.fact)
    }
  }
  return [...found]
}

function pushReversed(open: Condition[], children: readonly Condition[]): void {
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]
    if (child !== undefined) open.push(child)
  }
}
