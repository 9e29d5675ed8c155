import type { FactType, Operator } from '@motcua/rules'
import type { Text } from '@motcua/spec'

/** How an operator reads between a fact and a value. */
export const operatorWords = {
  equal: { vi: 'là', en: 'is' },
  notEqual: { vi: 'không phải là', en: 'is not' },
  in: { vi: 'là một trong', en: 'is one of' },
  notIn: { vi: 'không thuộc', en: 'is none of' },
  contains: { vi: 'có', en: 'contains' },
  doesNotContain: { vi: 'không có', en: 'does not contain' },
  lessThan: { vi: 'nhỏ hơn', en: 'is less than' },
  lessThanInclusive: { vi: 'tối đa', en: 'is at most' },
  greaterThan: { vi: 'lớn hơn', en: 'is more than' },
  greaterThanInclusive: { vi: 'tối thiểu', en: 'is at least' },
  before: { vi: 'trước ngày', en: 'is before' },
  onOrBefore: { vi: 'chậm nhất ngày', en: 'is on or before' },
  after: { vi: 'sau ngày', en: 'is after' },
  onOrAfter: { vi: 'từ ngày', en: 'is on or after' },
} as const satisfies Record<Operator, Text>

const ORDER = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

/** The operators that make sense for a kind of fact, the likeliest first. */
export function operatorsFor(type: FactType): readonly Operator[] {
  switch (type.type) {
    case 'number':
    case 'integer':
      return ORDER
    case 'date':
      return ['before', 'onOrBefore', 'after', 'onOrAfter', 'equal']
    case 'list':
      return ['contains', 'doesNotContain']
    case 'string':
      return type.values ? ['equal', 'notEqual', 'in', 'notIn'] : ['equal', 'notEqual']
    default:
      return ['equal', 'notEqual']
  }
}

export function takesList(operator: Operator): boolean {
  return operator === 'in' || operator === 'notIn'
}
