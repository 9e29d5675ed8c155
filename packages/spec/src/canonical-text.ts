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
  const ordered = inOrder(value, 0)
  const text = ordered === UNORDERABLE ? undefined : JSON.stringify(ordered)
  // An escaped surrogate may be half of a pair, which has no canonical text; what only looks like one is written out.
  return text === undefined || text.includes('\\ud') ? write(value, 0) : text
}

const UNORDERABLE = Symbol('an object of this value cannot have its members in canonical order')

/**
 * The same value with all members in order, so that `JSON.stringify` writes it in one go: twice as fast as putting the
 * text together. Objects that list numbers first whatever their order, or take a name for their prototype, are left to `write`.
 */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return isScalar(value) ? value : UNORDERABLE
  if (depth >= MAX_DEPTH || !isPlain(value)) return UNORDERABLE
  return Array.isArray(value) ? itemsInOrder(value, depth + 1) : membersInOrder(value, depth + 1)
}

function itemsInOrder(list: readonly unknown[], depth: number): unknown {
  const items: unknown[] = []
  for (const value of list) {
    const item = inOrder(value, depth)
    if (item === UNORDERABLE) return UNORDERABLE
    items.push(item)
  }
  return items
}

function membersInOrder(value: object, depth: number): unknown {
  const members: Record<string, unknown> = {}
  if (!isRecord(value)) return UNORDERABLE
  for (const name of sorted(Object.keys(value))) {
    if (startsWithDigit(name) || name === '__proto__') return UNORDERABLE
    const member = inOrder(value[name], depth)
    if (member === UNORDERABLE) return UNORDERABLE
    members[name] = member
  }
  return members
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' || typeof value === 'boolean' || value === null
}

function startsWithDigit(name: string): boolean {
  const first = name.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** Beyond this many names the general sort is faster than inserting. */
const MANY = 24

/** By UTF-16 code units. The few names of most objects are nearly in order already. */
function sorted(names: string[]): string[] {
  if (names.length > MANY) return names.sort()
  for (let from = 1; from < names.length; from += 1) {
    const name = names[from] ?? ''
    let place = from
    for (let before = names[place - 1]; before !== undefined && before > name; before = names[place - 1]) {
      names[place] = before
      place -= 1
    }
    if (place !== from) names[place] = name
  }
  return names
}

/** The exact writer: member by member, with the reason where there is no text. */
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
  if (!isPlain(value)) {
    throw new CanonicalTextError('notJson', 'an object with a prototype of its own is no JSON')
  }
  let text = ''
  if (isRecord(value)) {
    for (const key of sorted(Object.keys(value))) {
      text += `${text === '' ? '' : ','}${writeString(key)}:${write(value[key], depth)}`
    }
  }
  return `{${text}}`
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/** JSON.stringify escapes as RFC 8785 asks; it writes a lone surrogate as an escape, which the RFC forbids. */
function writeString(value: string): string {
  const text = JSON.stringify(value)
  if (text.includes('\\ud') && /\p{Surrogate}/u.test(value)) {
    throw new CanonicalTextError('loneSurrogate', 'a text holds half of a surrogate pair')
  }
  return text
}
