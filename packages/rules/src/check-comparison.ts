import { parsePath } from './fact-path.ts'
import { areComparable, type FactType, type FactTypes, factType, isOfKind, typeAt } from './fact-type.ts'
import { isForbiddenName, isRecord, isScalar, own, pointer } from './json.ts'
import { isOperator, type Operator, operatorFamily } from './operator.ts'
import { problem, type RuleProblem } from './problem.ts'

/** The longest list that `in` and `notIn` take. */
const MAX_LIST = 10_000

/** Where problems go; one list for one check. */
export type Report = (found: RuleProblem) => void

/** The members of `record` that are not among `allowed`, each reported by name. */
export function refuseOtherKeys(
  record: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
  where: string,
  report: Report,
): void {
  for (const key of Object.keys(record)) {
    if (!allowed.includes(key)) report(problem('unknownKey', pointer(where, key), key))
  }
}

/**
 * The declared type of the fact (and path) that `record` names. Without `types` only names and syntax are checked.
 * Undefined when the type is not known or a problem was reported.
 */
export function checkFact(
  record: Readonly<Record<string, unknown>>,
  types: FactTypes | undefined,
  where: string,
  report: Report,
): FactType | undefined {
  const fact = own(record, 'fact')
  const path = own(record, 'path')
  if (typeof fact !== 'string' || fact === '') {
    report(problem('malformed', pointer(where, 'fact'), 'string'))
    return undefined
  }
  if (isForbiddenName(fact)) {
    report(problem('forbiddenName', pointer(where, 'fact'), fact))
    return undefined
  }
  const type = types === undefined ? undefined : factType(types, fact)
  if (types !== undefined && type === undefined) report(problem('undeclaredFact', pointer(where, 'fact'), fact))
  return path === undefined ? type : checkPath(path, type, pointer(where, 'path'), report)
}

function checkPath(path: unknown, type: FactType | undefined, where: string, report: Report): FactType | undefined {
  if (typeof path !== 'string') {
    report(problem('malformed', where, 'string'))
    return undefined
  }
  const parsed = parsePath(path)
  if (!parsed.ok) {
    report(problem(parsed.reason === 'syntax' ? 'pathRefused' : 'forbiddenName', where, parsed.name))
    return undefined
  }
  if (type === undefined) return undefined
  const at = typeAt(type, parsed.steps)
  if (at === undefined) report(problem('undeclaredPath', where, path))
  return at
}

/** Checks `operator` and `value` of a leaf or of a cell's test against the type of what stands on the left. */
export function checkComparison(
  record: Readonly<Record<string, unknown>>,
  type: FactType | undefined,
  types: FactTypes | undefined,
  where: string,
  report: Report,
): void {
  const operator = own(record, 'operator')
  if (!isOperator(operator)) {
    report(problem('unknownOperator', pointer(where, 'operator'), String(operator)))
    return
  }
  if (type !== undefined && !checkOperator(operator, type, pointer(where, 'operator'), report)) return
  if (!Object.hasOwn(record, 'value')) {
    report(problem('missingKey', where, 'value'))
    return
  }
  const value = record.value
  if (isRecord(value)) checkReference(value, operator, type, types, pointer(where, 'value'), report)
  else checkConstant(value, operator, type, pointer(where, 'value'), report)
}

function checkOperator(operator: Operator, type: FactType, where: string, report: Report): boolean {
  const fits = {
    equality: type.type !== 'list' && type.type !== 'object',
    membership: type.type !== 'list' && type.type !== 'object',
    containment: type.type === 'list',
    order: type.type === 'number' || type.type === 'integer',
    dateOrder: type.type === 'date',
  }[operatorFamily(operator)]
  if (fits) return true
  const asText = type.type === 'date' && operatorFamily(operator) === 'order'
  report(problem(asText ? 'dateComparedAsText' : 'operatorType', where, operator))
  return false
}

function checkReference(
  value: Readonly<Record<string, unknown>>,
  operator: Operator,
  type: FactType | undefined,
  types: FactTypes | undefined,
  where: string,
  report: Report,
): void {
  refuseOtherKeys(value, ['fact', 'path'], where, report)
  const right = checkFact(value, types, where, report)
  if (right === undefined || type === undefined) return
  const family = operatorFamily(operator)
  if (family === 'membership' && right.type !== 'list') report(problem('valueType', where, 'list'))
  const left = family === 'containment' ? type.of : type
  const compared = family === 'membership' ? right.of : right
  if (left && compared && !areComparable(left, compared)) report(problem('valueType', where, left.type))
}

function checkConstant(
  value: unknown,
  operator: Operator,
  type: FactType | undefined,
  where: string,
  report: Report,
): void {
  const family = operatorFamily(operator)
  if (family === 'membership') {
    checkList(value, type, where, report)
  } else if (family === 'order') {
    if (!isOfKind(value, 'number')) report(problem('valueType', where, 'number'))
  } else if (family === 'dateOrder') {
    if (!isOfKind(value, 'date')) report(problem('valueType', where, 'date'))
  } else {
    checkScalar(value, family === 'containment' ? type?.of : type, where, report)
  }
}

function checkList(value: unknown, type: FactType | undefined, where: string, report: Report): void {
  if (!Array.isArray(value) || value.length === 0) {
    report(problem('valueType', where, 'list'))
    return
  }
  if (value.length > MAX_LIST) {
    report(problem('tooLarge', where, MAX_LIST))
    return
  }
  value.forEach((item, i) => {
    checkScalar(item, type, pointer(where, i), report)
  })
}

function checkScalar(value: unknown, type: FactType | undefined, where: string, report: Report): void {
  if (!isScalar(value)) report(problem('valueType', where, type?.type ?? 'string / number / boolean'))
  else if (type === undefined || value === null) return
  else if (!isOfKind(value, type.type)) report(problem('valueType', where, type.type))
  else if (type.values && !type.values.includes(value)) report(problem('valueNotListed', where, String(value)))
}
