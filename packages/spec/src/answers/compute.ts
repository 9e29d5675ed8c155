import { addWorkingDays } from '@motcua/calendar'
import type { Json } from '@motcua/rules'
import type { Computed, Field } from '../data.ts'
import { isRecord } from '../json-pointer.ts'
import { type AnswerContext, type Answers, answerOf } from './answers.ts'
import { dayNumber } from './formats.ts'

/**
 * The values of computed fields over what is known. A field whose sources are not known has no value; a field that
 * reads another computed one gets that one's value first, and a circle has none.
 *
 * @param fields every data field of the spec
 * @param wanted the computed fields to work out
 */
export function computeValues(
  fields: Readonly<Record<string, Field>>,
  wanted: readonly string[],
  known: Answers,
  context: AnswerContext,
): Record<string, Json> {
  const values: Record<string, Json> = {}
  const underWay = new Set<string>()
  const read = (id: string): Json | undefined => {
    if (Object.hasOwn(values, id)) return values[id]
    const computed = Object.hasOwn(fields, id) ? fields[id]?.computed : undefined
    if (computed === undefined || !wanted.includes(id)) return answerOf(known, id)
    if (underWay.has(id)) return undefined
    underWay.add(id)
    const value = compute(computed, read, context)
    underWay.delete(id)
    if (value !== undefined) values[id] = value
    return value
  }
  for (const id of wanted) read(id)
  return values
}

type Read = (field: string) => Json | undefined

function compute(how: Computed, read: Read, context: AnswerContext): Json | undefined {
  switch (how.op) {
    case 'sum':
      return sumOf(read(how.of), how.field)
    case 'count':
      return itemsOf(read(how.of)).length
    case 'join':
      return joined(how.of.map(read), how.separator)
    case 'age':
      return age(read(how.from), how.at === undefined ? context.today : read(how.at))
    case 'difference':
      return difference(read(how.from), read(how.to))
    case 'addWorkingDays': {
      const from = read(how.to)
      if (context.calendar === undefined || dayOf(from) === undefined || typeof from !== 'string') return undefined
      return addWorkingDays(context.calendar, from, how.days)
    }
  }
}

/** A repeating group that nobody filled has no items. */
function itemsOf(list: Json | undefined): readonly Json[] {
  return Array.isArray(list) ? list : []
}

function sumOf(list: Json | undefined, field: string): number {
  let sum = 0
  for (const item of itemsOf(list)) {
    const value = isRecord(item) && Object.hasOwn(item, field) ? item[field] : undefined
    if (typeof value === 'number') sum += value
  }
  return sum
}

function joined(parts: readonly (Json | undefined)[], separator: string): string | undefined {
  const texts = parts.filter((part) => typeof part === 'string' || typeof part === 'number').map(String)
  return texts.length === 0 ? undefined : texts.filter((text) => text !== '').join(separator)
}

function dayOf(value: Json | undefined): number | undefined {
  return typeof value === 'string' ? dayNumber(value) : undefined
}

/** Whole years lived on the day `at`; the birthday itself completes a year, 29 February on 1 March of common years. */
function age(from: Json | undefined, at: Json | undefined): number | undefined {
  if (dayOf(from) === undefined || dayOf(at) === undefined || typeof from !== 'string' || typeof at !== 'string') {
    return undefined
  }
  return Number(at.slice(0, 4)) - Number(from.slice(0, 4)) - (at.slice(5) < from.slice(5) ? 1 : 0)
}

function difference(from: Json | undefined, to: Json | undefined): number | undefined {
  const first = dayOf(from)
  const last = dayOf(to)
  return first === undefined || last === undefined ? undefined : last - first
}
