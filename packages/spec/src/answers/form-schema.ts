import type { Field } from '../data.ts'
import { fieldsOfForm } from '../form-tree.ts'
import type { JsonRecord } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'
import { formOf } from './form-of.ts'

/** What a field says to people and to the designer; validators do not know it. */
const KEYWORDS = [
  'type',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'enum',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
]

/**
 * The JSON Schema of what a form may send, for ajv and the page's interpreter alike: the fields of that form, nothing
 * else, and no `required`, because what is required depends on what is shown (`answerProblems` judges it).
 */
export function formSchema(spec: Spec, formId: string): JsonRecord {
  return fieldsSchema(spec, fieldsOfForm(formOf(spec, formId)))
}

/** The JSON Schema of some data fields and nothing else: what another system may answer. */
export function fieldsSchema(spec: Spec, fields: Iterable<string>): JsonRecord {
  const properties: Record<string, JsonRecord> = {}
  for (const id of fields) {
    const field = Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
    if (field !== undefined) properties[id] = fieldSchema(field)
  }
  return { type: 'object', properties, additionalProperties: false }
}

function fieldSchema(field: Field): JsonRecord {
  const schema: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(field)) if (KEYWORDS.includes(keyword)) schema[keyword] = value
  if (field.type === 'array') schema.items = fieldSchema(field.items)
  if (field.type === 'object') {
    const properties: Record<string, JsonRecord> = {}
    for (const [id, member] of Object.entries(field.properties)) properties[id] = fieldSchema(member)
    Object.assign(schema, { properties, additionalProperties: false })
  }
  return schema
}
