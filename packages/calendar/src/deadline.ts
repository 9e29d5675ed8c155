import {
  afterShares,
  afterWorkingMs,
  type Calendar,
  dayEndedBy,
  dayOf,
  instantOn,
  legalReceipt,
  patternOn,
  sharesBetween,
  timeOfDay,
  workingDayAfter,
  workingDayFrom,
  workingDaysBetween,
  workingMsBetween,
} from './calendar.ts'
import { HOUR_MS, parseTimeOfDay } from './local-time.ts'
import { mergePauses, type Pause, type PausedSpan, pushPast } from './pauses.ts'

export const DEADLINE_UNITS = ['working-days', 'working-hours', 'calendar-days', 'calendar-hours'] as const

export type DeadlineUnit = (typeof DEADLINE_UNITS)[number]

/** What a deadline is counted from and how. */
export interface DueRequest {
  /** The instant at which the dossier was handed in. */
  readonly received: number
  /** How much of `unit`, 0 or more. Working days and hours may have fractions; a calendar day begun is a whole one. */
  readonly amount: number
  readonly unit: DeadlineUnit
  /** "HH:MM", local: received later than this counts from the next working day. The moment itself is in time. */
  readonly cutOff?: string | undefined
  /** True: due at the closing hour of the day of receipt, whatever `amount` says. */
  readonly sameDay?: boolean | undefined
  readonly pauses?: readonly Pause[] | undefined
}

/** What is left of an amount when the clock stopped. */
export interface RemainingAmount {
  readonly amount: number
  readonly unit: DeadlineUnit
}

interface Counted {
  /** Legal time of receipt. Its day is day 0, unless the cut-off moved it. */
  readonly legalReceipt: number
  /** The instant from which time is counted: `legalReceipt`, or the next working day's opening after the cut-off. */
  readonly start: number
  /** True when the count reaches beyond the published years, so that a publication may change it. */
  readonly provisional: boolean
}

/** The due instant, or null with what remains while a pause lasts. */
export type DueAt =
  | (Counted & { readonly due: number; readonly remaining: null })
  | (Counted & { readonly due: null; readonly remaining: RemainingAmount })

/**
 * The due instant without its ledger; fast enough for simulations.
 *
 * Day 0 is the day of legal receipt; day n is the n-th day after it that counts, and the deadline is its closing hour
 * (legal-time conventions of Vietnamese administrative procedures: a last day that is off moves to the next working day).
 * Pauses: with days, those after the date on which the pause begins, up to and including the date of resumption, do not
 * count; with hours, exact time. A deadline that falls into a pause is due at the closing hour of the day of resumption.
 * No working days at all mean the closing hour of day 0.
 * A fraction of a working day is that share of the working time of the days it runs through; it follows the whole days.
 *
 * @throws RangeError when `amount` is negative or not finite, or `cutOff` is not "HH:MM".
 */
export function dueAt(calendar: Calendar, request: DueRequest): DueAt {
  const { amount, unit } = checkedAmount(request)
  const legal = legalReceipt(calendar, request.received)
  const start = startOfCount(calendar, legal, request.cutOff)
  const spans = pausedSpans(calendar, request)
  const due = dueOf(calendar, start, amount, unit, spans)
  const open = spans.at(-1)
  if (open?.to === Infinity && due > open.from) {
    const left = unusedAmount(calendar, start, amount, unit, spans, open.from)
    const provisional = isProvisional(calendar, request.received, open.from)
    return { legalReceipt: legal, start, provisional, due: null, remaining: { amount: left, unit } }
  }
  const provisional = isProvisional(calendar, request.received, due)
  return { legalReceipt: legal, start, provisional, due, remaining: null }
}

/** The amount and unit that hold: a same-day deadline is one of no working days. */
export function checkedAmount(request: DueRequest): RemainingAmount {
  if (request.sameDay) return { amount: 0, unit: 'working-days' }
  if (!Number.isFinite(request.amount) || request.amount < 0) {
    throw new RangeError(`A deadline of ${request.amount} ${request.unit} cannot be counted: give 0 or more`)
  }
  const whole = request.unit === 'calendar-days'
  return { amount: whole ? Math.ceil(request.amount) : request.amount, unit: request.unit }
}

/**
 * The pauses of a request, merged. What completes a same-day dossier after the cut-off is like a dossier that comes after
 * it: the clock goes on when the next working day opens.
 */
export function pausedSpans(calendar: Calendar, request: DueRequest): readonly PausedSpan[] {
  const { pauses, sameDay, cutOff } = request
  if (!sameDay || cutOff === undefined) return mergePauses(calendar, pauses)
  return mergePauses(calendar, pauses, (back) => startOfCount(calendar, legalReceipt(calendar, back), cutOff))
}

