import type { FactType, FactTypes } from '@motcua/rules'
import type { FormatName } from './answers/formats.ts'
import type { Field, StringField } from './data.ts'
import type { Decision } from './decision.ts'
import { isRecord, type JsonRecord } from './json-pointer.ts'
import type { Spec } from './spec.ts'

/** The facts that conditions of a spec may speak about: every data field and every output of a decision, with types. */
export function factTypesOf(spec: Spec): FactTypes {
  const types: Record<string, FactType> = {}
  for (const decision of Object.values(spec.decisions)) {
    for (const { id, type } of outputsOf(decision)) types[id] = type
  }
  for (const [id, field] of Object.entries(spec.data.properties)) types[id] = factTypeOf(field)
  return types
}

/** The facts that a decision brings, with their types. Reads drafts too, so it passes over what is malformed. */
export function outputsOf(decision: Decision): { readonly id: string; readonly type: FactType }[] {
  const body: unknown = decision.kind === 'table' ? decision.table : decision.rules
  if (!isRecord(body) || !Array.isArray(body.outputs)) return []
  const found: { id: string; type: FactType }[] = []
  for (const output of body.outputs) {
    const type = isRecord(output) ? outputType(output) : undefined
    if (isRecord(output) && typeof output.id === 'string' && type)
      found.push({ id: output.id, type: collected(body, type) })
  }
  return found
}

const OUTPUT_TYPES = ['string', 'number', 'integer', 'boolean', 'date'] as const

function outputType(output: JsonRecord): FactType | undefined {
  const type = OUTPUT_TYPES.find((name) => name === output.type)
  if (type === undefined) return undefined
  return Array.isArray(output.values) ? { type, values: output.values } : { type }
}

/** `collect` without aggregate gives lists, `count` a number, whatever the rows hold. */
function collected(body: JsonRecord, type: FactType): FactType {
  if (body.hitPolicy !== 'collect') return type
  if (body.aggregate === 'count') return { type: 'integer' }
  return body.aggregate === undefined || body.aggregate === 'list' ? { type: 'list', of: type } : type
}

/** Where not every text is taken, a few that are; what a pattern takes is not worked out. */
function textType({ format, minLength = 0, pattern }: StringField): FactType {
  if (format !== undefined && format !== 'date') return { type: 'string', examples: EXAMPLES[format] }
  if (minLength < 2 || pattern !== undefined) return { type: 'string' }
  return { type: 'string', examples: [...'?abc'].map((letter) => letter.repeat(minLength)) }
}

const EXAMPLES: Readonly<Record<Exclude<FormatName, 'date'>, readonly string[]>> = {
  phone: ['0912345678', '0987654321', '0900000000'],
  'personal-id': ['079190000001', '079190000002', '001190000001'],
  'tax-code': ['0101010101', '0202020202', '0303030303'],
  file: ['A', 'B', 'C'].map((letter) => `sha256-${letter.repeat(43)}`),
}

function factTypeOf(field: Field): FactType {
  switch (field.type) {
    case 'string':
      if (field.format === 'date') return { type: 'date' }
      return field.enum === undefined ? textType(field) : { type: 'string', values: field.enum }
    case 'boolean':
      return { type: 'boolean' }
    case 'object': {
      const fields: Record<string, FactType> = {}
      for (const [id, member] of Object.entries(field.properties)) fields[id] = factTypeOf(member)
      return { type: 'object', fields }
    }
    case 'array':
      return { type: 'list', of: factTypeOf(field.items) }
    default:
      return {
        type: field.type,
        ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
        ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
      }
  }
}
