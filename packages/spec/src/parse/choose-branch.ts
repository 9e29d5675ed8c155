import { isRecord, type JsonRecord } from '../json-pointer.ts'

/** The words that tell the members of a union apart, in the order in which they are asked. */
const TAGS = ['kind', 'type', 'op', 'rule', 'mode'] as const

/**
 * The branch of a union that a value means to be, so that one clear problem is reported and not one for each branch.
 * Tagged unions go by their tag; the others by the kind of JSON, then by the largest number of known members.
 */
export function chooseBranch(branches: readonly unknown[], value: unknown): JsonRecord | undefined {
  const schemas = branches.filter(isRecord)
  const ofKind = schemas.filter((schema) => fitsKind(schema, value))
  if (ofKind.length <= 1) return ofKind[0]
  if (!isRecord(value)) return ofKind[0]
  for (const tag of TAGS) {
    if (!ofKind.every((schema) => tagValues(schema, tag) !== undefined)) continue
    const fitting = ofKind.filter((schema) => tagValues(schema, tag)?.includes(value[tag]))
    if (fitting.length > 0) return mostKnownMembers(fitting, value)
    return undefined
  }
  return mostKnownMembers(ofKind, value)
}

/** What a union's tag may say, for the message when it says something else. */
export function tagOf(branches: readonly unknown[]): { tag: string; values: readonly unknown[] } | undefined {
  const objects = branches.filter(isRecord).filter((schema) => isRecord(schema.properties))
  if (objects.length === 0) return undefined
  for (const tag of TAGS) {
    const values = objects.map((schema) => tagValues(schema, tag))
    if (values.every((list) => list !== undefined)) return { tag, values: [...new Set(values.flat())] }
  }
  return undefined
}

/** The JSON kinds that a union takes, for the message when the value is of another kind. */
export function kindsOf(branches: readonly unknown[]): string[] {
  return [...new Set(branches.filter(isRecord).map((schema) => String(schema.type)))]
}

function fitsKind(schema: JsonRecord, value: unknown): boolean {
  if (value === null) return schema.type === 'null'
  if (Array.isArray(value)) return schema.type === 'array'
  if (typeof value === 'number') return schema.type === 'number' || schema.type === 'integer'
  return schema.type === typeof value
}

function tagValues(schema: JsonRecord, tag: string): readonly unknown[] | undefined {
  const member = isRecord(schema.properties) ? schema.properties[tag] : undefined
  if (!isRecord(member)) return undefined
  if ('const' in member) return [member.const]
  return Array.isArray(member.enum) ? member.enum : undefined
}

function mostKnownMembers(schemas: readonly JsonRecord[], value: JsonRecord): JsonRecord | undefined {
  let best: JsonRecord | undefined
  let most = -1
  for (const schema of schemas) {
    const known = isRecord(schema.properties) ? schema.properties : {}
    const count = Object.keys(value).filter((key) => Object.hasOwn(known, key)).length
    if (count > most) {
      best = schema
      most = count
    }
  }
  return best
}
