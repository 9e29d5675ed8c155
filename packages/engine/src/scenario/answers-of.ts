import type { Answers, Json } from '../command.ts'

/** The answers of a scenario as JSON; it comes from a file, and a file may hold anything. */
export function answersOf(given: Readonly<Record<string, unknown>> | undefined): Answers | undefined {
  if (given === undefined) return undefined
  return isJsonObject(given, 0) ? given : {}
}

/** Deeper than any form. */
const MAX_DEPTH = 32

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return true
  if (depth > MAX_DEPTH) return false
  return Array.isArray(value) ? value.every((item) => isJson(item, depth + 1)) : isJsonObject(value, depth)
}

function isJsonObject(value: unknown, depth: number): value is { readonly [key: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((item) => isJson(item, depth + 1))
}
