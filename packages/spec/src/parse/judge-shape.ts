import { type OutputUnit, Validator } from '@cfworker/json-schema'
import { isRecord, type JsonRecord, pointer } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { chooseBranch } from './choose-branch.ts'
import { missingKey, shapeProblem, unknownKey, wrongTag } from './shape-problem.ts'

/**
 * Judges a value against a schema, place by place: a union is narrowed to the branch the value means to be, then the
 * interpreter judges the keywords of that one place. So each wrong place gets exactly one problem.
 * The depth of the schema bounds the walk, not the depth of the value.
 */
export function judgeShape(schema: JsonRecord, value: unknown): Problem[] {
  const problems: Problem[] = []
  judge(schema, value, '', problems)
  return problems
}

function judge(schema: JsonRecord, value: unknown, where: string, problems: Problem[]): void {
  if (Array.isArray(schema.anyOf)) {
    const chosen = chooseBranch(schema.anyOf, value)
    if ('branch' in chosen) judge(chosen.branch, value, where, problems)
    else if ('tag' in chosen) problems.push(wrongTag(chosen.tag, chosen.values, value, where))
    else if ('values' in chosen) problems.push(shapeProblem('enum', { enum: chosen.values }, value, where))
    else problems.push(shapeProblem('type', { type: chosen.kinds }, value, where))
    return
  }
  const own = validatorOf(schema).validate(value).errors
  const first = own.find((error) => error.keyword !== 'required' && error.keyword !== 'additionalProperties')
  if (first !== undefined) problems.push(shapeProblem(first.keyword, schema, value, where))
  if (first?.keyword === 'type') return
  judgeMembers(schema, value, where, own, problems)
}

function judgeMembers(
  schema: JsonRecord,
  value: unknown,
  where: string,
  own: readonly OutputUnit[],
  problems: Problem[],
): void {
  if (Array.isArray(value) && isRecord(schema.items)) {
    for (const [i, item] of value.entries()) judge(schema.items, item, pointer(where, i), problems)
  }
  if (!isRecord(value)) return
  if (own.some((error) => error.keyword === 'required') && Array.isArray(schema.required)) {
    for (const key of schema.required) {
      if (!Object.hasOwn(value, String(key))) problems.push(missingKey(where, String(key)))
    }
  }
  for (const [key, member] of Object.entries(value)) {
    const memberSchema = memberSchemaOf(schema, key)
    if (memberSchema !== undefined) judge(memberSchema, member, pointer(where, key), problems)
    else if (schema.additionalProperties === false) problems.push(unknownKey(where, key, schema))
  }
}

function memberSchemaOf(schema: JsonRecord, key: string): JsonRecord | undefined {
  const { properties, patternProperties } = schema
  if (isRecord(properties) && Object.hasOwn(properties, key)) {
    const found = properties[key]
    return isRecord(found) ? found : undefined
  }
  for (const [pattern, found] of Object.entries(isRecord(patternProperties) ? patternProperties : {})) {
    if (new RegExp(pattern, 'u').test(key) && isRecord(found)) return found
  }
  return undefined
}

const validators = new WeakMap<JsonRecord, Validator>()

/** The interpreter for the keywords of one place: members and items are judged by our own walk. */
function validatorOf(schema: JsonRecord): Validator {
  const known = validators.get(schema)
  if (known !== undefined) return known
  const { properties: _p, patternProperties: _pp, additionalProperties: _a, items: _i, $schema: _s, ...own } = schema
  const made = new Validator(own, '2020-12', false)
  validators.set(schema, made)
  return made
}
