/**
 * The own property `key`, or undefined: ids come from outside, and `constructor` is a legal one. What every object inherits
 * are functions, but for `__proto__`; to ask of these alone whether they are its own saves a twentieth of a dossier's time.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  const value = record[key]
  if (value === undefined) return undefined
  const mayBeInherited = typeof value === 'function' || key === '__proto__'
  return !mayBeInherited || Object.hasOwn(record, key) ? value : undefined
}

/**
 * A copy with `key` set. Copying and then setting is four times as fast as a computed key in the literal, but setting
 * `__proto__` would change the prototype, so that name takes the slow way.
 */
export function including<T>(record: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  if (key === '__proto__') return { ...record, [key]: value }
  const copy: Record<string, T> = { ...record }
  copy[key] = value
  return copy
}

/** A copy without `key`, made member by member: leaving out by rest is twice as slow, but knows what `__proto__` is. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const rest: Record<string, T> = {}
  for (const other in record) {
    if (other === '__proto__') return withoutAll(record, new Set([key]))
    const value = record[other]
    if (other !== key && value !== undefined && Object.hasOwn(record, other)) rest[other] = value
  }
  return rest
}

/** A copy without several keys. */
export function withoutAll<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)))
}

export function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  for (const key in record) if (Object.hasOwn(record, key)) return false
  return true
}

/** An object in the making: optional members are set when they are there, which costs less than spreading nothing. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }
