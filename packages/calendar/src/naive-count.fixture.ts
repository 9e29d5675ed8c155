import type { CalendarSource, DueRequest } from './index.ts'

/**
 * The rules of counting once more, written from their wording and from nothing else: it walks in quarters of an hour and
 * in days, keeps no table, and shares no code with what it judges. All times it is given lie on quarters of an hour.
 */

export const QUARTER = 15 * 60_000
const DAY = 96 * QUARTER
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Sessions of a day as pairs of quarters since midnight. */
interface NaiveDay {
  readonly working: readonly (readonly [number, number])[]
  readonly intake: readonly (readonly [number, number])[]
}

/** Half-open time in which the clock stands still. */
export interface Stop {
  readonly from: number
  readonly to: number
}

/** Counts by a calendar of UTC+07:00. */
export class NaiveCount {
  readonly source: CalendarSource
  readonly #days = new Map<number, NaiveDay>()

  constructor(source: CalendarSource) {
    this.source = source
  }

  /** What a deadline comes to; every pause must have ended. */
  due(request: DueRequest): number {
    const start = this.start(request)
    const stops = this.stops(request)
    if (request.sameDay) return this.#closing(dayOf(start), stops)
    switch (request.unit) {
      case 'working-hours':
        return this.#hours(start, request.amount, stops, (at) => this.isWorked(at))
      case 'calendar-hours':
        return this.#hours(start, request.amount, stops, () => true)
      case 'calendar-days':
        return this.#wholeDays(start, Math.ceil(request.amount), stops, () => true)
      case 'working-days':
        return this.#workingDays(start, request.amount, stops)
    }
  }

  /** The instant itself in a session, both its ends included; otherwise the next opening. */
  legal(instant: number): number {
    for (let at = instant; ; at += QUARTER) {
      const quarter = quarterOf(at)
      if (this.day(dayOf(at)).intake.some(([from, to]) => from <= quarter && quarter <= to)) return at
    }
  }

  /** The legal time of receipt, or the next worked day's opening for what comes after the cut-off. */
  start({ received, cutOff }: Pick<DueRequest, 'received' | 'cutOff'>): number {
    const legal = this.legal(received)
    if (cutOff === undefined || quarterOf(legal) <= quartersOf(cutOff)) return legal
    let day = dayOf(legal) + 1
    while (this.day(day).working.length === 0) day += 1
    return instantOf(day, this.day(day).working[0]?.[0] ?? 0)
  }

  /** A same-day deadline treats what completes the dossier as it treats the dossier: by the cut-off. */
  stops({ pauses = [], sameDay, cutOff }: DueRequest): readonly Stop[] {
    const goesOn = (to: number) => (sameDay ? this.start({ received: to, cutOff }) : this.legal(to))
    return pauses.flatMap(({ from, to }) => (to === null || to <= from ? [] : [{ from, to: goesOn(to) }]))
  }

  day(day: number): NaiveDay {
    const known = this.#days.get(day) ?? this.#read(day)
    this.#days.set(day, known)
    return known
  }

  #read(day: number): NaiveDay {
    const date = new Date(day * DAY)
    const text = date.toISOString().slice(0, 10)
    const weekday = WEEKDAYS[date.getUTCDay()] ?? 'sunday'
    const monthDay = text.slice(5)
    const { seasons = [], holidays = [], makeupDays = [], halfDays = [], ...standard } = this.source
    const season = seasons.find(({ from, to, since = text, until = text }) => {
      const inYear = from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to
      return inYear && since <= text && text <= until
    })
    const week = season?.weekly ?? standard.weekly
    const beside = season?.intakeOnly ?? standard.intakeOnly ?? {}
    if (holidays.some((holiday) => holiday.date === text)) return { working: [], intake: [] }
    const half = halfDays.find((candidate) => candidate.date === text)
    if (half) return { working: half.counts ? sessions(half.shifts) : [], intake: sessions(half.shifts) }
    const makeup = makeupDays.find((candidate) => candidate.date === text)
    if (makeup) {
      const order = [...WEEKDAYS.slice(1), WEEKDAYS[0]]
      const first = order.find((name) => (week[name] ?? []).length > 0)
      const shifts = sessions(makeup.shifts ?? (first ? (week[first] ?? []) : []))
      return { working: shifts, intake: shifts }
    }
    const working = sessions(week[weekday] ?? [])
    return { working, intake: [...working, ...sessions(beside[weekday] ?? [])] }
  }

  isWorked(at: number): boolean {
    const quarter = quarterOf(at)
    return this.day(dayOf(at)).working.some(([from, to]) => from <= quarter && quarter < to)
  }

  /** Walks quarter by quarter, leaves out those in which the clock stands still. */
  #hours(start: number, hours: number, stops: readonly Stop[], runs: (at: number) => boolean): number {
    let at = start
    for (let left = hours * 4; left > 0; at += QUARTER) {
      if (!runs(at) || isStopped(at, stops)) continue
      if (left < 1) return at + left * QUARTER
      left -= 1
    }
    return at
  }

  #wholeDays(start: number, days: number, stops: readonly Stop[], counts: (day: number) => boolean): number {
    let day = dayOf(start)
    for (let left = days; left > 0; ) {
      day += 1
      const dropsOut = stops.some(({ from, to }) => dayOf(from) < day && day <= dayOf(to))
      if (counts(day) && !dropsOut) left -= 1
    }
    return this.#closing(day, stops)
  }

  #workingDays(start: number, amount: number, stops: readonly Stop[]): number {
    const worked = (day: number) => this.day(day).working.length > 0
    const whole = Math.floor(amount)
    const wholeDue = this.#wholeDays(start, whole, stops, worked)
    if (whole === amount) return wholeDue
    const part = this.#part(whole === 0 ? start : wholeDue, amount - whole, stops)
    return Math.min(part, this.#wholeDays(start, whole + 1, stops, worked))
  }

  /** A part of a day: each quarter is worth its share of the working time of its own day. */
  #part(from: number, part: number, stops: readonly Stop[]): number {
    let done = 0
    for (let at = from; ; at += QUARTER) {
      if (!this.isWorked(at) || isStopped(at, stops)) continue
      const worth = 1 / this.day(dayOf(at)).working.reduce((sum, [opens, closes]) => sum + closes - opens, 0)
      if (done + worth > part - 1e-9) return at + Math.round(((part - done) / worth) * QUARTER)
      done += worth
    }
  }

  /** Closing hour of the day, or of the next worked one; a deadline in a stop is due on the day that ends the stop. */
  #closing(day: number, stops: readonly Stop[]): number {
    let worked = day
    while (this.day(worked).working.length === 0) worked += 1
    const due = instantOf(worked, Math.max(...this.day(worked).working.map(([, closes]) => closes)))
    const stop = stops.find(({ from, to }) => from < due && due < to)
    return stop ? this.#closing(dayOf(stop.to), stops) : due
  }
}

export const OFFSET = 7 * 3_600_000
export const dayOf = (instant: number) => Math.floor((instant + OFFSET) / DAY)
const quarterOf = (instant: number) => (instant + OFFSET - dayOf(instant) * DAY) / QUARTER
const instantOf = (day: number, quarter: number) => day * DAY + quarter * QUARTER - OFFSET
export const isStopped = (at: number, stops: readonly Stop[]) => stops.some(({ from, to }) => from <= at && at < to)

function quartersOf(time: string): number {
  return Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15
}

function sessions(shifts: readonly (readonly [string, string])[]): readonly (readonly [number, number])[] {
  return shifts.map(([from, to]) => [quartersOf(from), quartersOf(to)] as const).sort(([a], [b]) => a - b)
}
