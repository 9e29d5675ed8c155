import type { PathSteps } from './fact-path.ts'
import { isIsoDate } from './iso-date.ts'
import { type Json, own } from './json.ts'

/**
 * What a fact may hold. `of` is the type of a list's items, `fields` the members of an object, `values` the closed
 * list of what is allowed, `minimum` and `maximum` (both included) bound numbers. Dates are "YYYY-MM-DD". `examples`: some
 * of the texts that are taken, where not every text is.
 */
export interface FactType {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'list' | 'object'
  readonly of?: FactType
  readonly fields?: Readonly<Record<string, FactType>>
  readonly values?: readonly Json[]
  readonly minimum?: number
  readonly maximum?: number
  readonly examples?: readonly string[]
}

/** Every fact that conditions may speak about, by id. */
export type FactTypes = Readonly<Record<string, FactType>>

/** The declared type of a fact; own properties only. */
export function factType(types: FactTypes, fact: string): FactType | undefined {
  return Object.hasOwn(types, fact) ? types[fact] : undefined
}

/** The declared type at `steps` inside `type`; undefined where nothing is declared. */
export function typeAt(type: FactType, steps: PathSteps): FactType | undefined {
  let at: FactType | undefined = type
  for (const step of steps) {
    if (at === undefined) return undefined
    if (typeof step === 'number') at = at.type === 'list' ? at.of : undefined
    else at = at.type === 'object' && at.fields !== undefined ? factType(at.fields, step) : undefined
  }
  return at
}

/** Whether a constant is of the kind that `type` names (its `values` and bounds aside). */
export function isOfKind(value: unknown, type: FactType['type']): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'integer':
      return Number.isSafeInteger(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return isIsoDate(value)
    case 'list':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
  }
}

/** Whether two types can be compared with each other: equal kinds, and whole numbers with numbers. */
export function areComparable(a: FactType, b: FactType): boolean {
  return numeric(a.type) === numeric(b.type)
}

function numeric(kind: FactType['type']): FactType['type'] {
  return kind === 'integer' ? 'number' : kind
}

/** A member of an unknown record read as text, or undefined. */
export function textOf(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = own(record, key)
  return typeof value === 'string' ? value : undefined
}
