import { isRecord, type JsonRecord } from '../json-pointer.ts'

/** The words that tell the members of a union apart, in the order in which they are asked. */
const TAGS = ['kind', 'type', 'op', 'rule', 'mode', 'do'] as const

/** The branch of a union that a value means to be, or what the union would have taken. */
export type Chosen =
  | { readonly branch: JsonRecord }
  | { readonly tag: string; readonly values: readonly unknown[] }
  | { readonly values: readonly unknown[] }
  | { readonly kinds: readonly unknown[] }

/**
 * Chooses the branch of a union, so that one clear problem is reported and not one for each branch. The kind of JSON
 * decides first, then the tags, then the largest number of known members.
 */
export function chooseBranch(branches: readonly unknown[], value: unknown): Chosen {
  const schemas = flatten(branches)
  let left = schemas.filter((schema) => fitsKind(schema, value))
  if (left.length === 0) return { kinds: [...new Set(schemas.map((schema) => schema.type))] }
  for (const tag of TAGS) {
    if (!isRecord(value)) break
    const taken = left.map((schema) => tagValues(schema, tag))
    if (left.length === 1 || !taken.every((values) => values !== undefined)) continue
    left = left.filter((schema) => tagValues(schema, tag)?.includes(value[tag]))
    if (left.length === 0) return { tag, values: [...new Set(taken.flat())] }
  }
  return isRecord(value) ? { branch: mostKnownMembers(left, value) } : chooseConstant(left, value)
}

/** Of several fixed values the one that it is; where it is none of them, they are named. */
function chooseConstant(schemas: readonly JsonRecord[], value: unknown): Chosen {
  const [first = {}] = schemas
  if (schemas.length < 2 || !schemas.every((schema) => 'const' in schema)) return { branch: first }
  const same = schemas.find((schema) => schema.const === value)
  return same === undefined ? { values: schemas.map((schema) => schema.const) } : { branch: same }
}

function flatten(branches: readonly unknown[]): JsonRecord[] {
  return branches.filter(isRecord).flatMap((schema) => (Array.isArray(schema.anyOf) ? flatten(schema.anyOf) : [schema]))
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

function mostKnownMembers(schemas: readonly JsonRecord[], value: JsonRecord): JsonRecord {
  let best: JsonRecord = {}
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
