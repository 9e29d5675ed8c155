import { civilOfDay, DAY_MS, dateOfDay, dayOfDate, twoDigits, weekdayOfDay } from './civil-date.ts'

/** The languages of every text that this package hands out. */
export type Language = 'vi' | 'en'

/** One text in both languages. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Offsets that were read before: every local date asks for one. */
const offsets = new Map<string, number>()

/** Milliseconds of an offset such as "+07:00" or "Z", or null when it is not one (at most 14 hours either way). */
export function parseOffset(utcOffset: string): number | null {
  if (utcOffset === 'Z') return 0
  const known = offsets.get(utcOffset)
  if (known !== undefined) return known
  const match = /^([+-])(\d{2}):([0-5]\d)$/.exec(utcOffset)
  if (!match) return null
  const size = Number(match[2]) * HOUR_MS + Number(match[3]) * MINUTE_MS
  if (size > 14 * HOUR_MS) return null
  const offset = match[1] === '-' ? -size : size
  offsets.set(utcOffset, offset)
  return offset
}

/** Milliseconds since local midnight of "HH:MM" ("24:00" is the end of the day), or null when it is no time of day. */
export function parseTimeOfDay(time: string): number | null {
  if (time === '24:00') return DAY_MS
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  return match ? Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS : null
}

/**
 * An instant as local time with its offset: "2025-04-28T17:00:00+07:00". Milliseconds are printed when there are any.
 *
 * @throws RangeError when the offset is not of the form "+07:00".
 */
export function formatLocal(instant: number, utcOffset: string): string {
  const { day, timeOfDay } = splitLocal(instant, utcOffset)
  const seconds = Math.floor(timeOfDay / 1000)
  const milliseconds = timeOfDay % 1000
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`
  return `${dateOfDay(day)}T${formatTime(timeOfDay)}:${twoDigits(seconds % 60)}${fraction}${utcOffset}`
}

/** The local date "YYYY-MM-DD" on which an instant falls. */
export function localDate(instant: number, utcOffset: string): string {
  return dateOfDay(splitLocal(instant, utcOffset).day)
}

/**
 * Reads "2025-04-24T10:00", with or without seconds, milliseconds and an offset of its own; without one, `utcOffset`
 * holds. Returns null for anything else and for a time that does not exist.
 */
export function parseLocal(text: string, utcOffset: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text)
  if (!match) return null
  const day = dayOfDate(match[1] ?? '')
  const time = parseTimeOfDay(match[2] ?? '')
  const offset = parseOffset(match[5] ?? utcOffset)
  const seconds = Number(match[3] ?? 0) * 1000 + Number((match[4] ?? '').padEnd(3, '0'))
  if (day === null || time === null || offset === null || time + seconds > DAY_MS) return null
  return day * DAY_MS + time + seconds - offset
}

/** "thứ Hai 28/04/2025, 17:00" or "Monday 28 April 2025, 17:00". */
export function longLocal(instant: number, utcOffset: string, language: Language): string {
  const { day, timeOfDay } = splitLocal(instant, utcOffset)
  return `${longDay(day, language)}, ${formatTime(timeOfDay)}`
}

/** The same for an instant at which something ends: midnight is the end of the day before, "hết thứ Hai 28/04/2025". */
export function longEnd(instant: number, utcOffset: string, language: Language): string {
  const { day, timeOfDay } = splitLocal(instant, utcOffset)
  if (timeOfDay !== 0) return longLocal(instant, utcOffset, language)
  return `${language === 'vi' ? 'hết' : 'the end of'} ${longDay(day - 1, language)}`
}

/** "thứ Hai 28/04/2025" or "Monday 28 April 2025". */
export function longDay(dayNumber: number, language: Language): string {
  const weekday = weekdayName(weekdayOfDay(dayNumber), language)
  if (language === 'vi') return `${weekday} ${shortDay(dayNumber)}`
  const { year, month, day } = civilOfDay(dayNumber)
  return `${weekday} ${day} ${MONTHS_EN[month - 1]} ${year}`
}

/** "28/04/2025", in both languages. */
export function shortDay(dayNumber: number): string {
  const { year, month, day } = civilOfDay(dayNumber)
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`
}

/** The name of a weekday; 0 is Monday. */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language][weekday] ?? ''
}

/** A number as people write it: decimal comma in Vietnamese, point in English; at most `digits` decimals. */
export function numberWords(value: number, language: Language, digits = 2): string {
  const text = String(Number(value.toFixed(digits)))
  return language === 'vi' ? text.replace('.', ',') : text
}

function splitLocal(instant: number, utcOffset: string): { day: number; timeOfDay: number } {
  const offset = parseOffset(utcOffset)
  if (offset === null) throw new RangeError(`"${utcOffset}" is not an offset such as "+07:00"`)
  const local = instant + offset
  const day = Math.floor(local / DAY_MS)
  return { day, timeOfDay: local - day * DAY_MS }
}

/** "HH:MM" of milliseconds since midnight. */
export function formatTime(timeOfDay: number): string {
  const minutes = Math.floor(timeOfDay / MINUTE_MS)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
