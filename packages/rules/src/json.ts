/** A JSON value. */
export type Json = Scalar | readonly Json[] | { readonly [key: string]: Json }

/** A JSON value without parts; the only values that `equal` compares. */
export type Scalar = null | boolean | number | string

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Names that reach into JavaScript's own machinery are no names of facts, fields or outputs. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.has(name)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}

/** The own property `key`, or undefined; what a prototype carries is never seen. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** JSON pointer (RFC 6901) of a member of `where`. */
export function pointer(where: string, key: string | number): string {
  return `${where}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
