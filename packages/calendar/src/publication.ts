import { type Calendar, compileCalendar } from './calendar.ts'
import { type DayDifference, differingDays } from './calendar-difference.ts'
import { withFault } from './calendar-problem.ts'
import type { CalendarSource } from './calendar-source.ts'
import { dayOfDate, type LocalDate } from './civil-date.ts'
import { differenceWords } from './difference-words.ts'
import type { Bilingual } from './local-time.ts'

const TEXTS = {
  'calendar.other-id': {
    message: { vi: 'Bản mới mang tên khác: {}.', en: 'The new version has another id: {}.' },
    remedy: {
      vi: 'Giữ nguyên mã lịch, hoặc công bố thành lịch mới.',
      en: 'Keep the id, or publish it as another calendar.',
    },
  },
  'calendar.other-offset': {
    message: { vi: 'Bản mới đổi độ lệch giờ UTC: {}.', en: 'The new version has another offset from UTC: {}.' },
    remedy: {
      vi: 'Giữ nguyên độ lệch giờ, hoặc công bố thành lịch mới.',
      en: 'Keep the offset, or publish it as another calendar.',
    },
  },
  'calendar.years-withdrawn': {
    message: { vi: 'Năm {} đã công bố nay không còn.', en: 'The year {} was published and is so no longer.' },
    remedy: { vi: 'Đưa năm đó vào lại.', en: 'Put it back among the years.' },
  },
  'calendar.past-changed': {
    message: { vi: 'Ngày đã qua bị thay đổi: {}.', en: 'A day that is past changes: {}.' },
    remedy: {
      vi: 'Kiểm tra lại: hồ sơ đã tính theo ngày này sẽ khác khi tính lại. Giờ làm việc mới thì khai thành mùa có “since”.',
      en: 'Make sure: what was counted by it comes out differently when counted again. For new hours, give a season with “since”.',
    },
  },
} as const satisfies Record<string, { message: Bilingual; remedy: Bilingual }>

/** Every code that `reviewPublication` can answer with. */
export const PUBLICATION_PROBLEM_CODES = Object.keys(TEXTS)

/** Something about a new version of a calendar, beside what `parseCalendar` says of it alone. */
export interface PublicationProblem {
  readonly code: keyof typeof TEXTS
  /** JSON pointer into the new version. */
  readonly where: string
  readonly message: Bilingual
  readonly remedy: Bilingual
}

/** What publishing a version does. */
export interface PublicationReview {
  /** Why it cannot be a version of the same calendar. */
  readonly problems: readonly PublicationProblem[]
  /** What the person who publishes should have seen. */
  readonly warnings: readonly PublicationProblem[]
  /** Days before today that change. */
  readonly past: readonly DayDifference[]
  /** Days from today on that change, in the years that either version publishes. */
  readonly coming: readonly DayDifference[]
}

/**
 * Holds a new version of a calendar against the one before. Both have passed `parseCalendar`.
 *
 * @param today the local date of publication.
 */
export function reviewPublication(before: CalendarSource, after: CalendarSource, today: LocalDate): PublicationReview {
  const problems = [
    ...(before.id === after.id ? [] : [problem('calendar.other-id', '/id', `${before.id} → ${after.id}`)]),
    ...(before.utcOffset === after.utcOffset
      ? []
      : [problem('calendar.other-offset', '/utcOffset', `${before.utcOffset} → ${after.utcOffset}`)]),
  ]
  if (problems.length > 0) return { problems, warnings: [], past: [], coming: [] }
  const first = `${Math.min(before.years.from, after.years.from)}-01-01`
  const last = `${Math.max(before.years.to, after.years.to)}-12-31`
  const [was, is] = [compileCalendar(before), compileCalendar(after)]
  const days = differingDays(was, is, first, last)
  const past = days.filter(({ date }) => date < today)
  return {
    problems,
    warnings: [...withdrawnYears(before, after), ...pastChanges(past, was, is)],
    past,
    coming: days.filter(({ date }) => date >= today),
  }
}

function problem(code: keyof typeof TEXTS, where: string, fault: string | Bilingual): PublicationProblem {
  return { code, where, ...withFault(TEXTS[code], fault) }
}

function withdrawnYears(before: CalendarSource, after: CalendarSource): readonly PublicationProblem[] {
  const count = before.years.to - before.years.from + 1
  return Array.from({ length: count }, (_, index) => before.years.from + index)
    .filter((year) => year < after.years.from || year > after.years.to)
    .map((year) => problem('calendar.years-withdrawn', '/years', String(year)))
}

/** One warning a date that either version lists, one for all the days of a changed week or season together. */
function pastChanges(past: readonly DayDifference[], before: Calendar, after: Calendar): readonly PublicationProblem[] {
  const [listedBefore, listedAfter] = [listedDates(before.source), listedDates(after.source)]
  const groups = new Map<string, { readonly where: string; readonly days: DayDifference[] }>()
  for (const day of past) {
    const [was, is] = [listedBefore.get(day.date), listedAfter.get(day.date)]
    const isOwn = is?.text !== was?.text
    const where = isOwn ? (is?.where ?? was?.list ?? '') : weekOf(after, day.date)
    const key = isOwn ? day.date : where
    const group = groups.get(key) ?? { where, days: [] }
    group.days.push(day)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ where, days }) => problem('calendar.past-changed', where, daysWords(days)))
}

/** Where a version lists a date by itself, and what it says there. */
interface Listed {
  readonly list: string
  readonly where: string
  readonly text: string
}

function listedDates({ holidays = [], makeupDays = [], halfDays = [] }: CalendarSource): ReadonlyMap<string, Listed> {
  const lists = Object.entries({ holidays, makeupDays, halfDays })
  return new Map(
    lists.flatMap(([name, dates]) =>
      dates.map((entry, index) => {
        const list = `/${name}`
        return [entry.date, { list, where: `${list}/${index}`, text: JSON.stringify(entry) }] as const
      }),
    ),
  )
}

/** The week that a date goes by: that of a season, else the standard one. */
function weekOf(calendar: Calendar, date: LocalDate): string {
  const { season } = calendar.planOf(dayOfDate(date) ?? 0)
  const index = season === undefined ? -1 : (calendar.source.seasons ?? []).indexOf(season)
  return index < 0 ? '/weekly' : `/seasons/${index}/weekly`
}

function daysWords(days: readonly DayDifference[]): Bilingual {
  const [vi, en] = [differenceWords(days, 'vi'), differenceWords(days, 'en')]
  const more = vi.length - SHOWN
  if (more <= 0) return { vi: vi.join('; '), en: en.join('; ') }
  return {
    vi: `${vi.slice(0, SHOWN).join('; ')}; và ${more} dòng khác, đến ${days.at(-1)?.date}`,
    en: `${en.slice(0, SHOWN).join('; ')}; and ${more} more, up to ${days.at(-1)?.date}`,
  }
}

/** A week that changes in all its hours would otherwise fill pages. */
const SHOWN = 5
