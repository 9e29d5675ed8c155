import { format as interpreterFormats, Validator } from '@cfworker/json-schema'
import type { JsonRecord } from '../json-pointer.ts'
import { formats } from './formats.ts'

/** One thing that a validator found: the keyword, and the place in the value (JSON Pointer; of an unknown member, its own place). */
export interface SchemaError {
  readonly keyword: string
  readonly path: string
}

/** Prepares a schema of the closed profile for judging values. */
export type SchemaValidator = (schema: JsonRecord) => (value: unknown) => readonly SchemaError[]

/** Errors that only say that something further in is wrong. */
const OUTER = new Set(['properties', 'items', 'additionalProperties', 'if'])

/** The validator of pages: an interpreter without code generation, so that it works under a strict CSP. */
export const interpretSchema: SchemaValidator = (schema) => {
  // The interpreter knows its formats by one table of its own; ours are added under their names.
  Object.assign(interpreterFormats, formats)
  const validator = new Validator(schema, '2020-12', false)
  return (value) =>
    validator
      .validate(value)
      .errors.filter(({ keyword }) => !OUTER.has(keyword))
      .map(({ keyword, instanceLocation }) => ({
        keyword: keyword === 'false' ? 'additionalProperties' : keyword,
        path: decodeURIComponent(instanceLocation.slice(1)),
      }))
}

/** What ajv says of an error, as far as it is needed here. */
export interface AjvError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * Errors of ajv in our form. The server's validator is
 * `(schema) => { const judge = ajv.compile(schema); return (value) => (judge(value) ? [] : fromAjvErrors(judge.errors)) }`
 * with `strict`, `allErrors` and every entry of `formats` added by `addFormat`.
 */
export function fromAjvErrors(errors: readonly AjvError[] | null | undefined): SchemaError[] {
  const inner = (errors ?? []).filter(({ keyword }) => keyword !== 'if')
  return inner.map(({ keyword, instancePath, params }) => {
    const extra = params.additionalProperty
    if (keyword !== 'additionalProperties' || typeof extra !== 'string') return { keyword, path: instancePath }
    return { keyword, path: `${instancePath}/${extra.replaceAll('~', '~0').replaceAll('/', '~1')}` }
  })
}
