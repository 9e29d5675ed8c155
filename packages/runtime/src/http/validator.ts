import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifySchemaCompiler } from 'fastify'

const common = { strict: false, removeAdditional: false, useDefaults: false, discriminator: true } as const
const bodies = new Ajv2020({ ...common, coerceTypes: false })
/** Paths and queries are text: numbers and booleans in them are read, nothing else is changed. */
const texts = new Ajv2020({ ...common, coerceTypes: true })

/**
 * Compiles the schemas of requests, each at its first request: all at once they would take a tenth of a start. Unknown
 * fields are refused by name, never removed.
 */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const ajv = httpPart === 'body' ? bodies : texts
  let judge: ValidateFunction | undefined
  return (value: unknown) => {
    judge ??= ajv.compile(schema)
    return judge(value) || { error: judge.errors ?? [] }
  }
}
