import type { DayAsPlanned, DayDifference } from './calendar-difference.ts'
import { dayOfDate } from './civil-date.ts'
import type { DayKind } from './day-pattern.ts'
import { type Bilingual, type Language, longDay } from './local-time.ts'

/** Days of one change that follow each other without a gap. */
interface Run {
  readonly first: number
  readonly last: number
}

/**
 * What changes on which day, in words: "Friday 1 January 2027: was a working day (07:30–11:30, 13:00–17:00), is now a
 * holiday (New Year)". Days that follow in the list and change alike are told together: those without a gap between them
 * as one span, the others each by itself.
 */
export function differenceWords(days: readonly DayDifference[], language: Language): readonly string[] {
  const groups: { readonly words: string; readonly runs: Run[] }[] = []
  for (const { date, before, after } of days) {
    const day = dayOfDate(date)
    if (day === null) throw new RangeError(`"${date}" is not a date such as "2025-04-28"`)
    const { was, is } = WORDS
    const words = `${was[language]} ${dayWords(before, language)}, ${is[language]} ${dayWords(after, language)}`
    const group = groups.at(-1)
    if (group?.words === words) addTo(group.runs, day)
    else groups.push({ words, runs: [{ first: day, last: day }] })
  }
  return groups.map(({ words, runs }) => `${runsWords(runs, language)}: ${words}`)
}

function addTo(runs: Run[], day: number): void {
  const run = runs.at(-1)
  if (run?.last === day - 1) runs[runs.length - 1] = { first: run.first, last: day }
  else runs.push({ first: day, last: day })
}

/** New hours for the Mondays of years would otherwise fill pages. */
const SHOWN = 6

function runsWords(runs: readonly Run[], language: Language): string {
  const shown = runs.slice(0, SHOWN).map((run) => runWords(run, language))
  const rest = runs.slice(SHOWN)
  const last = rest.at(-1)?.last
  if (last === undefined) return shown.join(', ')
  const count = rest.reduce((sum, run) => sum + lengthOf(run), 0)
  const more = { vi: `và ${count} ngày khác, đến`, en: `and ${count} more ${count === 1 ? 'day' : 'days'}, up to` }
  return `${shown.join(', ')} ${more[language]} ${longDay(last, language)}`
}

function runWords(run: Run, language: Language): string {
  const { first, last } = run
  if (first === last) return longDay(first, language)
  return `${longDay(first, language)} – ${longDay(last, language)} (${lengthOf(run)} ${WORDS.days[language]})`
}

function lengthOf({ first, last }: Run): number {
  return last - first + 1
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
