import { isRecord } from './json-pointer.ts'

/** Deeper than this is no document of ours; it also keeps a hostile value from exhausting the stack. */
const MAX_DEPTH = 500

export type CanonicalTextCode = 'notJson' | 'notFinite' | 'loneSurrogate' | 'tooDeep'

/** Why a value has no canonical text: a mistake in the program, or a hostile value that nobody checked before. */
export class CanonicalTextError extends Error {
  readonly code: CanonicalTextCode

  constructor(code: CanonicalTextCode, detail: string) {
    super(`No canonical text: ${detail}`)
    this.name = 'CanonicalTextError'
    this.code = code
  }
}

/**
 * The one text of a JSON value, RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, ECMAScript numbers.
 * Two values have the same text exactly when they are the same JSON.
 *
 * @throws CanonicalTextError for what JSON cannot say: undefined, functions, NaN, infinities, lone surrogates, objects
 *   that are not plain, and nesting beyond 500 levels.
 */
export function canonicalText(value: unknown): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value)
    case 'number':
      if (!Number.isFinite(value)) throw new CanonicalTextError('notFinite', `${value} is no JSON number`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : writeCompound(value, depth + 1)
    default:
      throw new CanonicalTextError('notJson', `a value of type ${typeof value} is no JSON`)
  }
}

function writeCompound(value: object, depth: number): string {
  if (depth > MAX_DEPTH) throw new CanonicalTextError('tooDeep', `nested deeper than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) {
    let items = ''
    for (let i = 0; i < value.length; i++) items += (i === 0 ? '' : ',') + write(value[i], depth)
    return `[${items}]`
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new CanonicalTextError('notJson', 'an object with a prototype of its own is no JSON')
  }
  let text = ''
  if (isRecord(value)) {
    for (const key of Object.keys(value).sort()) {
      text += `${text === '' ? '' : ','}${writeString(key)}:${write(value[key], depth)}`
    }
  }
  return `{${text}}`
}

/** JSON.stringify escapes as RFC 8785 asks; it writes a lone surrogate as an escape, which the RFC forbids. */
function writeString(value: string): string {
  const text = JSON.stringify(value)
  if (text.includes('\\ud') && /\p{Surrogate}/u.test(value)) {
    throw new CanonicalTextError('loneSurrogate', 'a text holds half of a surrogate pair')
  }
  return text
}
