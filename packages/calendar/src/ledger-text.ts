import { dayOfDate } from './civil-date.ts'
import type { DeadlineUnit } from './deadline.ts'
import type { LedgerEntry, LedgerKind } from './ledger.ts'
import { type Bilingual, type Language, longDay, numberWords } from './local-time.ts'

/** The ledger in words, one line for each entry: "thứ Hai 28/04/2025: ngày làm việc thứ 3". */
export function ledgerText(entries: readonly LedgerEntry[], language: Language): readonly string[] {
  return entries.map((entry) => {
    const day = dayOfDate(entry.date)
    const date = day === null ? entry.date : longDay(day, language)
    return `${date}: ${reason(entry, language)}`
  })
}

const REASONS: Readonly<Record<Exclude<LedgerKind, 'counted' | 'makeupCounted'>, Bilingual>> = {
  offHours: {
    vi: 'nộp ngoài giờ làm việc, tiếp nhận vào đầu buổi làm việc kế tiếp',
    en: 'handed in outside working hours, received when the next session opens',
  },
  afterCutOff: {
    vi: 'tiếp nhận sau giờ chốt, tính từ ngày làm việc kế tiếp',
    en: 'received after the cut-off, counted from the next working day',
  },
  receipt: { vi: 'ngày tiếp nhận, chưa tính', en: 'day of receipt, not counted' },
  dayOff: { vi: 'ngày nghỉ, không tính', en: 'day off, not counted' },
  holiday: { vi: 'nghỉ lễ, không tính', en: 'holiday, not counted' },
  halfDay: { vi: 'chỉ tiếp nhận hồ sơ, không tính', en: 'dossiers are only taken in, not counted' },
  paused: { vi: 'tạm dừng, không tính', en: 'paused, not counted' },
  stillPaused: { vi: 'đang tạm dừng, chưa có hạn trả', en: 'paused until further notice, no due date yet' },
  moved: {
    vi: 'ngày cuối là ngày nghỉ hoặc đang tạm dừng, hạn chuyển sang ngày này',
    en: 'the last day was off or paused, so the deadline moves to this day',
  },
}

function reason(entry: LedgerEntry, language: Language): string {
  const { kind, label } = entry
  const name = label ? ` (${label[language]})` : ''
  if (kind === 'counted' || kind === 'makeupCounted') {
    const worked = kind === 'makeupCounted' ? { vi: 'làm bù, ', en: 'make-up day, ' }[language] : ''
    return `${worked}${count(entry.count, entry.unit, language)}${name}`
  }
  if (kind === 'receipt' && isTimed(entry.unit)) return { vi: 'ngày tiếp nhận', en: 'day of receipt' }[language]
  return `${REASONS[kind][language]}${name}`
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

function count(value: number, unit: DeadlineUnit, language: Language): string {
  const noun = NOUNS[unit][language]
  const number = numberWords(value, language)
  const ordinal = !isTimed(unit) && Number.isInteger(value)
  if (language === 'vi') return ordinal ? `${noun} thứ ${number}` : `cộng dồn ${number} ${noun}`
  return ordinal ? `${noun} ${number}` : `${number} ${noun}${value === 1 ? '' : 's'} in all`
}
