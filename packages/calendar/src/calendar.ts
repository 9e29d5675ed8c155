import type { CalendarSource } from './calendar-source.ts'
import { DAY_MS, dayOfCivil } from './civil-date.ts'
import { type DayPattern, type DayPlan, dayPlanner, hasWorkedDay } from './day-pattern.ts'
import { parseOffset } from './local-time.ts'
import { layTimeline, patternOfIndex, type Timeline } from './timeline.ts'

const EARLIEST_DAY = dayOfCivil({ year: 1900, month: 1, day: 1 })
const LATEST_DAY = dayOfCivil({ year: 2400, month: 12, day: 31 })
const YEARS_AHEAD = 3

/**
 * A calendar made ready for counting. Look-ups are array accesses; only working time to instant searches (log n).
 * The arrays cover the published years and some more, and are laid out again, wider, when a question goes beyond them;
 * answers never depend on that.
 */
export class Calendar {
  readonly source: CalendarSource
  /** Local time minus UTC, in milliseconds. */
  readonly offsetMs: number
  /** First and last day number of the published years. */
  readonly published: { readonly first: number; readonly last: number }
  readonly #planOf: (dayNumber: number) => DayPlan
  #timeline: Timeline

  constructor(source: CalendarSource, offsetMs: number) {
    this.source = source
    this.offsetMs = offsetMs
    this.published = {
      first: dayOfCivil({ year: source.years.from, month: 1, day: 1 }),
      last: dayOfCivil({ year: source.years.to, month: 12, day: 31 }),
    }
    this.#planOf = dayPlanner(source)
    this.#timeline = layTimeline(
      this.#planOf,
      Math.max(EARLIEST_DAY, this.published.first - 366),
      Math.min(LATEST_DAY, this.published.last + 366 * YEARS_AHEAD),
    )
  }

  /** The timeline, wide enough to hold the day. */
  covering(dayNumber: number): Timeline {
    const { firstDay, days } = this.#timeline
    if (dayNumber >= firstDay && dayNumber < firstDay + days) return this.#timeline
    return this.#widen(dayNumber)
  }

  /** Widens the timeline into the future by at least one more year. */
  further(): Timeline {
    return this.#widen(this.#timeline.firstDay + this.#timeline.days + 366)
  }

  planOf(dayNumber: number): DayPlan {
    return this.#planOf(dayNumber)
  }

  #widen(dayNumber: number): Timeline {
    const { firstDay, days } = this.#timeline
    if (!(dayNumber >= EARLIEST_DAY && dayNumber <= LATEST_DAY)) {
      throw new RangeError(`Calendar "${this.source.id}" counts from 1900 to 2400; the time asked for lies outside`)
    }
    const first = dayNumber < firstDay ? Math.max(EARLIEST_DAY, dayNumber - days) : firstDay
    const last = firstDay + days - 1
    const wider = dayNumber > last ? Math.min(LATEST_DAY, dayNumber + days) : last
    this.#timeline = layTimeline(this.#planOf, first, wider)
    return this.#timeline
  }
}

/**
 * Makes a calendar ready for counting.
 *
 * @param source what `parseCalendar` has accepted.
 * @throws RangeError when the source was never checked: a bad offset, date or time, or no working hour at all.
 */
export function compileCalendar(source: CalendarSource): Calendar {
  const offsetMs = parseOffset(source.utcOffset)
  if (offsetMs === null) throw new RangeError(`Calendar "${source.id}": "${source.utcOffset}" is not an offset`)
  const calendar = new Calendar(source, offsetMs)
  const yearBeyond = source.years.to + 2
  if (!hasWorkedDay((day) => calendar.planOf(day), yearBeyond)) {
    throw new RangeError(`Calendar "${source.id}" has no working hour`)
  }
  return calendar
}

/** The local day number on which an instant falls. */
export function dayOf(calendar: Calendar, instant: number): number {
  return Math.floor((instant + calendar.offsetMs) / DAY_MS)
}

/** The day that an instant ends or lies in: midnight is the end of a session that lasts until 24:00. */
export function dayEndedBy(calendar: Calendar, instant: number): number {
  return dayOf(calendar, instant - 1)
}

/** The instant at a time of day (milliseconds since local midnight) of a day. */
export function instantOn(calendar: Calendar, dayNumber: number, timeOfDay: number): number {
  return dayNumber * DAY_MS + timeOfDay - calendar.offsetMs
}

export function timeOfDay(calendar: Calendar, instant: number): number {
  return instant + calendar.offsetMs - dayOf(calendar, instant) * DAY_MS
}

export function patternOn(calendar: Calendar, dayNumber: number): DayPattern {
  const timeline = calendar.covering(dayNumber)
  return patternOfIndex(timeline, dayNumber - timeline.firstDay)
}

export function isWorking(calendar: Calendar, dayNumber: number): boolean {
  return patternOn(calendar, dayNumber).workingMs > 0
}

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayFrom(calendar: Calendar, dayNumber: number): number {
  const timeline = calendar.covering(dayNumber)
  return nthWorkingDay(calendar, timeline.daysBefore[dayNumber - timeline.firstDay] ?? 0, timeline)
}

function nthWorkingDay(calendar: Calendar, ordinal: number, known: Timeline): number {
  let timeline = known
  while (ordinal >= timeline.workingDays.length) timeline = calendar.further()
  return timeline.firstDay + (timeline.workingDays[ordinal] ?? 0)
}

