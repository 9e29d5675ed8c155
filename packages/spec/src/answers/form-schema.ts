import { type ArrayField, type Field, LONGEST_TEXT, type StringField } from '../data.ts'
import { fieldsOfForm } from '../form-tree.ts'
import type { JsonRecord } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'
import { formOf } from './form-of.ts'

/** What a field says to people and to the designer; validators do not know it. */
const KEYWORDS = ['type', 'minLength', 'maxLength', 'format', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems']

/**
 * The JSON Schema of what a form may send, for ajv and the page's interpreter alike: the fields of that form, nothing
 * else, and no `required`, because what is required depends on what is shown (`answerProblems` judges it).
 */
export function formSchema(spec: Spec, formId: string): JsonRecord {
  return fieldsSchema(spec, fieldsOfForm(formOf(spec, formId)))
}

/** The JSON Schema of some data fields and nothing else: what another system may answer. */
export function fieldsSchema(spec: Pick<Spec, 'data'>, fields: Iterable<string>): JsonRecord {
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
  if (field.type === 'string') Object.assign(schema, textSchema(field))
  if (field.type === 'array') Object.assign(schema, listSchema(field))
  if (field.type === 'object') {
    const properties: Record<string, JsonRecord> = {}
    for (const [id, member] of Object.entries(field.properties)) properties[id] = fieldSchema(member)
    Object.assign(schema, { properties, additionalProperties: false })
  }
  return schema
}

/**
 * A pattern is asked of no text that is too long, and what is in a list of no list that has too many: both validators
 * would go on after such a fault, and what lint allows a pattern to cost counts on these bounds.
 */
function textSchema({ pattern, maxLength = LONGEST_TEXT }: StringField): JsonRecord {
  return pattern === undefined ? { maxLength } : { maxLength, if: { minLength: maxLength + 1 }, else: { pattern } }
}

function listSchema({ items, maxItems }: ArrayField): JsonRecord {
  return { if: { minItems: maxItems + 1 }, else: { items: fieldSchema(items) } }
}
