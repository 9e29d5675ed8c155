import type { Due, LedgerLine, Moment, TimeState } from '@motcua/api'
import {
  type Calendar,
  formatLocal,
  type LedgerEntry,
  ledgerText,
  longEnd,
  longLocal,
  parseLocal,
  remaining,
  remainingWords,
  viCalendar,
} from '@motcua/calendar'
import type { DossierState } from '@motcua/engine'

/** Local time of the installation, as its national calendar has it. */
export const ZONE_OFFSET = viCalendar.utcOffset

/** Whether a `YYYY-MM-DD` is in the calendar at all. */
export function isDay(day: string): boolean {
  return parseLocal(`${day}T00:00`, ZONE_OFFSET) !== null
}

/** Less than this much working time left counts as soon late. */
const SOON_DAYS = 1

export function momentOf(instant: number): Moment {
  const words = { vi: longLocal(instant, ZONE_OFFSET, 'vi'), en: longLocal(instant, ZONE_OFFSET, 'en') }
  return { at: formatLocal(instant, ZONE_OFFSET), words }
}

/** "2026-06-01" → "01/06/2026", in both languages as in the forms. */
export function shortDate(day: string): string {
  return day.split('-').reverse().join('/')
}

/** The instant at which a wait ends; at midnight it is told by the last day. */
export function endMoment(instant: number): Moment {
  const words = { vi: longEnd(instant, ZONE_OFFSET, 'vi'), en: longEnd(instant, ZONE_OFFSET, 'en') }
  return { at: formatLocal(instant, ZONE_OFFSET), words }
}

/** A due instant as of `now`, in working time of the calendar. A deadline that nobody set is on time for ever. */
export function dueView(due: number | null, provisional: boolean, now: number, calendar: Calendar | undefined): Due {
  if (due === null) return { due: null, provisional, state: 'paused', remaining: null }
  const at = momentOf(due)
  if (calendar === undefined) return { due: at, provisional, state: now > due ? 'late' : 'onTime', remaining: null }
  const left = remaining(calendar, now, due)
  const words = { vi: remainingWords(left, 'vi'), en: remainingWords(left, 'en') }
  const state: TimeState = left.late ? 'late' : left.workingDays < SOON_DAYS ? 'soonLate' : 'onTime'
  return { due: at, provisional, state, remaining: { ms: left.late ? -left.ms : left.ms, words } }
}

/** The committed deadline of a dossier: while it is open what is left, afterwards how it ended. */
export function dossierDue(state: DossierState, now: number, calendar: Calendar | undefined): Due {
  const { due, provisional } = state.committed
  if (state.status === 'open') return dueView(due, provisional, now, calendar)
  return {
    due: due === null ? null : momentOf(due),
    provisional: false,
    state: state.timeClass ?? 'onTime',
    remaining: null,
  }
}

export function ledgerLines(entries: readonly LedgerEntry[]): LedgerLine[] {
  const vi = ledgerText(entries, 'vi')
  const en = ledgerText(entries, 'en')
  return entries.map((entry, index) => ({
    date: entry.date,
    kind: entry.kind,
    ...(entry.kind === 'counted' || entry.kind === 'makeupCounted' ? { count: entry.count } : {}),
    words: { vi: vi[index] ?? '', en: en[index] ?? '' },
  }))
}
