import { type Report, refuseOtherKeys } from './check-comparison.ts'
import { type FactType, isOfKind, textOf } from './fact-type.ts'
import { isForbiddenName, isRecord, isScalar, own, pointer } from './json.ts'
import { problem } from './problem.ts'
import { AGGREGATES, HIT_POLICIES } from './table.ts'

/** The most rows or rules, and the most inputs or outputs, of one decision. */
export const MAX_ROWS = 20_000
export const MAX_COLUMNS = 100

const OUTPUT_TYPES: readonly FactType['type'][] = ['string', 'number', 'integer', 'boolean', 'date']
const OUTPUT_KEYS = ['id', 'type', 'title', 'values', 'labels']

type Members = Readonly<Record<string, unknown>>

/** The declared outputs, as far as they can be read, and how they are joined. */
export interface ReadOutputs {
  readonly types: ReadonlyMap<string, FactType>
  readonly aggregate: string | undefined
}

/** Checks what tables and rule sets share, rows aside: outputs, hit policy, aggregate, `otherwise`. */
export function checkOutputs(decision: Members, report: Report): ReadOutputs {
  const types = new Map<string, FactType>()
  eachRecord(own(decision, 'outputs'), '/outputs', MAX_COLUMNS, report, (output, where) => {
    refuseOtherKeys(output, OUTPUT_KEYS, where, report)
    const id = checkId(output, where, new Set(types.keys()), report)
    const type = OUTPUT_TYPES.find((one) => one === own(output, 'type'))
    const values = own(output, 'values')
    if (type === undefined) report(problem('malformed', pointer(where, 'type'), OUTPUT_TYPES.join(' / ')))
    checkLabels(own(output, 'labels'), isScalars(values) ? values : [], pointer(where, 'labels'), report)
    if (values !== undefined && !isListOf(values, type)) report(problem('valueType', pointer(where, 'values'), 'list'))
    if (id !== undefined && type !== undefined) types.set(id, { type, ...(isScalars(values) ? { values } : {}) })
  })
  const aggregate = checkPolicy(decision, types, report)
  const outputs = { types, aggregate }
  const otherwise = own(decision, 'otherwise')
  if (otherwise !== undefined) checkThen(otherwise, { types, aggregate: undefined }, '/otherwise', report)
  return outputs
}

/** Labels name listed values only, each in both languages. */
function checkLabels(labels: unknown, values: readonly unknown[], where: string, report: Report): void {
  if (labels === undefined) return
  if (!isRecord(labels)) {
    report(problem('malformed', where, '{…}'))
    return
  }
  for (const [value, label] of Object.entries(labels)) {
    if (!values.includes(value)) report(problem('valueNotListed', pointer(where, value), value))
    else if (!isRecord(label) || textOf(label, 'vi') === undefined || textOf(label, 'en') === undefined)
      report(problem('malformed', pointer(where, value), '{vi, en}'))
  }
}

function checkPolicy(decision: Members, types: ReadonlyMap<string, FactType>, report: Report): string | undefined {
  const policy = textOf(decision, 'hitPolicy')
  if (!HIT_POLICIES.some((one) => one === policy)) {
    report(problem('malformed', '/hitPolicy', HIT_POLICIES.join(' / ')))
  }
  const aggregate = own(decision, 'aggregate')
  if (aggregate === undefined) return undefined
  if (!AGGREGATES.some((one) => one === aggregate) || typeof aggregate !== 'string') {
    report(problem('malformed', '/aggregate', AGGREGATES.join(' / ')))
    return undefined
  }
  if (policy !== 'collect') report(problem('aggregateWithoutCollect', '/aggregate', aggregate))
  const fitting = { sum: ['number', 'integer'], min: ['number', 'integer', 'date'], max: ['number', 'integer', 'date'] }
  for (const [id, { type }] of types) {
    const isArithmetic = aggregate === 'sum' || aggregate === 'min' || aggregate === 'max'
    if (isArithmetic && !fitting[aggregate].includes(type)) {
      report(problem('aggregateType', '/aggregate', `${aggregate} (${id})`))
    }
  }
  return aggregate
}

/** Checks the outputs of a row: each one there, none besides, each of its type. Null says "no value". */
export function checkThen(then: unknown, outputs: ReadOutputs, where: string, report: Report): void {
  if (!isRecord(then)) {
    report(problem('malformed', where, '{…}'))
    return
  }
  for (const key of Object.keys(then)) {
    if (!outputs.types.has(key)) report(problem('undeclaredOutput', pointer(where, key), key))
  }
  const needsValue = outputs.aggregate !== undefined && outputs.aggregate !== 'list' && outputs.aggregate !== 'count'
  for (const [id, { type, values }] of outputs.types) {
    const at = pointer(where, id)
    const value = own(then, id)
    if (value === undefined) report(problem('missingKey', where, id))
    else if (value === null && !needsValue) continue
    else if (!isOfKind(value, type) || !isScalar(value)) report(problem('valueType', at, type))
    else if (values && !values.includes(value)) report(problem('valueNotListed', at, String(value)))
  }
}

/** Checks `priority` and `note` of a row or rule. */
export function checkRowLabels(row: Members, where: string, report: Report): void {
  const priority = own(row, 'priority')
  const note = own(row, 'note')
  if (priority !== undefined && !isOfKind(priority, 'number'))
    report(problem('valueType', pointer(where, 'priority'), 'number'))
  if (note !== undefined && typeof note !== 'string') report(problem('valueType', pointer(where, 'note'), 'string'))
}

/** The id of a member, reported when it is missing, not allowed or `taken`. */
export function checkId(
  record: Members,
  where: string,
  taken: ReadonlySet<string>,
  report: Report,
): string | undefined {
  const id = textOf(record, 'id')
  if (id === undefined || id === '') report(problem('malformed', pointer(where, 'id'), 'string'))
  else if (isForbiddenName(id)) report(problem('forbiddenName', pointer(where, 'id'), id))
  else if (taken.has(id)) report(problem('duplicateId', pointer(where, 'id'), id))
  else return id
  return undefined
}

/** Visits the records of a list; what is no list, too long or no record is reported. */
export function eachRecord(
  list: unknown,
  where: string,
  limit: number,
  report: Report,
  visit: (record: Members, where: string) => void,
): void {
  if (!Array.isArray(list)) {
    report(problem('malformed', where, '[…]'))
    return
  }
  if (list.length > limit) {
    report(problem('tooLarge', where, limit))
    return
  }
  list.forEach((member: unknown, i) => {
    const at = pointer(where, i)
    if (isRecord(member)) visit(member, at)
    else report(problem('malformed', at, '{…}'))
  })
}

function isScalars(values: unknown): values is (string | number | boolean | null)[] {
  return Array.isArray(values) && values.every(isScalar)
}

function isListOf(values: unknown, type: FactType['type'] | undefined): boolean {
  return Array.isArray(values) && (type === undefined || values.every((value) => isOfKind(value, type)))
}
