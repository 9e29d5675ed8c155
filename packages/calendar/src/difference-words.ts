import type { DayAsPlanned, DayDifference } from './calendar-difference.ts'
import { dayOfDate } from './civil-date.ts'
import type { DayKind } from './day-pattern.ts'
import { type Bilingual, type Language, longDay } from './local-time.ts'

/**
 * What changes on which day, in words: "Friday 1 January 2027: was a working day (07:30–11:30, 13:00–17:00), is now a
 * holiday (New Year)". Days that follow in the list and change alike are told together.
 */
export function differenceWords(days: readonly DayDifference[], language: Language): readonly string[] {
  const groups: { readonly words: string; readonly first: string; last: string; count: number }[] = []
  for (const { date, before, after } of days) {
    const { was, is } = WORDS
    const words = `${was[language]} ${dayWords(before, language)}, ${is[language]} ${dayWords(after, language)}`
    const last = groups.at(-1)
    if (last?.words === words) {
      last.last = date
      last.count += 1
    } else groups.push({ words, first: date, last: date, count: 1 })
  }
  return groups.map(({ words, first, last, count }) => {
    if (count === 1) return `${dateWords(first, language)}: ${words}`
    return `${dateWords(first, language)} – ${dateWords(last, language)} (${count} ${WORDS.days[language]}): ${words}`
  })
}

const WORDS = {
  was: { vi: 'trước là', en: 'was' },
  is: { vi: 'nay là', en: 'is now' },
  days: { vi: 'ngày', en: 'days' },
} as const satisfies Record<string, Bilingual>

const KINDS: Readonly<Record<DayKind, Bilingual>> = {
  off: { vi: 'ngày nghỉ', en: 'a day off' },
  working: { vi: 'ngày làm việc', en: 'a working day' },
  holiday: { vi: 'ngày nghỉ lễ', en: 'a holiday' },
  makeup: { vi: 'ngày làm bù', en: 'a make-up day' },
  halfDay: { vi: 'ngày chỉ nhận hồ sơ', en: 'a day that only takes in dossiers' },
  shortDay: { vi: 'ngày làm việc ngắn', en: 'a short working day' },
}

function dayWords({ kind, label, intake }: DayAsPlanned, language: Language): string {
  const hours = intake.map(([from, to]) => `${from}–${to}`).join(', ')
  const details = [label?.[language] ?? '', hours].filter((detail) => detail !== '')
  const kindWords = KINDS[kind][language]
  return details.length === 0 ? kindWords : `${kindWords} (${details.join('; ')})`
}

function dateWords(date: string, language: Language): string {
  const day = dayOfDate(date)
  return day === null ? date : longDay(day, language)
}
