import type { Condition, FactReference, Json, Operator, RuleOutput } from '@motcua/rules'
import type { Field } from './data.ts'
import { outputsOf } from './fact-types.ts'
import { isRecord } from './json-pointer.ts'
import { numberText } from './number-text.ts'
import type { Spec } from './spec.ts'
import type { Text } from './text.ts'

const OPERATOR_WORDS = {
  equal: { vi: 'là', en: 'is' },
  notEqual: { vi: 'không phải là', en: 'is not' },
  in: { vi: 'là một trong', en: 'is one of' },
  notIn: { vi: 'không thuộc', en: 'is none of' },
  contains: { vi: 'có', en: 'contains' },
  doesNotContain: { vi: 'không có', en: 'does not contain' },
  lessThan: { vi: 'nhỏ hơn', en: 'is less than' },
  lessThanInclusive: { vi: 'không quá', en: 'is at most' },
  greaterThan: { vi: 'lớn hơn', en: 'is more than' },
  greaterThanInclusive: { vi: 'từ', en: 'is at least' },
  before: { vi: 'trước ngày', en: 'is before' },
  onOrBefore: { vi: 'chậm nhất là ngày', en: 'is on or before' },
  after: { vi: 'sau ngày', en: 'is after' },
  onOrAfter: { vi: 'từ ngày', en: 'is on or after' },
} satisfies Readonly<Record<Operator, Text>>

/** An operator as it reads in a sentence: "không quá", "is at most". */
export function operatorText(operator: Operator): Text {
  return OPERATOR_WORDS[operator]
}

/** A condition as a sentence, with the labels of the spec's fields: `"Nơi bán" là "Thuê" và …`. */
export function conditionText(condition: Condition, spec: Spec): Text {
  return say(condition, spec, false)
}

function say(condition: Condition, spec: Spec, inside: boolean): Text {
  if ('all' in condition) return group(condition.all, spec, { vi: ' và ', en: ' and ' }, inside)
  if ('any' in condition) return group(condition.any, spec, { vi: ' hoặc ', en: ' or ' }, inside)
  if ('not' in condition) {
    const { vi, en } = say(condition.not, spec, true)
    return { vi: `không phải ${vi}`, en: `not ${en}` }
  }
  const fact = factLabel(spec, condition.fact)
  const path = condition.path === undefined ? '' : condition.path.slice(1)
  const { vi, en } = OPERATOR_WORDS[condition.operator]
  const value = valueLabel(spec, condition.fact, condition.value)
  return { vi: `“${fact.vi}${path}” ${vi} ${value.vi}`, en: `"${fact.en}${path}" ${en} ${value.en}` }
}

function group(conditions: readonly Condition[], spec: Spec, joint: Text, inside: boolean): Text {
  const parts = conditions.map((one) => say(one, spec, conditions.length > 1))
  const joined = { vi: parts.map(({ vi }) => vi).join(joint.vi), en: parts.map(({ en }) => en).join(joint.en) }
  return inside && parts.length > 1 ? { vi: `(${joined.vi})`, en: `(${joined.en})` } : joined
}

/** What people call a fact: the field's label, an output's title, or its id. */
export function factLabel(spec: Spec, fact: string): Text {
  const field = fieldNamed(spec, fact)
  if (field !== undefined) return field.label
  return outputNamed(spec, fact)?.title ?? { vi: fact, en: fact }
}

function outputNamed(spec: Spec, fact: string): RuleOutput | undefined {
  for (const decision of Object.values(spec.decisions)) {
    if (!outputsOf(decision).some(({ id }) => id === fact)) continue
    const { outputs } = decision.kind === 'table' ? decision.table : decision.rules
    const found = outputs.find((output) => isRecord(output) && output.id === fact)
    if (found !== undefined) return found
  }
  return undefined
}

/** What people call the listed values of a fact: a field's choices, or an output's. */
export function valueLabels(spec: Spec, fact: string): Readonly<Record<string, Text>> {
  const field = fieldNamed(spec, fact)
  const labelled = field?.type === 'array' ? field.items : field
  if (labelled !== undefined) return labelled.type === 'string' ? (labelled.labels ?? {}) : {}
  const labels = outputNamed(spec, fact)?.labels
  return isRecord(labels) ? labels : {}
}

function fieldNamed(spec: Spec, id: string): Field | undefined {
  return Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
}

/** A value as people read it: a choice by its label, yes and no, another fact by its name. */
export function valueLabel(spec: Spec, fact: string, value: Json | FactReference): Text {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => valueLabel(spec, fact, item))
    return { vi: items.map(({ vi }) => vi).join(', '), en: items.map(({ en }) => en).join(', ') }
  }
  if (isRecord(value) && typeof value.fact === 'string') return factLabel(spec, value.fact)
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }
  if (typeof value === 'string') {
    const labels = valueLabels(spec, fact)
    const label = Object.hasOwn(labels, value) ? labels[value] : undefined
    return label === undefined ? { vi: `“${value}”`, en: `"${value}"` } : { vi: `“${label.vi}”`, en: `"${label.en}"` }
  }
  if (typeof value === 'number') return numberText(value)
  const text = JSON.stringify(value)
  return { vi: text, en: text }
}
