import { dayOfDate } from './civil-date.ts'
import type { DeadlineUnit } from './deadline.ts'
import type { LedgerEntry, LedgerKind, StoppedTime } from './ledger-entry.ts'
import { type Bilingual, type Language, longDay, numberWords } from './local-time.ts'

/**
 * The ledger in words, one line for each entry: "thứ Hai 28/04/2025: ngày làm việc thứ 3, hạn trả 17:00". What holds for
 * many days, such as the hours of a season or a year that is not published, is said where it begins.
 */
export function ledgerText(entries: readonly LedgerEntry[], language: Language): readonly string[] {
  let hoursSaid = ''
  let yearSaid = ''
  return entries.map((entry) => {
    const parts = [SENTENCES[entry.kind](entry, language)]
    const hours = hoursWords(entry, language)
    if (hours !== '' && hours !== hoursSaid) parts.push(hours)
    if (CARRIES_HOURS.has(entry.kind)) hoursSaid = hours
    for (const stopped of entry.kind === 'stillPaused' ? [] : (entry.stopped ?? [])) {
      parts.push(`${WORDS.stopped[language]} ${stoppedWords(stopped, language)}`)
    }
    const year = entry.provisional ? entry.date.slice(0, 4) : ''
    if (year !== '' && year !== yearSaid) parts.push(fill(WORDS.provisional, { year }, language))
    yearSaid = year
    return `${dayWords(entry.date, language)}: ${parts.join('; ')}`
  })
}

const CARRIES_HOURS: ReadonlySet<LedgerKind> = new Set(['receipt', 'counted', 'makeupCounted', 'moved'])

const WORDS = {
  offHours: {
    vi: 'nộp ngoài giờ làm việc, tiếp nhận lúc {time} {day}',
    en: 'handed in outside working hours, received at {time} on {day}',
  },
  afterCutOff: {
    vi: 'tiếp nhận sau giờ chốt {cutOff}, coi như tiếp nhận lúc {time} {day}',
    en: 'received after the cut-off of {cutOff}, taken as received at {time} on {day}',
  },
  late: {
    vi: 'nộp ngoài giờ làm việc, tiếp nhận lúc {time}, ',
    en: 'handed in outside working hours, received at {time}, ',
  },
  receipt: { vi: 'ngày tiếp nhận', en: 'day of receipt' },
  notYet: { vi: ', chưa tính', en: ', not counted' },
  sameDay: { vi: ', trả kết quả trong ngày, hạn trả {time}', en: ', due the same day at {time}' },
  dayOff: { vi: 'ngày nghỉ, không tính', en: 'day off, not counted' },
  holiday: { vi: 'nghỉ lễ, không tính', en: 'holiday, not counted' },
  halfDay: { vi: 'chỉ tiếp nhận hồ sơ, không tính', en: 'dossiers are only taken in, not counted' },
  paused: { vi: 'tạm dừng, không tính', en: 'paused, not counted' },
  stillPaused: {
    vi: 'đang tạm dừng từ {time} {day}, chưa có hạn trả',
    en: 'paused since {time} on {day} until further notice, no due date yet',
  },
  movedFromDayOff: {
    vi: 'ngày cuối là ngày nghỉ, hạn chuyển sang ngày làm việc này',
    en: 'the last day was off, so the deadline moves to this working day',
  },
  movedFromPause: {
    vi: 'hạn rơi vào lúc tạm dừng nên chuyển sang ngày đồng hồ chạy lại này',
    en: 'the deadline fell into a pause, so it moves to this day, on which the clock goes on',
  },
  makeup: { vi: 'làm bù, ', en: 'make-up day, ' },
  due: { vi: ', hạn trả {time}', en: ', due at {time}' },
  hours: { vi: 'giờ làm việc {hours}', en: 'open {hours}' },
  intake: { vi: 'nhận hồ sơ {hours}', en: 'intake {hours}' },
  stopped: { vi: 'đồng hồ dừng', en: 'the clock stood still' },
  from: { vi: 'từ {time}', en: 'from {time}' },
  until: { vi: 'đến {time}', en: 'until {time}' },
  provisional: {
    vi: 'tạm tính, vì lịch chưa có ngày nghỉ của năm {year}',
    en: 'provisional, because the calendar has no days off of {year} yet',
  },
} as const satisfies Record<string, Bilingual>

type Sentence = (entry: LedgerEntry, language: Language) => string

