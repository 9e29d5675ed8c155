import { type CalendarProblem, calendarProblem } from './calendar-problem.ts'
import type { CalendarSource, NamedDate, Season, Shift, WeeklyShifts } from './calendar-source.ts'
import { dayOfDate } from './civil-date.ts'
import { dayPlanner, firstWorkingShifts, hasWorkedDay, seasonsMeet } from './day-pattern.ts'

/**
 * What is wrong with how the entries of a calendar stand to one another.
 *
 * @param isWhole whether every entry could be read: a day is laid out only from what is there.
 */
export function checkCalendar(source: CalendarSource, isWhole: boolean): readonly CalendarProblem[] {
  const problems = [
    ...checkYears(source),
    ...checkSeasons(source.seasons ?? []),
    ...checkDates(source),
    ...checkTogether(source),
    ...checkOwnHours(source),
  ]
  return isWhole && problems.length === 0 ? checkCounting(source) : problems
}

/** Tells sessions of one day that overlap. */
export function checkOverlap(shifts: readonly Shift[], where: string): readonly CalendarProblem[] {
  const sorted = [...shifts].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([from, to], index) => {
    const before = sorted[index - 1]
    return before && from < before[1] ? [calendarProblem('calendar.shifts-overlap', where, `${from}–${to}`)] : []
  })
}

function isSpan({ years }: CalendarSource): boolean {
  return years.from >= 1900 && years.from <= years.to && years.to <= 2400
}

function checkYears(source: CalendarSource): readonly CalendarProblem[] {
  const { years } = source
  return isSpan(source) ? [] : [calendarProblem('calendar.bad-years', '/years', `${years.from}–${years.to}`)]
}

/** Each is held against all others, and each day is looked for in all of them. */
const MOST_SEASONS = 100

function checkSeasons(seasons: readonly Season[]): readonly CalendarProblem[] {
  if (seasons.length <= MOST_SEASONS) return seasons.flatMap((season, index) => checkSeason(season, index, seasons))
  return [calendarProblem('calendar.too-many-seasons', '/seasons', String(seasons.length))]
}

function checkSeason(season: Season, index: number, seasons: readonly Season[]): readonly CalendarProblem[] {
  const where = `/seasons/${index}`
  const name = `${season.from}–${season.to}`
  const { since, until } = season
  if (since !== undefined && until !== undefined && until < since) {
    return [calendarProblem('calendar.dates-backwards', where, `${since}–${until}`)]
  }
  const problems: CalendarProblem[] = []
  if (seasons.slice(0, index).some((other) => seasonsMeet(other, season))) {
    problems.push(calendarProblem('calendar.seasons-overlap', where, name))
  }
  if (firstWorkingShifts(season.weekly).length === 0) {
    const fault = { vi: `Mùa ${name}`, en: `The season ${name}` }
    problems.push(calendarProblem('calendar.no-working-hours', `${where}/weekly`, fault))
  }
  return problems
}

/** A date is a holiday, a make-up day or a half day, and only once; further away than a neighbouring year it is a slip. */
function checkDates(source: CalendarSource): readonly CalendarProblem[] {
  const { years, holidays = [], makeupDays = [], halfDays = [] } = source
  const seen = new Set<string>()
  const check = (name: string, dates: readonly NamedDate[]): readonly CalendarProblem[] =>
    dates.flatMap(({ date }, index) => {
      const where = `/${name}/${index}/date`
      const year = Number(date.slice(0, 4))
      const twice = seen.has(date)
      seen.add(date)
      if (twice) return [calendarProblem('calendar.date-twice', where, date)]
      const isNear = year >= years.from - 1 && year <= years.to + 1
      return isNear || !isSpan(source) ? [] : [calendarProblem('calendar.outside-years', where, date)]
    })
  return [...check('holidays', holidays), ...check('makeupDays', makeupDays), ...check('halfDays', halfDays)]
}

/** Intake-only sessions stand beside the working sessions of the same weekday, and a season may bring either. */
function checkTogether(source: CalendarSource): readonly CalendarProblem[] {
  const ofSeasons = (source.seasons ?? []).flatMap(({ weekly, intakeOnly }, index) => {
    const where = `/seasons/${index}/${intakeOnly ? 'intakeOnly' : 'weekly'}`
    return checkWeek(weekly, intakeOnly ?? source.intakeOnly, where)
  })
  return [...checkWeek(source.weekly, source.intakeOnly, '/intakeOnly'), ...ofSeasons]
}

function checkWeek(
  weekly: WeeklyShifts,
  intakeOnly: WeeklyShifts | undefined,
  where: string,
): readonly CalendarProblem[] {
  const working = new Map(Object.entries(weekly))
  return Object.entries(intakeOnly ?? {}).flatMap(([weekday, shifts]) => {
    const beside = working.get(weekday)
    return beside?.length ? checkOverlap([...beside, ...shifts], `${where}/${weekday}`) : []
  })
}

/** A day that is listed for its sessions has some. */
function checkOwnHours({ makeupDays = [], halfDays = [] }: CalendarSource): readonly CalendarProblem[] {
  const check = (name: string, dates: readonly (NamedDate & { readonly shifts?: readonly Shift[] })[]) =>
    dates.flatMap(({ date, shifts }, index) =>
      shifts?.length === 0 ? [withoutHours(`/${name}/${index}/shifts`, `Ngày ${date}`, `The day ${date}`)] : [],
    )
  return [...check('makeupDays', makeupDays), ...check('halfDays', halfDays)]
}

function withoutHours(where: string, vi: string, en: string): CalendarProblem {
  return calendarProblem('calendar.no-working-hours', where, { vi, en })
}

/** What shows only when days are laid out: years without a working day, swaps that were entered by half. */
function checkCounting(source: CalendarSource): readonly CalendarProblem[] {
  const { years, makeupDays = [] } = source
  const planOf = dayPlanner(source)
  if (!hasWorkedDay(planOf, years.to + 2)) return [withoutHours('/weekly', 'Lịch', 'The calendar')]
  for (let year = years.from; year <= years.to; year += 1) {
    if (!hasWorkedDay(planOf, year)) return [withoutHours('/years', `Năm ${year}`, `The year ${year}`)]
  }
  return makeupDays.flatMap(({ date, inPlaceOf }, index) => {
    const where = `/makeupDays/${index}`
    const worked = dayOfDate(date)
    if (worked !== null && planOf(worked).pattern.workingMs === 0) {
      return [withoutHours(where, `Ngày ${date}`, `The day ${date}`)]
    }
    const off = inPlaceOf === undefined ? null : dayOfDate(inPlaceOf)
    const isWorked = off !== null && planOf(off).kind === 'working'
    return isWorked ? [calendarProblem('calendar.swap-not-off', `${where}/inPlaceOf`, inPlaceOf ?? '')] : []
  })
}
