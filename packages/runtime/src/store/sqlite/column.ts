import type { SQLOutputValue } from 'node:sqlite'

/** Columns of a row as the types the tables promise (they are STRICT); anything else is a bug. */
export function text(value: SQLOutputValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`expected a text column, got ${typeof value}`)
  return value
}

export function integer(value: SQLOutputValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`expected an integer column, got ${typeof value}`)
  return value
}

export function textOrNull(value: SQLOutputValue | undefined): string | null {
  return value === null ? null : text(value)
}

export function integerOrNull(value: SQLOutputValue | undefined): number | null {
  return value === null ? null : integer(value)
}