/** What became of the day, the due hour included; without the details that stand behind it. */
const SENTENCES: Readonly<Record<LedgerKind, Sentence>> = {
  offHours: ({ receivedAt }, language) => fill(WORDS.offHours, momentOf(receivedAt, language), language),
  afterCutOff: ({ receivedAt, cutOff = '', countsFrom }, language) =>
    lateWords(receivedAt, language) + fill(WORDS.afterCutOff, { cutOff, ...momentOf(countsFrom, language) }, language),
  receipt: ({ receivedAt, due, date, unit }, language) => {
    const start = lateWords(receivedAt, language) + WORDS.receipt[language]
    if (due !== undefined) return start + fill(WORDS.sameDay, { time: timeOn(date, due) }, language)
    return isTimed(unit) ? start : start + WORDS.notYet[language]
  },
  counted: (entry, language) => countedWords(entry, language),
  makeupCounted: (entry, language) => WORDS.makeup[language] + countedWords(entry, language),
  dayOff: (_, language) => WORDS.dayOff[language],
  holiday: (entry, language) => WORDS.holiday[language] + labelWords(entry, language),
  halfDay: (entry, language) => WORDS.halfDay[language] + labelWords(entry, language),
  paused: (entry, language) => WORDS.paused[language] + labelWords(entry, language),
  stillPaused: ({ stopped }, language) => fill(WORDS.stillPaused, momentOf(stopped?.[0]?.from, language), language),
  moved: (entry, language) => {
    const isFromPause = entry.stopped?.some(({ to }) => to !== undefined) === true
    return (isFromPause ? WORDS.movedFromPause : WORDS.movedFromDayOff)[language] + dueWords(entry, language)
  },
}

function countedWords(entry: LedgerEntry, language: Language): string {
  return countWords(entry.count, entry.unit, language) + labelWords(entry, language) + dueWords(entry, language)
}

function labelWords({ label }: LedgerEntry, language: Language): string {
  return label ? ` (${label[language]})` : ''
}

function lateWords(receivedAt: string | undefined, language: Language): string {
  return receivedAt === undefined ? '' : fill(WORDS.late, { time: receivedAt.slice(11, 16) }, language)
}

function dueWords({ due, date }: LedgerEntry, language: Language): string {
  return due === undefined ? '' : fill(WORDS.due, { time: timeOn(date, due) }, language)
}

function hoursWords({ kind, hours, season }: LedgerEntry, language: Language): string {
  if (!hours) return ''
  const sessions = hours.map(([from, to]) => `${from}–${to}`).join(', ')
  if (season) return `${season[language]} ${sessions}`
  return fill(kind === 'halfDay' ? WORDS.intake : WORDS.hours, { hours: sessions }, language)
}

function stoppedWords({ from, to }: StoppedTime, language: Language): string {
  if (from === undefined) return fill(WORDS.until, { time: to?.slice(11, 16) ?? '' }, language)
  if (to === undefined) return fill(WORDS.from, { time: from.slice(11, 16) }, language)
  return `${from.slice(11, 16)}–${to.slice(11, 16)}`
}

function momentOf(local: string | undefined, language: Language): { time: string; day: string } {
  return local === undefined
    ? { time: '', day: '' }
    : { time: local.slice(11, 16), day: dayWords(local.slice(0, 10), language) }
}

/** Midnight at the end of a day is 24:00 of it. */
function timeOn(date: string, local: string): string {
  return local.startsWith(date) ? local.slice(11, 16) : '24:00'
}

function dayWords(date: string, language: Language): string {
  const day = dayOfDate(date)
  return day === null ? date : longDay(day, language)
}

function fill(text: Bilingual, values: Readonly<Record<string, string>>, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}

function isTimed(unit: DeadlineUnit): boolean {
  return unit === 'working-hours' || unit === 'calendar-hours'
}

const NOUNS: Readonly<Record<DeadlineUnit, Bilingual>> = {
  'working-days': { vi: 'ngày làm việc', en: 'working day' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hour' },
  'calendar-days': { vi: 'ngày', en: 'calendar day' },
  'calendar-hours': { vi: 'giờ', en: 'hour' },
}

function countWords(value: number, unit: DeadlineUnit, language: Language): string {
  const noun = NOUNS[unit][language]
  const number = numberWords(value, language)
  const ordinal = !isTimed(unit) && Number.isInteger(value)
  if (language === 'vi') return ordinal ? `${noun} thứ ${number}` : `cộng dồn ${amountWords(value, unit, language)}`
  return ordinal ? `${noun} ${number}` : `${amountWords(value, unit, language)} in all`
}

/** "3 ngày làm việc", "2.5 working hours". */
export function amountWords(value: number, unit: DeadlineUnit, language: Language): string {
  const plural = language === 'en' && value !== 1 ? 's' : ''
  return `${numberWords(value, language)} ${NOUNS[unit][language]}${plural}`
}
