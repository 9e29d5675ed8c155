import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifySchemaCompiler } from 'fastify'

const common = { strict: false, removeAdditional: false, useDefaults: false, discriminator: true } as const
const bodies = new Ajv2020({ ...common, coerceTypes: false })
/** Paths and queries are text: numbers and booleans in them are read, nothing else is changed. */
const texts = new Ajv2020({ ...common, coerceTypes: true })

/** Compiles the schemas of requests. Unknown fields are refused by name, never removed. */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? bodies : texts).compile(schema)
