import { type CalendarProblem, type CalendarProblemCode, calendarProblem } from './calendar-problem.ts'
import type { Bilingual } from './local-time.ts'

/** Reads values that come from outside and notes what is wrong with them; a reader returns undefined then. */
export type Read<T> = (value: unknown, where: string, problems: CalendarProblem[]) => T | undefined

type Fields = Readonly<Record<string, Read<unknown>>>
type Shape<Required extends Fields, Optional extends Fields> = {
  readonly [key in keyof Required]: Required[key] extends Read<infer T> ? T : never
} & {
  readonly [key in keyof Optional]?: Optional[key] extends Read<infer T> ? T : never
}

const KINDS = {
  object: { vi: 'một đối tượng', en: 'an object' },
  list: { vi: 'một danh sách', en: 'a list' },
  text: { vi: 'một đoạn chữ không rỗng', en: 'a text that is not empty' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'đúng hoặc sai', en: 'true or false' },
} as const satisfies Record<string, Bilingual>

function wrongType(kind: Bilingual, where: string, problems: CalendarProblem[]): undefined {
  problems.push(calendarProblem('calendar.wrong-type', where, kind))
}

export const readText: Read<string> = (value, where, problems) =>
  typeof value === 'string' && value.trim() !== '' ? value : wrongType(KINDS.text, where, problems)

export const readInteger: Read<number> = (value, where, problems) =>
  typeof value === 'number' && Number.isInteger(value) ? value : wrongType(KINDS.integer, where, problems)

export const readBoolean: Read<boolean> = (value, where, problems) =>
  typeof value === 'boolean' ? value : wrongType(KINDS.boolean, where, problems)

/** A text for which `accepts` holds. */
export function readTextThat(code: CalendarProblemCode, accepts: (text: string) => boolean): Read<string> {
  return (value, where, problems) => {
    const text = readText(value, where, problems)
    if (text === undefined || accepts(text)) return text
    problems.push(calendarProblem(code, where, text))
    return undefined
  }
}

/** One of a fixed list of words. */
export function readOneOf<const T extends string>(words: readonly T[]): Read<T> {
  const list = words.join(', ')
  return (value, where, problems) =>
    words.find((word) => word === value) ??
    wrongType({ vi: `một trong: ${list}`, en: `one of: ${list}` }, where, problems)
}

export function readList<T>(readItem: Read<T>): Read<readonly T[]> {
  return (value, where, problems) => {
    if (!Array.isArray(value)) return wrongType(KINDS.list, where, problems)
    const items: T[] = []
    value.forEach((item: unknown, index) => {
      const read = readItem(item, `${where}/${index}`, problems)
      if (read !== undefined) items.push(read)
    })
    return items
  }
}

/** An object with these entries and no others. */
export function readObject<Required extends Fields, Optional extends Fields>(
  required: Required,
  optional: Optional,
): Read<Shape<Required, Optional>> {
  const known = new Map([...Object.entries(required), ...Object.entries(optional)])
  const isWhole = (read: Readonly<Record<string, unknown>>): read is Shape<Required, Optional> =>
    Object.keys(required).every((key) => read[key] !== undefined)
  return (value, where, problems) => {
    if (!isRecord(value)) return wrongType(KINDS.object, where, problems)
    const read: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) {
      const readField = known.get(key)
      const place = `${where}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const result = readField?.(item, place, problems)
      if (!readField) problems.push(calendarProblem('calendar.unknown-key', place, key))
      else if (result !== undefined) read[key] = result
    }
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(value, key)) problems.push(calendarProblem('calendar.missing', where, key))
    }
    return isWhole(read) ? read : undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
