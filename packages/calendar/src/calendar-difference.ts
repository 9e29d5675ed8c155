import type { Calendar } from './calendar.ts'
import type { CalendarSource, Shift } from './calendar-source.ts'
import { dateOfDay, dayOfCivil, dayOfDate, type LocalDate } from './civil-date.ts'
import { asShift, type DayKind, type DayPlan, type Session } from './day-pattern.ts'
import type { Bilingual } from './local-time.ts'

/** A day as one version of a calendar has it. */
export interface DayAsPlanned {
  readonly kind: DayKind
  readonly label?: Bilingual
  /** Sessions that count. */
  readonly working: readonly Shift[]
  /** Sessions that take in dossiers, the working ones included. */
  readonly intake: readonly Shift[]
}

/** A day whose sessions differ between two versions of a calendar. */
export interface DayDifference {
  readonly date: LocalDate
  readonly before: DayAsPlanned
  readonly after: DayAsPlanned
}

/** All pairs of a weekday and a date of the year come up within 40 years, whatever century they fall in. */
const CYCLE_YEARS = 40

/**
 * The first day on which two versions of a calendar count differently, so that only counts which reach it are worked out
 * anew: those that are due on that day or later, and those that are provisional. Null when they count alike for ever.
 *
 * @param from the first day that matters, such as the earliest receipt of an open dossier; without it, the first day of
 *   the years that either version publishes.
 */
export function firstDifference(before: Calendar, after: Calendar, from?: LocalDate): LocalDate | null {
  const first = from === undefined ? Math.min(before.published.first, after.published.first) : requiredDay(from)
  const horizon = Math.max(lastNamedYear(before.source), lastNamedYear(after.source)) + CYCLE_YEARS
  const last = Math.max(first, dayOfCivil({ year: horizon, month: 12, day: 31 }))
  for (let day = first; day <= last; day += 1) if (differs(before, after, day)) return dateOfDay(day)
  return null
}

/** Every day from one date to another, both included, on which two versions of a calendar count differently. */
export function differingDays(
  before: Calendar,
  after: Calendar,
  from: LocalDate,
  to: LocalDate,
): readonly DayDifference[] {
  const days: DayDifference[] = []
  const last = requiredDay(to)
  for (let day = requiredDay(from); day <= last; day += 1) {
    if (!differs(before, after, day)) continue
    days.push({ date: dateOfDay(day), before: asPlanned(before.planOf(day)), after: asPlanned(after.planOf(day)) })
  }
  return days
}

function lastNamedYear(source: CalendarSource): number {
  const { years, seasons = [], holidays = [], makeupDays = [], halfDays = [] } = source
  const dates = [
    ...[holidays, makeupDays, halfDays].flatMap((list) => list.map(({ date }) => date)),
    ...seasons.flatMap(({ since, until }) => [since ?? '', until ?? '']),
  ]
  return dates.reduce((latest, date) => Math.max(latest, Number(date.slice(0, 4))), years.to)
}

function differs(before: Calendar, after: Calendar, day: number): boolean {
  if (before.offsetMs !== after.offsetMs) return true
  const was = before.planOf(day).pattern
  const is = after.planOf(day).pattern
  return !sameSessions(was.working, is.working) || !sameSessions(was.intake, is.intake)
}

function sameSessions(a: readonly Session[], b: readonly Session[]): boolean {
  return a.length === b.length && a.every(({ from, to }, index) => b[index]?.from === from && b[index]?.to === to)
}

function asPlanned({ kind, label, pattern }: DayPlan): DayAsPlanned {
  const sessions = { working: pattern.working.map(asShift), intake: pattern.intake.map(asShift) }
  return label ? { kind, label, ...sessions } : { kind, ...sessions }
}

function requiredDay(date: LocalDate): number {
  const day = dayOfDate(date)
  if (day === null) throw new RangeError(`"${date}" is not a date such as "2025-04-28"`)
  return day
}
