import { type Calendar, dayEndedBy, dayOf } from './calendar.ts'
import { type DayDifference, differingDays } from './calendar-difference.ts'
import { dateOfDay } from './civil-date.ts'
import { type DueAt, type DueRequest, dueAt } from './deadline.ts'
import { differenceWords } from './difference-words.ts'
import { amountWords } from './ledger-text.ts'
import { type Bilingual, type Language, longLocal } from './local-time.ts'

/** What a newly published version of a calendar does to one open count. */
export interface Recount {
  /** The due instant, or what is left while a pause lasts, is another one. */
  readonly changed: boolean
  /** It was provisional and is so no longer. */
  readonly settled: boolean
  readonly before: DueAt
  readonly after: DueAt
  /** The days of the count that the two versions have differently: the reason. */
  readonly days: readonly DayDifference[]
}

/**
 * Counts by both versions of a calendar and tells what changes and why.
 *
 * @throws RangeError as `dueAt` does.
 */
export function recount(before: Calendar, after: Calendar, request: DueRequest): Recount {
  const was = dueAt(before, request)
  const is = dueAt(after, request)
  const lastDay = Math.max(lastDayOf(before, request, was), lastDayOf(after, request, is))
  const firstDay = Math.min(dayOf(before, request.received), dayOf(after, request.received))
  return {
    changed: was.due !== is.due || was.remaining?.amount !== is.remaining?.amount,
    settled: was.provisional && !is.provisional,
    before: was,
    after: is,
    days: differingDays(before, after, dateOfDay(firstDay), dateOfDay(lastDay)),
  }
}

/** The due day, or the day on which the open pause began. */
function lastDayOf(calendar: Calendar, { pauses = [] }: DueRequest, { due, start }: DueAt): number {
  if (due !== null) return dayEndedBy(calendar, due)
  const open = pauses.filter(({ to }) => to === null).map(({ from }) => from)
  return dayOf(calendar, Math.max(start, Math.min(...open)))
}

const WORDS = {
  moves: { vi: 'Hạn trả chuyển từ {before} sang {after}.', en: 'The due date moves from {before} to {after}.' },
  stays: { vi: 'Hạn trả vẫn là {after}.', en: 'The due date stays {after}.' },
  settled: {
    vi: 'Hạn không còn là tạm tính: lịch nghỉ đã được công bố.',
    en: 'It is no longer provisional: the days off are published.',
  },
  provisional: {
    vi: 'Hạn vẫn là tạm tính: lịch chưa có ngày nghỉ của thời gian đó.',
    en: 'It is still provisional: the calendar has no days off of that time yet.',
  },
  left: { vi: '{amount} (đồng hồ đang dừng)', en: '{amount} left, with the clock stopped' },
} as const satisfies Record<string, Bilingual>

/** What changes in the first line, then each day that is the reason: "Friday 1 January 2027: was a working day, is …". */
export function recountText(
  { changed, settled, before, after, days }: Recount,
  utcOffset: string,
  language: Language,
): readonly string[] {
  const words = changed ? WORDS.moves : WORDS.stays
  const headline = words[language]
    .replace('{before}', () => endWords(before, utcOffset, language))
    .replace('{after}', () => endWords(after, utcOffset, language))
  const standing = settled ? [WORDS.settled] : after.provisional ? [WORDS.provisional] : []
  const sentences = [headline, ...standing.map((text) => text[language])]
  return [sentences.join(' '), ...differenceWords(days, language)]
}

function endWords(outcome: DueAt, utcOffset: string, language: Language): string {
  if (outcome.due !== null) return longLocal(outcome.due, utcOffset, language)
  const { amount, unit } = outcome.remaining
  return WORDS.left[language].replace('{amount}', () => amountWords(amount, unit, language))
}
