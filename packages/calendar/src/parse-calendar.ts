import { type CalendarProblem, calendarProblem } from './calendar-problem.ts'
import { type CalendarSource, CONFIDENCES, type Shift } from './calendar-source.ts'
import { checkCalendar, checkOverlap } from './check-calendar.ts'
import { dayOfDate } from './civil-date.ts'
import { parseOffset, parseTimeOfDay } from './local-time.ts'
import {
  type Read,
  readBoolean,
  readInteger,
  readList,
  readObject,
  readOneOf,
  readText,
  readTextThat,
} from './source-reader.ts'

export type ParsedCalendar =
  | { readonly ok: true; readonly source: CalendarSource }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] }

/** Reads a calendar that comes from outside. Everything that is wrong with it is told at once, each with its place. */
export function parseCalendar(value: unknown): ParsedCalendar {
  let problems: CalendarProblem[] = []
  const source: CalendarSource | undefined = readSource(value, '', problems)
  if (source) problems = problems.concat(checkCalendar(source, problems.length === 0))
  return source && problems.length === 0 ? { ok: true, source } : { ok: false, problems }
}

const readTitles = readObject({ vi: readText, en: readText }, {})
const readDate = readTextThat('calendar.impossible-date', (text) => dayOfDate(text) !== null)
const readMonthDay = readTextThat('calendar.impossible-date', (text) => dayOfDate(`2024-${text}`) !== null)
const readTime = readTextThat('calendar.impossible-time', (text) => parseTimeOfDay(text) !== null)
const readOffset = readTextThat('calendar.bad-offset', (text) => parseOffset(text) !== null)

const readShift: Read<Shift> = (value, where, problems) => {
  const times = readList(readTime)(value, where, problems)
  const [from, to, more] = times ?? []
  if (from !== undefined && to !== undefined && more === undefined) {
    if (from < to) return [from, to]
    problems.push(calendarProblem('calendar.shift-backwards', where, `${from}–${to}`))
  } else if (times && Array.isArray(value) && value.length === times.length) {
    const kind = { vi: 'hai giờ, bắt đầu và kết thúc', en: 'two times, start and end' }
    problems.push(calendarProblem('calendar.wrong-type', where, kind))
  }
  return undefined
}

const readShifts: Read<readonly Shift[]> = (value, where, problems) => {
  const shifts = readList(readShift)(value, where, problems)
  for (const problem of shifts ? checkOverlap(shifts, where) : []) problems.push(problem)
  return shifts
}

const readWeekly = readObject(
  {},
  {
    monday: readShifts,
    tuesday: readShifts,
    wednesday: readShifts,
    thursday: readShifts,
    friday: readShifts,
    saturday: readShifts,
    sunday: readShifts,
  },
)

const namedDate = { date: readDate, label: readTitles }
const provenance = { confidence: readOneOf(CONFIDENCES), source: readText }

const readSource = readObject(
  {
    id: readText,
    titles: readTitles,
    zone: readText,
    utcOffset: readOffset,
    years: readObject({ from: readInteger, to: readInteger }, {}),
    weekly: readWeekly,
  },
  {
    seasons: readList(
      readObject(
        { from: readMonthDay, to: readMonthDay, weekly: readWeekly },
        { since: readDate, until: readDate, intakeOnly: readWeekly, label: readTitles },
      ),
    ),
    intakeOnly: readWeekly,
    holidays: readList(readObject(namedDate, provenance)),
    makeupDays: readList(readObject(namedDate, { ...provenance, inPlaceOf: readDate, shifts: readShifts })),
    halfDays: readList(readObject({ ...namedDate, shifts: readShifts, counts: readBoolean }, provenance)),
    sources: readList(readText),
  },
)
