import { canonicalText } from '@motcua/spec'
import type { Json } from '../command.ts'

/** Stands in a commit's text for a personal value: its place in the commit's list of personal values. */
export interface Reference {
  readonly $: number
}

export function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return keys.length === 1 && keys[0] === '$'
}

/** Collects the personal values of one commit. A value that occurs twice (in command and event) is kept once. */
export class PersonalValues {
  readonly #places = new Map<string, Reference>()
  #text = ''

  /** Moves a value out of the commit; what is returned stands there in its place. */
  take(value: unknown): Reference {
    const text = canonicalText(value)
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const reference = { $: this.#places.size + 1 }
    this.#places.set(text, reference)
    this.#text += `,${text}`
    return reference
  }

  /** Canonical text of `[salt, value, …]`; null when nothing was taken. */
  text(salt: () => string): string | null {
    return this.#places.size === 0 ? null : `[${canonicalText(salt())}${this.#text}]`
  }
}

/** Reads a text made by `PersonalValues`; undefined when it is none. */
export function readPersonalValues(text: string): readonly Json[] | undefined {
  let values: unknown
  try {
    values = JSON.parse(text)
  } catch {
    return undefined
  }
  return isList(values) && typeof values[0] === 'string' ? values : undefined
}

function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}
