import type { Json, NumberField } from '@motcua/spec'
import { type Locale, numberWords } from '../locale.ts'

/** What stands in the three boxes of a date. */
export interface DateEntry {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What the boxes show for a value, finished or not ("2025-4-"). */
export function dateEntry(value: Json | undefined): DateEntry {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : []
  return { day: withoutZeros(day), month: withoutZeros(month), year }
}

/**
 * The value of three boxes: "YYYY-MM-DD", undefined when all are empty, and what was typed when it is no date yet, so
 * that the checker can say so.
 */
export function dateValue({ day, month, year }: DateEntry): string | undefined {
  const parts = [year, month, day].map((part) => part.trim().replaceAll('-', ''))
  if (parts.every((part) => part === '')) return undefined
  return parts.map((part, i) => (i > 0 && /^\d$/.test(part) ? `0${part}` : part)).join('-')
}

function withoutZeros(part: string): string {
  return part.replace(/^0+(?=\d)/, '')
}

/**
 * The number that somebody typed: grouped or not, with the decimal sign of either language ("1.024.000 đ", "1,5").
 * A sign before exactly three digits groups in money and whole numbers; elsewhere it groups when it is the language's own
 * grouping sign. What is no number is given back as it was typed, so that the checker can say so.
 */
export function numberValue(typed: string, field: NumberField, locale: Locale): number | string | undefined {
  const text = typed.replace(/(?:đ|vnđ|vnd|m2|m²)\s*$/i, '').replace(/\s/g, '')
  if (text === '') return undefined
  const whole = field.type === 'integer' || field.unit === 'VND'
  const grouping = whole ? /^-?\d{1,3}(?:[.,]\d{3})+$/ : locale === 'vi' ? VI_GROUPED : EN_GROUPED
  const plain = grouping.test(text) ? withoutGroups(text, whole ? /[.,]/g : locale === 'vi' ? /\./g : /,/g) : text
  const number = plain.replace(',', '.')
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(number) ? Number(number) : typed.trim()
}

const VI_GROUPED = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const EN_GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

function withoutGroups(text: string, sign: RegExp): string {
  return text.replace(sign, '')
}

/** What the box shows for a number when nobody is typing in it. */
export function numberEntry(value: Json | undefined, locale: Locale): string {
  if (typeof value === 'number') return numberWords(value, locale)
  return typeof value === 'string' ? value : ''
}
