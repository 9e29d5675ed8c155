import { dayNumber, isIsoDate } from './iso-date.ts'

/** Every operator of a condition; the last four compare days and are ours, the others are json-rules-engine's. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'before',
  'onOrBefore',
  'after',
  'onOrAfter',
] as const

export type Operator = (typeof OPERATORS)[number]

/** Which question an operator asks; it decides which facts and values it fits. */
export type OperatorFamily = 'equality' | 'membership' | 'containment' | 'order' | 'dateOrder'

const FAMILIES = {
  equal: 'equality',
  notEqual: 'equality',
  in: 'membership',
  notIn: 'membership',
  contains: 'containment',
  doesNotContain: 'containment',
  lessThan: 'order',
  lessThanInclusive: 'order',
  greaterThan: 'order',
  greaterThanInclusive: 'order',
  before: 'dateOrder',
  onOrBefore: 'dateOrder',
  after: 'dateOrder',
  onOrAfter: 'dateOrder',
} as const satisfies Record<Operator, OperatorFamily>

export function operatorFamily(operator: Operator): OperatorFamily {
  return FAMILIES[operator]
}

export function isOperator(value: unknown): value is Operator {
  return typeof value === 'string' && Object.hasOwn(FAMILIES, value)
}

type Relation = (left: unknown, right: unknown) => boolean

const bothNumbers = (relation: (a: number, b: number) => boolean): Relation => {
  return (a, b) => typeof a === 'number' && typeof b === 'number' && relation(a, b)
}

/** ISO days sort as text once both are known to be days. */
const bothDates = (relation: (a: string, b: string) => boolean): Relation => {
  return (a, b) => isIsoDate(a) && isIsoDate(b) && relation(a, b)
}

const RELATIONS: Readonly<Record<Operator, Relation>> = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
  in: (a, b) => Array.isArray(b) && b.indexOf(a) >= 0,
  notIn: (a, b) => Array.isArray(b) && b.indexOf(a) < 0,
  contains: (a, b) => Array.isArray(a) && a.indexOf(b) >= 0,
  doesNotContain: (a, b) => Array.isArray(a) && a.indexOf(b) < 0,
  lessThan: bothNumbers((a, b) => a < b),
  lessThanInclusive: bothNumbers((a, b) => a <= b),
  greaterThan: bothNumbers((a, b) => a > b),
  greaterThanInclusive: bothNumbers((a, b) => a >= b),
  before: bothDates((a, b) => a < b),
  onOrBefore: bothDates((a, b) => a <= b),
  after: bothDates((a, b) => a > b),
  onOrAfter: bothDates((a, b) => a >= b),
}

/**
 * Whether `left operator right` holds for two known values. A value of the wrong kind (a number asked of text, a day
 * that does not exist, null) makes every operator but `equal` and `notEqual` false; nothing is converted.
 * Register it with json-rules-engine for the date operators: `engine.addOperator(name, (a, b) => holds(name, a, b))`.
 */
export function holds(operator: Operator, left: unknown, right: unknown): boolean {
  return RELATIONS[operator](left, right)
}

/** `holds` with operator and right-hand constant fixed, specialised for the constant's kind. */
export function predicate(operator: Operator, right: unknown): (value: unknown) => boolean {
  if (typeof right === 'number') {
    if (operator === 'lessThan') return (value) => typeof value === 'number' && value < right
    if (operator === 'lessThanInclusive') return (value) => typeof value === 'number' && value <= right
    if (operator === 'greaterThan') return (value) => typeof value === 'number' && value > right
    if (operator === 'greaterThanInclusive') return (value) => typeof value === 'number' && value >= right
  }
  if (operator === 'equal') return (value) => value === right
  if (operator === 'notEqual') return (value) => value !== right
  if (Array.isArray(right) && right.length > LONG_LIST) {
    const members = new Set<unknown>(right)
    if (operator === 'in') return (value) => members.has(value)
    if (operator === 'notIn') return (value) => !members.has(value)
  }
  const onDays = isIsoDate(right) ? dayPredicate(operator, dayNumber(right)) : undefined
  if (onDays) return onDays
  const relation = RELATIONS[operator]
  return (value) => relation(value, right)
}

function dayPredicate(operator: Operator, right: number): ((value: unknown) => boolean) | undefined {
  if (operator === 'after') return (value) => dayNumber(value) > right
  if (operator === 'onOrAfter') return (value) => dayNumber(value) >= right
  if (operator !== 'before' && operator !== 'onOrBefore') return undefined
  const end = operator === 'before' ? right : right + 1
  return (value) => {
    const day = dayNumber(value)
    return day >= 0 && day < end
  }
}

/** From this length on a hash is quicker than walking the list. */
const LONG_LIST = 8
