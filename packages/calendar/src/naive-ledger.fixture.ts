import type { DueRequest } from './index.ts'
import { dayOf, isStopped, type NaiveCount, OFFSET, QUARTER } from './naive-count.fixture.ts'

const DAY = 96 * QUARTER

/**
 * The ledger once more, by the naive walk: "2025-04-25 counted 1" for every day. Deadlines in whole days and in hours,
 * every pause ended.
 */
export function naiveLedger(naive: NaiveCount, request: DueRequest): readonly string[] {
  const isTimed = !request.sameDay && request.unit.endsWith('hours')
  return [...beforeCount(naive, request), ...(isTimed ? linesOfTime(naive, request) : linesOfDays(naive, request))]
}

function line(day: number, kind: string, count: number): string {
  return `${dateOf(day)} ${kind} ${count}`
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

function daysBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => from + 1 + index)
}

/** The day on which an instant ends. */
const lastDayOf = (instant: number) => dayOf(instant - 1)

/** Why a day does not count by itself; a worked one can only be paused. */
function offKind(naive: NaiveCount, day: number): string {
  if (naive.source.holidays?.some(({ date }) => date === dateOf(day))) return 'holiday'
  const { working, intake } = naive.day(day)
  if (working.length > 0) return 'paused'
  return intake.length > 0 ? 'halfDay' : 'dayOff'
}

function countedKind(naive: NaiveCount, day: number): string {
  return naive.source.makeupDays?.some(({ date }) => date === dateOf(day)) ? 'makeupCounted' : 'counted'
}

function beforeCount(naive: NaiveCount, request: DueRequest): readonly string[] {
  const handedIn = dayOf(request.received)
  const legal = dayOf(naive.legal(request.received))
  const day0 = dayOf(naive.start(request))
  const off = (from: number, to: number) => daysBetween(from, to).map((day) => line(day, offKind(naive, day), 0))
  return [
    ...(handedIn < legal ? [line(handedIn, 'offHours', 0)] : []),
    ...off(handedIn, legal),
    ...(legal < day0 ? [line(legal, 'afterCutOff', 0)] : []),
    ...off(legal, day0),
    line(day0, 'receipt', 0),
  ]
}

function linesOfDays(naive: NaiveCount, request: DueRequest): readonly string[] {
  const amount = request.sameDay ? 0 : Math.ceil(request.amount)
  const stops = naive.stops(request)
  const last = lastDayOf(naive.due(request))
  const inCalendar = request.unit === 'calendar-days' && !request.sameDay
  let count = 0
  return daysBetween(dayOf(naive.start(request)), last + 1).map((day) => {
    if (count === amount) return line(day, day === last ? 'moved' : offKind(naive, day), count)
    if (!inCalendar && naive.day(day).working.length === 0) return line(day, offKind(naive, day), count)
    if (stops.some(({ from, to }) => dayOf(from) < day && day <= dayOf(to))) return line(day, 'paused', count)
    count += 1
    return line(day, countedKind(naive, day), count)
  })
}

function linesOfTime(naive: NaiveCount, request: DueRequest): readonly string[] {
  const stops = naive.stops(request)
  const start = naive.start(request)
  const due = naive.due(request)
  const runs = (at: number) => request.unit === 'calendar-hours' || naive.isWorked(at)
  let count = 0
  return daysBetween(dayOf(start) - 1, lastDayOf(due) + 1).flatMap((day) => {
    let ran = 0
    let paused = 0
    const from = Math.max(start, day * DAY - OFFSET)
    const to = Math.min(due, (day + 1) * DAY - OFFSET)
    for (let at = from; at < to; at += QUARTER) {
      if (runs(at) && isStopped(at, stops)) paused += 1
      else if (runs(at)) ran += 1
    }
    count += ran / 4
    if (ran > 0) return [line(day, countedKind(naive, day), count)]
    if (paused > 0) return [line(day, 'paused', count)]
    return from < to && naive.day(day).working.length === 0 ? [line(day, offKind(naive, day), count)] : []
  })
}
