import { type Calendar, dayOf, instantOn, isWorking, sharesBetween, workingMsBetween } from './calendar.ts'
import { DAY_MS, dateOfDay, type LocalDate } from './civil-date.ts'
import type { DayKind } from './day-pattern.ts'
import { checkedAmount, type DeadlineUnit, type DueAt, type DueRequest, pausedSpans } from './deadline.ts'
import { type Bilingual, HOUR_MS } from './local-time.ts'
import { type PausedSpan, pausedWithin } from './pauses.ts'

/**
 * - `offHours`: handed in outside sessions, received at the next one;
 * - `afterCutOff`: received after the cut-off, counted from the next working day;
 * - `receipt`: day 0;
 * - `counted`, `makeupCounted`: used up, wholly or partly;
 * - `dayOff`, `holiday`, `halfDay`: not counted, because it is no working day;
 * - `paused`: not counted, because the clock stood still; `stillPaused`: the pause lasts, there is no due instant;
 * - `moved`: the last day could not be the due day, so the deadline ends here.
 */
export type LedgerKind =
  | 'offHours'
  | 'afterCutOff'
  | 'receipt'
  | 'counted'
  | 'makeupCounted'
  | 'dayOff'
  | 'holiday'
  | 'halfDay'
  | 'paused'
  | 'stillPaused'
  | 'moved'

/** One day of a deadline and what it did to the count. */
export interface LedgerEntry {
  readonly date: LocalDate
  readonly kind: LedgerKind
  /** What has been counted up to and including this entry, in `unit`. */
  readonly count: number
  readonly unit: DeadlineUnit
  /** The name of the holiday, make-up day or half day. */
  readonly label?: Bilingual
}

/** Every day from receipt to the due instant (or to where an open pause began), in order, with its reason. */
export function writeLedger(calendar: Calendar, request: DueRequest, outcome: DueAt): readonly LedgerEntry[] {
  const { amount, unit } = checkedAmount(request)
  const spans = pausedSpans(calendar, request)
  const end = outcome.due ?? Math.max(spans.at(-1)?.from ?? outcome.start, outcome.start)
  const page: Page = { calendar, outcome, amount, unit, spans, end, entries: [] }
  writeReceipt(page, request.received)
  if (unit === 'working-hours' || unit === 'calendar-hours') writeTime(page)
  else if (unit === 'working-days' && amount < 1 && amount > 0) writeTime(page)
  else writeDays(page)
  if (outcome.due === null) write(page, dayOf(calendar, end), 'stillPaused', page.entries.at(-1)?.count ?? 0)
  return page.entries
}

interface Page {
  readonly calendar: Calendar
  readonly outcome: DueAt
  readonly amount: number
  readonly unit: DeadlineUnit
  readonly spans: readonly PausedSpan[]
  readonly end: number
  readonly entries: LedgerEntry[]
}

function write(page: Page, day: number, kind: LedgerKind, count: number): void {
  const { label } = page.calendar.planOf(day)
  const entry = { date: dateOfDay(day), kind, count, unit: page.unit }
  page.entries.push(label ? { ...entry, label } : entry)
}

function writeReceipt(page: Page, received: number): void {
  const { calendar, outcome } = page
  const handedIn = dayOf(calendar, received)
  const legal = dayOf(calendar, outcome.legalReceipt)
  const day0 = dayOf(calendar, outcome.start)
  if (handedIn < legal) write(page, handedIn, 'offHours', 0)
  for (let day = handedIn + 1; day < legal; day += 1) write(page, day, offKind(calendar, day), 0)
  if (legal < day0) write(page, legal, 'afterCutOff', 0)
  for (let day = legal + 1; day < day0; day += 1) write(page, day, offKind(calendar, day), 0)
  write(page, day0, 'receipt', 0)
}

/** Deadlines in days: each day counts one or nothing; a fraction is counted on the due day. */
function writeDays(page: Page): void {
  const { calendar, outcome, end } = page
  let count = 0
  for (let day = dayOf(calendar, outcome.start) + 1; day <= dayOf(calendar, end); day += 1) {
    const kind = kindOfDay(page, day, count)
    if (kind === 'counted' || kind === 'makeupCounted') count = Math.min(count + 1, page.amount)
    write(page, day, kind, count)
  }
}

function kindOfDay(page: Page, day: number, count: number): LedgerKind {
  const { calendar, outcome, amount, unit, spans, end } = page
  const isDueDay = outcome.due !== null && day === dayOf(calendar, end)
  if (isDueDay) return count === amount ? 'moved' : countedKind(calendar, day)
  const mayCount = unit === 'calendar-days' ? count < amount : isWorking(calendar, day)
  if (!mayCount) return offKind(calendar, day)
  return count + 1 <= amount && !isPausedDay(calendar, day, spans) ? countedKind(calendar, day) : 'paused'
}

/** A day after the beginning of a pause, up to and including the day of resumption. */
function isPausedDay(calendar: Calendar, day: number, spans: readonly PausedSpan[]): boolean {
  return spans.some(({ from, to }) => dayOf(calendar, from) < day && (to === Infinity || day <= dayOf(calendar, to)))
}

/** Deadlines in hours and in a part of a day: each day counts the time that ran on it. */
function writeTime(page: Page): void {
  const { calendar, outcome, unit, spans, end } = page
  const measure = (from: number, to: number): number => {
    if (unit === 'working-hours') return workingMsBetween(calendar, from, to) / HOUR_MS
    return unit === 'calendar-hours' ? (to - from) / HOUR_MS : sharesBetween(calendar, from, to)
  }
  let count = 0
  for (let day = dayOf(calendar, outcome.start); day <= dayOf(calendar, end); day += 1) {
    const from = Math.max(outcome.start, instantOn(calendar, day, 0))
    const to = Math.min(end, instantOn(calendar, day, DAY_MS))
    if (from >= to) continue
    const ran = measure(from, to)
    const paused = pausedWithin(from, to, spans, measure)
    // The closing hour of the next working day ends a part of a day even where pauses left a little of it.
    const isOver = unit === 'working-days' && to === outcome.due
    count = isOver ? page.amount : Math.round((count + ran - paused) * 1e9) / 1e9
    if (ran - paused > 1e-9) write(page, day, countedKind(calendar, day), count)
    else if (paused > 0) write(page, day, 'paused', count)
    else if (!isWorking(calendar, day)) write(page, day, offKind(calendar, day), count)
  }
}

function countedKind(calendar: Calendar, day: number): LedgerKind {
  return calendar.planOf(day).kind === 'makeup' ? 'makeupCounted' : 'counted'
}

const OFF_KINDS: Readonly<Record<DayKind, LedgerKind>> = {
  off: 'dayOff',
  holiday: 'holiday',
  halfDay: 'halfDay',
  working: 'paused',
  makeup: 'paused',
  shortDay: 'paused',
}

function offKind(calendar: Calendar, day: number): LedgerKind {
  return OFF_KINDS[calendar.planOf(day).kind]
}
