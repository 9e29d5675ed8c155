import { type Calendar, dayEndedBy, dayOf, instantOn, isWorking, sharesBetween, workingMsBetween } from './calendar.ts'
import { DAY_MS, dateOfDay } from './civil-date.ts'
import type { DayKind } from './day-pattern.ts'
import { checkedAmount, type DeadlineUnit, type DueAt, type DueRequest, pausedSpans, startOfPart } from './deadline.ts'
import { detailsOfDay, type LedgerEntry, type LedgerKind } from './ledger-entry.ts'
import { formatLocal, HOUR_MS } from './local-time.ts'
import { type PausedSpan, pausedWithin } from './pauses.ts'

/** Every day from receipt to the due instant (or to where an open pause began), in order, with its reason. */
export function writeLedger(calendar: Calendar, request: DueRequest, outcome: DueAt): readonly LedgerEntry[] {
  const { amount, unit } = checkedAmount(request)
  const spans = pausedSpans(calendar, request)
  const end = outcome.due ?? Math.max(spans.at(-1)?.from ?? outcome.start, outcome.start)
  const lastDay = outcome.due === null ? dayOf(calendar, end) : dayEndedBy(calendar, end)
  const page: Page = { calendar, outcome, amount, unit, spans, end, lastDay, entries: [] }
  writeReceipt(page, request)
  if (unit === 'working-hours' || unit === 'calendar-hours') writeTime(page, outcome.start, 0)
  else if (unit === 'working-days' && !Number.isInteger(amount)) writeDaysAndPart(page)
  else writeDays(page, amount, lastDay)
  return closed(page)
}

interface Page {
  readonly calendar: Calendar
  readonly outcome: DueAt
  readonly amount: number
  readonly unit: DeadlineUnit
  readonly spans: readonly PausedSpan[]
  /** The due instant, or where the open pause began. */
  readonly end: number
  readonly lastDay: number
  readonly entries: LedgerEntry[]
}

function write(page: Page, day: number, kind: LedgerKind, count: number, more?: Partial<LedgerEntry>): void {
  const { calendar, unit, spans, outcome, end } = page
  const details = detailsOfDay(calendar, day, kind, spans, { from: outcome.start, to: end })
  page.entries.push({ date: dateOfDay(day), kind, count, unit, ...details, ...more })
}

/** The last entry says when it is due, or that a pause lasts. */
function closed(page: Page): readonly LedgerEntry[] {
  const { calendar, entries, outcome, end } = page
  const last = entries.at(-1)
  if (outcome.due === null) write(page, dayOf(calendar, end), 'stillPaused', last?.count ?? 0)
  else if (last) entries[entries.length - 1] = { ...last, due: formatLocal(outcome.due, calendar.source.utcOffset) }
  return entries
}

function writeReceipt(page: Page, { received, cutOff }: DueRequest): void {
  const { calendar, outcome } = page
  const { utcOffset } = calendar.source
  const handedIn = dayOf(calendar, received)
  const legal = dayOf(calendar, outcome.legalReceipt)
  const day0 = dayOf(calendar, outcome.start)
  const receivedAt = formatLocal(outcome.legalReceipt, utcOffset)
  const later = handedIn === legal && received < outcome.legalReceipt ? { receivedAt } : undefined
  if (handedIn < legal) write(page, handedIn, 'offHours', 0, { receivedAt })
  for (let day = handedIn + 1; day < legal; day += 1) write(page, day, offKind(calendar, day), 0)
  if (legal < day0 && cutOff !== undefined) {
    write(page, legal, 'afterCutOff', 0, { ...later, cutOff, countsFrom: formatLocal(outcome.start, utcOffset) })
  }
  for (let day = legal + 1; day < day0; day += 1) write(page, day, offKind(calendar, day), 0)
  write(page, day0, 'receipt', 0, legal < day0 ? undefined : later)
}

/** Whole days after day 0: each counts one or nothing, until `limit` is counted and the last day is reached. */
function writeDays(page: Page, limit: number, lastDay: number): void {
  let count = 0
  for (let day = dayOf(page.calendar, page.outcome.start) + 1; day <= lastDay; day += 1) {
    const kind = kindOfDay(page, day, count, limit)
    if (kind === 'counted' || kind === 'makeupCounted') count = Math.min(count + 1, limit)
    write(page, day, kind, count)
  }
}

function kindOfDay(page: Page, day: number, count: number, limit: number): LedgerKind {
  const { calendar, outcome, unit, spans } = page
  if (outcome.due !== null && day === page.lastDay && limit === page.amount) {
    return count === limit ? 'moved' : countedKind(calendar, day)
  }
  const mayCount = unit === 'calendar-days' ? count < limit : isWorking(calendar, day)
  if (!mayCount) return offKind(calendar, day)
  return count < limit && !isPausedDay(calendar, day, spans) ? countedKind(calendar, day) : 'paused'
}

/** A day after the beginning of a pause, up to and including the day of resumption. */
function isPausedDay(calendar: Calendar, day: number, spans: readonly PausedSpan[]): boolean {
  return spans.some(({ from, to }) => dayOf(calendar, from) < day && (to === Infinity || day <= dayOf(calendar, to)))
}

/**
 * Whole working days, and after them the part of a day that is left. Where a pause has moved the end of the whole days to
 * the very day on which one more would end, nothing is left to run: that day counts for the part.
 */
function writeDaysAndPart(page: Page): void {
  const { calendar, outcome, amount, spans, end } = page
  const whole = Math.floor(amount)
  const from = startOfPart(calendar, outcome.start, whole, spans)
  if (from >= end) {
    writeDays(page, outcome.due === null ? whole : amount, page.lastDay)
    return
  }
  if (whole > 0) writeDays(page, whole, dayEndedBy(calendar, from))
  writeTime(page, from, whole)
}

/** Deadlines in hours and the part of a day: each day counts the time that ran on it. */
function writeTime(page: Page, start: number, before: number): void {
  const { calendar, outcome, unit, spans, end } = page
  const measure = measureOf(calendar, unit)
  let count = before
  for (let day = dayOf(calendar, start); day <= page.lastDay; day += 1) {
    const from = Math.max(start, instantOn(calendar, day, 0))
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

function measureOf(calendar: Calendar, unit: DeadlineUnit): (from: number, to: number) => number {
  switch (unit) {
    case 'working-hours':
      return (from, to) => workingMsBetween(calendar, from, to) / HOUR_MS
    case 'calendar-hours':
      return (from, to) => (to - from) / HOUR_MS
    case 'working-days':
    case 'calendar-days':
      return (from, to) => sharesBetween(calendar, from, to)
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
