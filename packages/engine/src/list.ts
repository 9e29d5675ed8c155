import type { Json } from './command.ts'

/** Whether a fact is a list. `Array.isArray` does not narrow what is read-only. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