/** The n-th working day (n ≥ 1) after a day. */
export function workingDayAfter(calendar: Calendar, dayNumber: number, n: number): number {
  const timeline = calendar.covering(dayNumber)
  return nthWorkingDay(calendar, (timeline.daysBefore[dayNumber - timeline.firstDay + 1] ?? 0) + n - 1, timeline)
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: Calendar, from: number, to: number): number {
  calendar.covering(to)
  const { daysBefore, firstDay } = calendar.covering(from)
  return (daysBefore[to - firstDay + 1] ?? 0) - (daysBefore[from - firstDay + 1] ?? 0)
}

/** The working time of the day that lies before the time of day, in milliseconds. */
function workedBy(pattern: DayPattern, time: number): number {
  let worked = 0
  for (const { from, to } of pattern.working) {
    if (time <= from) break
    worked += Math.min(time, to) - from
  }
  return worked
}

/** The time of day at which so much of the day's working time is done; at a break, the end of the earlier session. */
function timeWhenWorked(pattern: DayPattern, workedMs: number): number {
  let left = workedMs
  for (const { from, to } of pattern.working) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return pattern.closing
}

/** Working milliseconds between two instants; negative when `to` lies before `from`. */
export function workingMsBetween(calendar: Calendar, from: number, to: number): number {
  calendar.covering(dayOf(calendar, to))
  const timeline = calendar.covering(dayOf(calendar, from))
  return workingMsUpTo(calendar, timeline, to) - workingMsUpTo(calendar, timeline, from)
}

function workingMsUpTo(calendar: Calendar, timeline: Timeline, instant: number): number {
  const index = dayOf(calendar, instant) - timeline.firstDay
  return (timeline.msBefore[index] ?? 0) + workedBy(patternOfIndex(timeline, index), timeOfDay(calendar, instant))
}

/** How far the working day has come at an instant, 0 to 1; 0 on a day that is not worked. */
function shareOfDay(calendar: Calendar, instant: number): number {
  const pattern = patternOn(calendar, dayOf(calendar, instant))
  return pattern.workingMs === 0 ? 0 : workedBy(pattern, timeOfDay(calendar, instant)) / pattern.workingMs
}

/**
 * Working days between two instants with their fractions, each day measured by its own working time: half of a short
 * day is as much as half of a long one.
 */
export function sharesBetween(calendar: Calendar, from: number, to: number): number {
  const start = dayOf(calendar, from)
  const end = dayOf(calendar, to)
  const daysBeforeToday =
    workingDaysBetween(calendar, start, end) - (isWorking(calendar, end) ? 1 : 0) + (isWorking(calendar, start) ? 1 : 0)
  return exactShare(daysBeforeToday + shareOfDay(calendar, to) - shareOfDay(calendar, from))
}

/** The instant at which so many working days, with fractions, have passed since `from`. */
export function afterShares(calendar: Calendar, from: number, shares: number): number {
  if (shares <= 0) return from
  const start = dayOf(calendar, from)
  const position = exactShare(shares + shareOfDay(calendar, from))
  const nth = Math.ceil(position) - 1
  const day =
    isWorking(calendar, start) && nth === 0 ? start : workingDayAfter(calendar, start, nthAfter(calendar, start, nth))
  const pattern = patternOn(calendar, day)
  return instantOn(calendar, day, timeWhenWorked(pattern, Math.round((position - nth) * pattern.workingMs)))
}

function nthAfter(calendar: Calendar, start: number, nth: number): number {
  return isWorking(calendar, start) ? nth : nth + 1
}

/** Sums of fractions drift by tiny amounts, and a day must end at its closing hour, not at the next opening. */
function exactShare(shares: number): number {
  return Math.round(shares * 1e9) / 1e9
}

/** The instant at which `ms` of working time have passed since `from`; the end of a session rather than the next start. */
export function afterWorkingMs(calendar: Calendar, from: number, ms: number): number {
  if (ms <= 0) return from
  let timeline = calendar.covering(dayOf(calendar, from))
  const target = workingMsUpTo(calendar, timeline, from) + ms
  while (target > (timeline.msBefore[timeline.days] ?? 0)) timeline = calendar.further()
  const index = dayReaching(timeline, target)
  const within = target - (timeline.msBefore[index] ?? 0)
  return instantOn(calendar, timeline.firstDay + index, timeWhenWorked(patternOfIndex(timeline, index), within))
}

/** Index of the first day at whose end `target` working milliseconds are reached. */
function dayReaching(timeline: Timeline, target: number): number {
  let low = 0
  let high = timeline.days - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((timeline.msBefore[middle + 1] ?? 0) >= target) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The legal time of what comes in at an instant: the instant itself during a session, otherwise the start of the next
 * session. So what is handed in on Sunday is received on Monday morning. Opening and closing moments are in time.
 */
export function legalReceipt(calendar: Calendar, instant: number): number {
  const day = dayOf(calendar, instant)
  const time = timeOfDay(calendar, instant)
  for (const { from, to } of patternOn(calendar, day).intake) {
    if (time < from) return instantOn(calendar, day, from)
    if (time <= to) return instant
  }
  const next = nextIntakeDay(calendar, day + 1)
  return instantOn(calendar, next, patternOn(calendar, next).intake[0]?.from ?? 0)
}

function nextIntakeDay(calendar: Calendar, dayNumber: number): number {
  let timeline = calendar.covering(dayNumber)
  let index = timeline.nextIntake[dayNumber - timeline.firstDay] ?? timeline.days
  while (index >= timeline.days) {
    timeline = calendar.further()
    index = timeline.nextIntake[dayNumber - timeline.firstDay] ?? timeline.days
  }
  return timeline.firstDay + index
}
