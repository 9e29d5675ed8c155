import { type CalendarProblem, calendarProblem } from './calendar-problem.ts'
import { type CalendarSource, CONFIDENCES, type Season, type Shift, type WeeklyShifts } from './calendar-source.ts'
import { dayOfDate } from './civil-date.ts'
import { inSeason } from './day-pattern.ts'
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
import { hasWorkingHours } from './timeline.ts'

export type ParsedCalendar =
  | { readonly ok: true; readonly source: CalendarSource }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] }

/** Reads a calendar that comes from outside. Everything that is wrong with it is told at once, each with its place. */
export function parseCalendar(value: unknown): ParsedCalendar {
  const problems: CalendarProblem[] = []
  const source: CalendarSource | undefined = readSource(value, '', problems)
  if (source) {
    checkYears(source, problems)
    checkSeasons(source.seasons ?? [], problems)
    checkDatesOnce(source, problems)
    checkAllHours(source, problems)
    if (problems.length === 0 && !hasWorkingHours(source)) {
      problems.push(calendarProblem('calendar.no-working-hours', '/weekly', ''))
    }
  }
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
  if (shifts) checkOverlap(shifts, where, problems)
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
        { intakeOnly: readWeekly, label: readTitles },
      ),
    ),
    intakeOnly: readWeekly,
    holidays: readList(readObject(namedDate, provenance)),
    makeupDays: readList(readObject(namedDate, { ...provenance, inPlaceOf: readDate, shifts: readShifts })),
    halfDays: readList(readObject({ ...namedDate, shifts: readShifts, counts: readBoolean }, provenance)),
    sources: readList(readText),
  },
)

function checkOverlap(shifts: readonly Shift[], where: string, problems: CalendarProblem[]): void {
  const sorted = [...shifts].sort(([a], [b]) => (a < b ? -1 : 1))
  sorted.forEach(([from, to], index) => {
    const before = sorted[index - 1]
    if (before && from < before[1]) problems.push(calendarProblem('calendar.shifts-overlap', where, `${from}–${to}`))
  })
}

function checkYears({ years }: CalendarSource, problems: CalendarProblem[]): void {
  if (years.from >= 1900 && years.from <= years.to && years.to <= 2400) return
  problems.push(calendarProblem('calendar.bad-years', '/years', `${years.from}–${years.to}`))
}

function checkSeasons(seasons: readonly Season[], problems: CalendarProblem[]): void {
  seasons.forEach((season, index) => {
    const clash = seasons.slice(0, index).some((other) => inSeason(other, season.from) || inSeason(season, other.from))
    if (!clash) return
    problems.push(calendarProblem('calendar.seasons-overlap', `/seasons/${index}`, `${season.from}–${season.to}`))
  })
}

/** A date is a holiday, a make-up day or a half day, and only once. */
function checkDatesOnce(source: CalendarSource, problems: CalendarProblem[]): void {
  const seen = new Set<string>()
  const lists = { holidays: source.holidays, makeupDays: source.makeupDays, halfDays: source.halfDays }
  for (const [name, dates] of Object.entries(lists)) {
    ;(dates ?? []).forEach(({ date }, index) => {
      if (seen.has(date)) problems.push(calendarProblem('calendar.date-twice', `/${name}/${index}/date`, date))
      seen.add(date)
    })
  }
}

/** Intake-only sessions stand beside the working sessions of the same weekday, and a season may bring either. */
function checkAllHours(source: CalendarSource, problems: CalendarProblem[]): void {
  checkTogether(source.weekly, source.intakeOnly, '/intakeOnly', problems)
  ;(source.seasons ?? []).forEach((season, index) => {
    const intakeOnly = season.intakeOnly ?? source.intakeOnly
    checkTogether(season.weekly, intakeOnly, `/seasons/${index}`, problems)
  })
  ;(source.makeupDays ?? []).forEach((makeup, index) => {
    if (makeup.shifts?.length !== 0) return
    problems.push(calendarProblem('calendar.no-working-hours', `/makeupDays/${index}/shifts`, ''))
  })
}

function checkTogether(
  weekly: WeeklyShifts,
  intakeOnly: WeeklyShifts | undefined,
  where: string,
  problems: CalendarProblem[],
): void {
  const working = new Map(Object.entries(weekly))
  for (const [weekday, shifts] of Object.entries(intakeOnly ?? {})) {
    const beside = working.get(weekday)
    if (beside?.length) checkOverlap([...beside, ...shifts], `${where}/${weekday}`, problems)
  }
}