function startOfCount(calendar: Calendar, legal: number, cutOff: string | undefined): number {
  if (cutOff === undefined) return legal
  const latest = parseTimeOfDay(cutOff)
  if (latest === null) throw new RangeError(`The cut-off "${cutOff}" is not a time of day such as "15:00"`)
  if (timeOfDay(calendar, legal) <= latest) return legal
  const next = workingDayAfter(calendar, dayOf(calendar, legal), 1)
  return instantOn(calendar, next, patternOn(calendar, next).working[0]?.from ?? 0)
}

function dueOf(
  calendar: Calendar,
  start: number,
  amount: number,
  unit: DeadlineUnit,
  spans: readonly PausedSpan[],
): number {
  const measure = measureOf(calendar, start, unit)
  switch (unit) {
    case 'working-hours':
      return afterWorkingMs(calendar, start, Math.round(pushPast(amount, spans, measure) * HOUR_MS))
    case 'calendar-hours': {
      const due = start + Math.round(pushPast(amount, spans, measure) * HOUR_MS)
      calendar.covering(dayOf(calendar, due))
      return due
    }
    case 'calendar-days': {
      const last = dayOf(calendar, start) + pushPast(amount, spans, measure)
      return closingAfterPauses(calendar, last, spans)
    }
    case 'working-days':
      return dueOfWorkingDays(calendar, start, amount, spans)
  }
}

function dueOfWorkingDays(calendar: Calendar, start: number, amount: number, spans: readonly PausedSpan[]): number {
  const whole = Math.floor(amount)
  if (whole === amount) return dueOfWholeDays(calendar, start, whole, spans)
  const from = startOfPart(calendar, start, whole, spans)
  const share = pushPast(amount - whole, spans, (instant) => sharesBetween(calendar, from, instant))
  return Math.min(afterShares(calendar, from, share), dueOfWholeDays(calendar, start, whole + 1, spans))
}

/** From when the part of a day runs that follows so many whole working days. */
export function startOfPart(calendar: Calendar, start: number, whole: number, spans: readonly PausedSpan[]): number {
  return whole === 0 ? start : dueOfWholeDays(calendar, start, whole, spans)
}

function dueOfWholeDays(calendar: Calendar, start: number, days: number, spans: readonly PausedSpan[]): number {
  const day0 = dayOf(calendar, start)
  const nth = spans.length === 0 ? days : pushPast(days, spans, measureOf(calendar, start, 'working-days'))
  return closingAfterPauses(calendar, nth === 0 ? day0 : workingDayAfter(calendar, day0, nth), spans)
}

/** The closing hour of the last day, or of the next working day, or of the day on which a pause over it ends. */
function closingAfterPauses(calendar: Calendar, lastDay: number, spans: readonly PausedSpan[]): number {
  let due = closingOf(calendar, lastDay)
  for (const { from, to } of spans) {
    if (to !== Infinity && from < due && due < to) due = closingOf(calendar, dayOf(calendar, to))
  }
  return due
}

function closingOf(calendar: Calendar, dayNumber: number): number {
  const day = workingDayFrom(calendar, dayNumber)
  return instantOn(calendar, day, patternOn(calendar, day).closing)
}

/** The amount of a unit between the start of the count and an instant; negative before the start. */
function measureOf(calendar: Calendar, start: number, unit: DeadlineUnit): (instant: number) => number {
  const day0 = dayOf(calendar, start)
  switch (unit) {
    case 'working-hours':
      return (instant) => workingMsBetween(calendar, start, instant) / HOUR_MS
    case 'calendar-hours':
      return (instant) => (instant - start) / HOUR_MS
    case 'calendar-days':
      return (instant) => dayOf(calendar, instant) - day0
    case 'working-days':
      return (instant) => workingDaysBetween(calendar, day0, dayOf(calendar, instant))
  }
}

function unusedAmount(
  calendar: Calendar,
  start: number,
  amount: number,
  unit: DeadlineUnit,
  spans: readonly PausedSpan[],
  stopped: number,
): number {
  const left = (of: number, measure: (instant: number) => number): number =>
    Math.min(Math.max(pushPast(of, spans, measure) - Math.max(measure(stopped), 0), 0), of)
  if (unit !== 'working-days' || Number.isInteger(amount)) return left(amount, measureOf(calendar, start, unit))
  const whole = Math.floor(amount)
  const from = startOfPart(calendar, start, whole, spans)
  if (stopped < from) return left(whole, measureOf(calendar, start, unit)) + amount - whole
  return left(amount - whole, (instant) => sharesBetween(calendar, from, instant))
}

function isProvisional(calendar: Calendar, from: number, to: number): boolean {
  const { first, last } = calendar.published
  return dayOf(calendar, from) < first || dayEndedBy(calendar, to) > last
}
