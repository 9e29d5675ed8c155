import type { JsonRecord } from '../json-pointer.ts'
import { SpecSchema } from '../spec.ts'

const schemaText = JSON.stringify(SpecSchema)

/** The published JSON Schema (2020-12) of a spec, as plain JSON. A new copy at each call. */
export function specJsonSchema(): JsonRecord {
  return JSON.parse(schemaText)
}
