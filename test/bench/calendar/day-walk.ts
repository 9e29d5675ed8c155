import { type CalendarSource, parseLocal, type Shift } from '../../../packages/calendar/src/index.ts'

const DAY = 86_400_000
const OFFSET = 7 * 3_600_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** One line of the walk's ledger. */
interface Line {
  readonly date: string
  readonly kind: string
  readonly count: number
}

type Session = readonly [from: number, to: number]

/**
 * Deadlines as one writes them by hand: a set of days off, a set of make-up days, and a loop over days. No pauses, no
 * seasons; what is handed in lies in a session.
 */
export class DayWalk {
  readonly #off: ReadonlySet<number>
  readonly #makeup: ReadonlySet<number>
  /** Sessions by weekday, Sunday first. */
  readonly #week: readonly (readonly Session[])[]

  constructor({ weekly, holidays = [], makeupDays = [] }: CalendarSource) {
    this.#off = new Set(holidays.map(({ date }) => dayOfDate(date)))
    this.#makeup = new Set(makeupDays.map(({ date }) => dayOfDate(date)))
    this.#week = WEEKDAYS.map((weekday) => (weekly[weekday] ?? []).map(sessionOf))
  }

  /** The closing hour of the n-th working day. */
  due(received: number, days: number): number {
    let day = dayOf(received)
    for (let left = days; left > 0; ) {
      day += 1
      if (this.#sessions(day).length > 0) left -= 1
    }
    return at(day, this.#sessions(day).at(-1)?.[1] ?? 0)
  }

  /** The instant at which so much working time has passed. */
  dueOfHours(received: number, hours: number): number {
    let left = hours * 3_600_000
    for (let day = dayOf(received); ; day += 1) {
      for (const [from, to] of this.#sessions(day)) {
        const opens = Math.max(at(day, from), received)
        const closes = at(day, to)
        if (opens >= closes) continue
        if (left <= closes - opens) return opens + left
        left -= closes - opens
      }
    }
  }

  /** Working milliseconds between two instants. */
  elapsed(from: number, to: number): number {
    let sum = 0
    for (let day = dayOf(from); day <= dayOf(to); day += 1) {
      for (const [opens, closes] of this.#sessions(day)) {
        sum += Math.max(Math.min(at(day, closes), to) - Math.max(at(day, opens), from), 0)
      }
    }
    return sum
  }

  ledger(received: number, days: number): readonly Line[] {
    let day = dayOf(received)
    const lines: Line[] = [{ date: dateOf(day), kind: 'receipt', count: 0 }]
    for (let count = 0; count < days; ) {
      day += 1
      const works = this.#sessions(day).length > 0
      if (works) count += 1
      lines.push({ date: dateOf(day), kind: works ? this.#countedKind(day) : this.#offKind(day), count })
    }
    return lines
  }

  #countedKind(day: number): string {
    return this.#makeup.has(day) ? 'makeupCounted' : 'counted'
  }

  #offKind(day: number): string {
    return this.#off.has(day) ? 'holiday' : 'dayOff'
  }

  #sessions(day: number): readonly Session[] {
    if (this.#off.has(day)) return NONE
    const weekday = this.#makeup.has(day) ? 1 : (((day + 4) % 7) + 7) % 7
    return this.#week[weekday] ?? NONE
  }
}

const NONE: readonly Session[] = []

function sessionOf([from, to]: Shift): Session {
  return [minutes(from) * 60_000, minutes(to) * 60_000]
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function dayOf(instant: number): number {
  return Math.floor((instant + OFFSET) / DAY)
}

function at(day: number, time: number): number {
  return day * DAY + time - OFFSET
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

function dayOfDate(date: string): number {
  return dayOf(parseLocal(`${date}T00:00`, '+07:00') ?? 0)
}
