import type { Condition, Json, Leaf } from '@motcua/rules'
import { money } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.tsx'
import { type FactOption, keyOf } from './fact-options.ts'
import { operatorWords } from './operators.ts'

const said = {
  vi: { and: ' và ', or: ' hoặc ', not: (inner: string) => `không phải (${inner})`, yes: 'có', no: 'không' },
  en: { and: ' and ', or: ' or ', not: (inner: string) => `not (${inner})`, yes: 'yes', no: 'no' },
} as const

/** A condition as a sentence: "Vốn tối thiểu 5.000.000 và Hình thức là Trực tuyến". */
export function sentenceOf(condition: Condition, options: readonly FactOption[], locale: Locale): string {
  if ('all' in condition) return group(condition.all, options, locale, said[locale].and)
  if ('any' in condition) return group(condition.any, options, locale, said[locale].or)
  if ('not' in condition) return said[locale].not(sentenceOf(condition.not, options, locale))
  return leafSentence(condition, options, locale)
}

function group(inner: readonly Condition[], options: readonly FactOption[], locale: Locale, joint: string): string {
  return inner
    .map((one) => {
      const text = sentenceOf(one, options, locale)
      return 'all' in one || 'any' in one ? `(${text})` : text
    })
    .join(joint)
}

function leafSentence(leaf: Leaf, options: readonly FactOption[], locale: Locale): string {
  const option = options.find((one) => one.key === keyOf(leaf))
  const name = option?.title[locale] ?? leaf.fact
  return `${name} ${operatorWords[leaf.operator][locale]} ${valueWords(leaf.value, option, locale)}`
}

/** A value as people read it: a choice by its label, a date by day and month, large numbers in groups. */
export function valueWords(value: unknown, option: FactOption | undefined, locale: Locale): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(one, option, locale)).join(', ')
  if (typeof value === 'boolean') return value ? said[locale].yes : said[locale].no
  if (typeof value === 'number') return money(value).replace(' đ', '')
  if (typeof value !== 'string') return '…'
  const label = option && Object.hasOwn(option.labels, value) ? option.labels[value]?.[locale] : undefined
  if (label) return label
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return day ? `${day[3]}/${day[2]}/${day[1]}` : value || '…'
}

/** What a new row or cell starts with for a kind of fact. */
export function firstValue(option: FactOption): Json {
  const listed = option.type.values?.[0] ?? option.type.of?.values?.[0]
  if (listed !== undefined) return listed
  switch (option.type.type) {
    case 'boolean':
      return true
    case 'number':
    case 'integer':
      return 0
    case 'date':
      return '2025-01-01'
    default:
      return ''
  }
}
