import { type CalendarSource, type Season, type Shift, WEEKDAYS, type WeeklyShifts } from './calendar-source.ts'
import { DAY_MS, dateOfDay, dayOfCivil, dayOfDate, type LocalDate, weekdayOfDay } from './civil-date.ts'
import { type Bilingual, formatTime, parseTimeOfDay } from './local-time.ts'

/** What a date is: `halfDay` takes in dossiers and does not count, `shortDay` counts with fewer hours. */
export const DAY_KINDS = ['off', 'working', 'holiday', 'makeup', 'halfDay', 'shortDay'] as const

export type DayKind = (typeof DAY_KINDS)[number]

/** Start and end of a session in milliseconds since local midnight. */
export interface Session {
  readonly from: number
  readonly to: number
}

/** A session as the source writes it. */
export function asShift({ from, to }: Session): Shift {
  return [formatTime(from), to === DAY_MS ? '24:00' : formatTime(to)]
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
  /** The date has sessions of its own. */
  readonly hasOwnHours?: true
  /** The season that brings the sessions, where it is not the standard week. */
  readonly season?: Season
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
      hasOwnHours: true,
    })
  }
  for (const makeup of source.makeupDays ?? []) {
    const day = requiredDay(makeup.date)
    const { weekly, season } = hoursOn(source, day)
    const plan = { kind: 'makeup', label: makeup.label } as const
    if (makeup.shifts) special.set(day, { ...plan, pattern: pattern(makeup.shifts, NO_SHIFTS), hasOwnHours: true })
    else special.set(day, ofSeason({ ...plan, pattern: pattern(firstWorkingShifts(weekly), NO_SHIFTS) }, season))
  }
  return (dayNumber) => special.get(dayNumber) ?? ordinaryDay(source, dayNumber, pattern)
}

function ordinaryDay(source: CalendarSource, dayNumber: number, pattern: PatternOf): DayPlan {
  const hours = hoursOn(source, dayNumber)
  const weekday = WEEKDAYS[weekdayOfDay(dayNumber)] ?? 'monday'
  const working = hours.weekly[weekday] ?? NO_SHIFTS
  const intakeOnly = hours.intakeOnly[weekday] ?? NO_SHIFTS
  const kind = working.length > 0 ? 'working' : intakeOnly.length > 0 ? 'halfDay' : 'off'
  return ofSeason({ kind, pattern: pattern(working, intakeOnly) }, hours.season)
}

function ofSeason(plan: DayPlan, season: Season | undefined): DayPlan {
  return season ? { ...plan, season } : plan
}

interface Hours {
  readonly weekly: WeeklyShifts
  readonly intakeOnly: WeeklyShifts
  readonly season: Season | undefined
}

function hoursOn(source: CalendarSource, dayNumber: number): Hours {
  const season = source.seasons?.length ? seasonOn(source.seasons, dayNumber) : undefined
  return {
    weekly: season?.weekly ?? source.weekly,
    intakeOnly: season?.intakeOnly ?? source.intakeOnly ?? {},
    season,
  }
}

function seasonOn(seasons: readonly Season[], dayNumber: number): Season | undefined {
  const date = dateOfDay(dayNumber)
  return seasons.find((season) => holdsOn(season, date))
}

function holdsOn(season: Season, date: LocalDate): boolean {
  if (season.since !== undefined && date < season.since) return false
  if (season.until !== undefined && date > season.until) return false
  return inSeason(season, date.slice(5))
}

/** Whether "MM-DD" lies in the season, which may run over New Year. */
function inSeason(season: Pick<Season, 'from' | 'to'>, monthDay: string): boolean {
  return season.from <= season.to
    ? season.from <= monthDay && monthDay <= season.to
    : season.from <= monthDay || monthDay <= season.to
}

/** Whether two seasons may claim the same date. */
export function seasonsMeet(a: Season, b: Season): boolean {
  const areApart = (a.until ?? LAST_DATE) < (b.since ?? '') || (b.until ?? LAST_DATE) < (a.since ?? '')
  return !areApart && (inSeason(a, b.from) || inSeason(b, a.from))
}

const LAST_DATE = '9999-12-31'

/** Whether a year has a working day. */
export function hasWorkedDay(planOf: (dayNumber: number) => DayPlan, year: number): boolean {
  const end = dayOfCivil({ year: year + 1, month: 1, day: 1 })
  for (let day = dayOfCivil({ year, month: 1, day: 1 }); day < end; day += 1) {
    if (planOf(day).pattern.workingMs > 0) return true
  }
  return false
}

/** The sessions of the first weekday that has any; none when no weekday has. */
export function firstWorkingShifts(weekly: WeeklyShifts): readonly Shift[] {
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
