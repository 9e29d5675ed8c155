import { type CalendarSource, type Season, type Shift, WEEKDAYS, type WeeklyShifts } from './calendar-source.ts'
import { civilOfDay, dayOfDate, twoDigits, weekdayOfDay } from './civil-date.ts'
import { type Bilingual, parseTimeOfDay } from './local-time.ts'

/** What a date is: `halfDay` takes in dossiers and does not count, `shortDay` counts with fewer hours. */
export const DAY_KINDS = ['off', 'working', 'holiday', 'makeup', 'halfDay', 'shortDay'] as const

export type DayKind = (typeof DAY_KINDS)[number]

/** Start and end of a session in milliseconds since local midnight. */
export interface Session {
  readonly from: number
  readonly to: number
}

/** The sessions of a day. Days with the same hours share one pattern. */
export interface DayPattern {
  /** Sessions that count as working time, in order. */
  readonly working: readonly Session[]
  /** Sessions in which dossiers are taken in, in order: the working ones and the intake-only ones. */
  readonly intake: readonly Session[]
  /** Working time of the whole day, in milliseconds. */
  readonly workingMs: number
  /** End of the last working session; 0 when there is none. */
  readonly closing: number
}

export interface DayPlan {
  readonly kind: DayKind
  readonly pattern: DayPattern
  readonly label?: Bilingual
}

/**
 * Returns the function that tells what a day is. A date with an entry of its own goes before the season, the season
 * before the standard week.
 */
export function dayPlanner(source: CalendarSource): (dayNumber: number) => DayPlan {
  const special = new Map<number, DayPlan>()
  const pattern = patternCache()
  for (const holiday of source.holidays ?? []) {
    special.set(requiredDay(holiday.date), {
      kind: 'holiday',
      pattern: pattern(NO_SHIFTS, NO_SHIFTS),
      label: holiday.label,
    })
  }
  for (const half of source.halfDays ?? []) {
    const plan = half.counts ? pattern(half.shifts, NO_SHIFTS) : pattern(NO_SHIFTS, half.shifts)
    special.set(requiredDay(half.date), {
      kind: half.counts ? 'shortDay' : 'halfDay',
      pattern: plan,
      label: half.label,
    })
  }
  for (const makeup of source.makeupDays ?? []) {
    const day = requiredDay(makeup.date)
    const shifts = makeup.shifts ?? firstWorkingShifts(hoursOn(source, day).weekly)
    special.set(day, { kind: 'makeup', pattern: pattern(shifts, NO_SHIFTS), label: makeup.label })
  }
  return (dayNumber) => special.get(dayNumber) ?? ordinaryDay(source, dayNumber, pattern)
}

function ordinaryDay(source: CalendarSource, dayNumber: number, pattern: PatternOf): DayPlan {
  const hours = hoursOn(source, dayNumber)
  const weekday = WEEKDAYS[weekdayOfDay(dayNumber)] ?? 'monday'
  const working = hours.weekly[weekday] ?? NO_SHIFTS
  const intakeOnly = hours.intakeOnly[weekday] ?? NO_SHIFTS
  const kind = working.length > 0 ? 'working' : intakeOnly.length > 0 ? 'halfDay' : 'off'
  return { kind, pattern: pattern(working, intakeOnly) }
}

function hoursOn(source: CalendarSource, dayNumber: number): { weekly: WeeklyShifts; intakeOnly: WeeklyShifts } {
  const season = source.seasons?.length ? seasonOn(source.seasons, dayNumber) : undefined
  return {
    weekly: season?.weekly ?? source.weekly,
    intakeOnly: season?.intakeOnly ?? source.intakeOnly ?? {},
  }
}

function seasonOn(seasons: readonly Season[], dayNumber: number): Season | undefined {
  const { month, day } = civilOfDay(dayNumber)
  return seasons.find((season) => inSeason(season, `${twoDigits(month)}-${twoDigits(day)}`))
}

/** Whether "MM-DD" lies in the season, which may run over New Year. */
export function inSeason(season: { readonly from: string; readonly to: string }, monthDay: string): boolean {
  return season.from <= season.to
    ? season.from <= monthDay && monthDay <= season.to
    : season.from <= monthDay || monthDay <= season.to
}

function firstWorkingShifts(weekly: WeeklyShifts): readonly Shift[] {
  return WEEKDAYS.map((weekday) => weekly[weekday] ?? []).find((shifts) => shifts.length > 0) ?? []
}

type PatternOf = (working: readonly Shift[], intakeOnly: readonly Shift[]) => DayPattern

/** Keyed by the lists themselves, because a long timeline asks for the same few lists many thousand times. */
function patternCache(): PatternOf {
  const known = new Map<readonly Shift[], Map<readonly Shift[], DayPattern>>()
  return (working, intakeOnly) => {
    const beside = known.get(working) ?? new Map<readonly Shift[], DayPattern>()
    known.set(working, beside)
    const found = beside.get(intakeOnly) ?? makePattern(working, intakeOnly)
    beside.set(intakeOnly, found)
    return found
  }
}

const NO_SHIFTS: readonly Shift[] = []

function makePattern(working: readonly Shift[], intakeOnly: readonly Shift[]): DayPattern {
  const sessions = sortedSessions(working)
  return {
    working: sessions,
    intake: sortedSessions([...working, ...intakeOnly]),
    workingMs: sessions.reduce((sum, session) => sum + session.to - session.from, 0),
    closing: sessions.at(-1)?.to ?? 0,
  }
}

function sortedSessions(shifts: readonly Shift[]): readonly Session[] {
  return shifts
    .map(([from, to]) => ({ from: requiredTime(from), to: requiredTime(to) }))
    .sort((a, b) => a.from - b.from)
}

function requiredDay(date: string): number {
  const day = dayOfDate(date)
  if (day === null) throw new RangeError(`"${date}" is not a date; read the calendar with parseCalendar first`)
  return day
}

function requiredTime(time: string): number {
  const value = parseTimeOfDay(time)
  if (value === null) throw new RangeError(`"${time}" is not a time of day; read the calendar with parseCalendar first`)
  return value
}
