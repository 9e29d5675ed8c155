import {
  type Calendar,
  dayEndedBy,
  dayOf,
  legalReceipt,
  sharesBetween,
  workingDaysBetween,
  workingMsBetween,
} from './calendar.ts'
import { mergePauses, type Pause, pausedWithin } from './pauses.ts'

/** Working time that has passed. */
export interface ElapsedWorking {
  /** Working milliseconds, pauses taken off. */
  readonly ms: number
  /** Working days after the day of `from` up to and including the day of `to`, paused days taken off. */
  readonly days: number
}

/** The working time between two instants; none when `to` is not after the legal time of `from`. */
export function elapsedWorking(
  calendar: Calendar,
  from: number,
  to: number,
  pauses: readonly Pause[] = [],
): ElapsedWorking {
  const start = legalReceipt(calendar, from)
  if (to <= start) return { ms: 0, days: 0 }
  const spans = mergePauses(calendar, pauses)
  const msOf = (a: number, b: number) => workingMsBetween(calendar, a, b)
  const daysOf = (a: number, b: number) => workingDaysBetween(calendar, dayOf(calendar, a), dayOf(calendar, b))
  return {
    ms: msOf(start, to) - pausedWithin(start, to, spans, msOf),
    days: daysOf(start, to) - pausedWithin(start, to, spans, daysOf),
  }
}

/** What is left until a due instant, or how far it lies back when `late`. */
export interface Remaining {
  readonly late: boolean
  /** Working milliseconds between now and the due instant, never negative. */
  readonly ms: number
  /** The same in working days with fractions; each day is measured by its own working time. */
  readonly workingDays: number
  /** Whole working days in `workingDays`. */
  readonly wholeDays: number
}

/** The working time between now and a due instant. An instant that is the due one is still in time. */
export function remaining(calendar: Calendar, now: number, due: number): Remaining {
  const late = now > due
  const [from, to] = late ? [due, now] : [now, due]
  const workingDays = sharesBetween(calendar, from, to)
  return { late, ms: workingMsBetween(calendar, from, to), workingDays, wholeDays: Math.floor(workingDays) }
}

export type TimeClass = 'early' | 'onTime' | 'late'

/**
 * How a dossier stands to its due instant. Late: finished (or still open) after it. Early: finished on an earlier
 * working day than the due day; what is finished on a day off belongs to the working day before. On time: otherwise.
 *
 * @param finished the instant of finishing, or now for a dossier that is open.
 */
export function timeClass(calendar: Calendar, finished: number, due: number): TimeClass {
  if (finished > due) return 'late'
  return workingDaysBetween(calendar, dayOf(calendar, finished), dayEndedBy(calendar, due)) > 0 ? 'early' : 'onTime'
}
