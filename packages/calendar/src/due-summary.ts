import type { Calendar } from './calendar.ts'
import { dayOfDate, weekdayOfDay } from './civil-date.ts'
import { checkedAmount, type DeadlineUnit, type DueRequest } from './deadline.ts'
import type { Due } from './due.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { amountWords } from './ledger-text.ts'
import { type Bilingual, type Language, localDate, longDay, longLocal, shortDay, weekdayName } from './local-time.ts'

/**
 * A deadline in two or three sentences: "3 working days from Thursday 24 April 2025, due Monday 28 April 2025, 17:00. Not
 * counted: Sunday. Counted too: make-up day 26/04/2025."
 */
export function dueSummary(calendar: Calendar, request: DueRequest, outcome: Due, language: Language): string {
  const year = outcome.ledger.find(({ provisional }) => provisional)?.date.slice(0, 4)
  const sentences = [
    headline(calendar, request, outcome, language),
    listed(WORDS.notCounted, skipped(outcome.ledger, checkedAmount(request).unit, language), language),
    listed(WORDS.countedToo, spansOf(outcome.ledger, 'makeupCounted', language), language),
    year === undefined ? '' : `${WORDS.provisional[language]} ${year}.`,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

const WORDS = {
  sameDay: { vi: 'Trả kết quả trong ngày, tiếp nhận', en: 'Result on the same day, received' },
  from: { vi: 'tính từ', en: 'from' },
  due: { vi: 'hạn trả', en: 'due' },
  stopped: { vi: 'đồng hồ đang dừng, còn lại', en: 'the clock stands still with this left:' },
  notCounted: { vi: 'Không tính:', en: 'Not counted:' },
  countedToo: { vi: 'Tính cả ngày làm bù:', en: 'Counted too, because made up:' },
  intakeOnly: { vi: 'chỉ nhận hồ sơ', en: 'intake only' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  provisional: {
    vi: 'Hạn tạm tính: lịch chưa có ngày nghỉ của năm',
    en: 'Provisional: the calendar has no days off yet of',
  },
} as const satisfies Record<string, Bilingual>

function headline(calendar: Calendar, request: DueRequest, outcome: Due, language: Language): string {
  const { utcOffset } = calendar.source
  const { amount, unit } = checkedAmount(request)
  const isTimed = unit === 'working-hours' || unit === 'calendar-hours' || (amount > 0 && amount < 1)
  const start = longLocal(outcome.start, utcOffset, language)
  const from = isTimed ? start : dayWords(localDate(outcome.start, utcOffset), language)
  const counted = `${amountWords(amount, unit, language)} ${WORDS.from[language]}`
  const length = request.sameDay ? WORDS.sameDay[language] : counted
  const end =
    outcome.due === null
      ? `${WORDS.stopped[language]} ${amountWords(outcome.remaining.amount, outcome.remaining.unit, language)}`
      : `${WORDS.due[language]} ${longLocal(outcome.due, utcOffset, language)}`
  return `${length} ${from}, ${end}.`
}

function listed(words: Bilingual, items: readonly string[], language: Language): string {
  return items.length === 0 ? '' : `${words[language]} ${items.join('; ')}.`
}

/**
 * Weekdays that are always off by their names, the rest by name and date. Of calendar days only those are skipped on which the
 * deadline cannot end, so these have dates.
 */
function skipped(ledger: readonly LedgerEntry[], unit: DeadlineUnit, language: Language): readonly string[] {
  const weekdays = (kind: LedgerEntry['kind']) => [
    ...new Set(ledger.filter((entry) => entry.kind === kind && !entry.label).map(({ date }) => weekdayOf(date))),
  ]
  const names = (kind: LedgerEntry['kind']) =>
    weekdays(kind)
      .sort((a, b) => a - b)
      .map((weekday) => weekdayName(weekday, language) + (language === 'en' ? 's' : ''))
  const intakeOnly = names('halfDay').map((name) => `${name} (${WORDS.intakeOnly[language]})`)
  const paused = spansOf(ledger, 'paused', language).map((span) => `${WORDS.paused[language]} ${span}`)
  const daysOff = unit === 'calendar-days' ? spansOf(ledger, 'dayOff', language) : names('dayOff')
  return [
    ...(daysOff.length > 0 ? [daysOff.join(', ')] : []),
    ...intakeOnly,
    ...spansOf(ledger, 'holiday', language),
    ...spansOf(ledger, 'halfDay', language),
    ...paused,
  ]
}

interface Span {
  readonly name: string
  readonly first: string
  readonly last: string
}

/** Dates of a kind under one name, unless something was counted between: "Tết Nguyên đán (27/01/2025–31/01/2025)". */
function spansOf(ledger: readonly LedgerEntry[], kind: LedgerEntry['kind'], language: Language): readonly string[] {
  const spans: Span[] = []
  let isInterrupted = false
  for (const entry of ledger) {
    if (entry.kind === 'counted' || entry.kind === 'makeupCounted') isInterrupted = true
    if (entry.kind !== kind || (kind === 'halfDay' && !entry.label)) continue
    const name = kind === 'holiday' || kind === 'halfDay' ? (entry.label?.[language] ?? '') : ''
    const last = spans.at(-1)
    if (last && last.name === name && !isInterrupted) spans[spans.length - 1] = { ...last, last: entry.date }
    else spans.push({ name, first: entry.date, last: entry.date })
    isInterrupted = false
  }
  return spans.map(({ name, first, last }) => {
    const dates = first === last ? short(first) : `${short(first)}–${short(last)}`
    return name === '' ? dates : `${name} (${dates})`
  })
}

function short(date: string): string {
  return shortDay(dayNumber(date))
}

function weekdayOf(date: string): number {
  return weekdayOfDay(dayNumber(date))
}

function dayNumber(date: string): number {
  return dayOfDate(date) ?? 0
}

function dayWords(date: string, language: Language): string {
  return longDay(dayNumber(date), language)
}
