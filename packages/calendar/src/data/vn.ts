import type { CalendarSource, Confidence, MakeupDay, NamedDate } from '../calendar-source.ts'
import type { Bilingual } from '../local-time.ts'

const NEW_YEAR: Bilingual = { vi: 'Tết Dương lịch', en: 'New Year' }
const LUNAR_NEW_YEAR: Bilingual = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }
const HUNG_KINGS: Bilingual = { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Day" }
const SWAPPED: Bilingual = { vi: 'Nghỉ hoán đổi ngày làm việc', en: 'Swapped day off' }
const REUNIFICATION: Bilingual = { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' }
const LABOUR: Bilingual = { vi: 'Quốc tế Lao động', en: 'Labour Day' }
const NATIONAL: Bilingual = { vi: 'Quốc khánh', en: 'National Day' }
const HUNG_KINGS_IN_LIEU: Bilingual = {
  vi: 'Giỗ Tổ Hùng Vương, nghỉ bù Chủ nhật 26/4',
  en: "Hung Kings' Day, in lieu of Sunday 26 April",
}

const LETTERS_2024 = 'Official letters 8662/VPCP-KGVX and 2450/VPCP-KGVX'
const PRESS_2025 = 'Press reports'
const LETTER_2026 = 'Document 12729/VPCP-KGVX of 25/12/2025'
const THANH_NIEN_2026 = 'Thanh Niên newspaper, 23/02/2026'
/** The law gives two days for National Day; no separate source was seen for the choice of 1 September. */
const LABOUR_CODE = 'Article 112 of the Labour Code'

const HOLIDAYS: readonly NamedDate[] = [
  dayOff('2024-01-01', NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-08', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-09', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-10', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-11', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-12', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-13', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-02-14', LUNAR_NEW_YEAR, 'sourced', LETTERS_2024),
  dayOff('2024-04-18', HUNG_KINGS, 'sourced', LETTERS_2024),
  dayOff('2024-04-29', SWAPPED, 'sourced', LETTERS_2024),
  dayOff('2024-04-30', REUNIFICATION, 'sourced', LETTERS_2024),
  dayOff('2024-05-01', LABOUR, 'sourced', LETTERS_2024),
  dayOff('2024-09-02', NATIONAL, 'sourced', LETTERS_2024),
  dayOff('2024-09-03', NATIONAL, 'sourced', LETTERS_2024),
  dayOff('2025-01-01', NEW_YEAR, 'sourced', PRESS_2025),
  dayOff('2025-01-27', LUNAR_NEW_YEAR, 'sourced', PRESS_2025),
  dayOff('2025-01-28', LUNAR_NEW_YEAR, 'sourced', PRESS_2025),
  dayOff('2025-01-29', LUNAR_NEW_YEAR, 'sourced', PRESS_2025),
  dayOff('2025-01-30', LUNAR_NEW_YEAR, 'sourced', PRESS_2025),
  dayOff('2025-01-31', LUNAR_NEW_YEAR, 'sourced', PRESS_2025),
  dayOff('2025-04-07', HUNG_KINGS, 'sourced', PRESS_2025),
  dayOff('2025-04-30', REUNIFICATION, 'sourced', PRESS_2025),
  dayOff('2025-05-01', LABOUR, 'sourced', PRESS_2025),
  dayOff('2025-05-02', SWAPPED, 'sourced', PRESS_2025),
  dayOff('2025-09-01', NATIONAL, 'sourced', PRESS_2025),
  dayOff('2025-09-02', NATIONAL, 'sourced', PRESS_2025),
  dayOff('2026-01-01', NEW_YEAR, 'sourced', LETTER_2026),
  dayOff('2026-01-02', SWAPPED, 'sourced', LETTER_2026),
  dayOff('2026-02-16', LUNAR_NEW_YEAR, 'sourced', LETTER_2026),
  dayOff('2026-02-17', LUNAR_NEW_YEAR, 'sourced', LETTER_2026),
  dayOff('2026-02-18', LUNAR_NEW_YEAR, 'sourced', LETTER_2026),
  dayOff('2026-02-19', LUNAR_NEW_YEAR, 'sourced', LETTER_2026),
  dayOff('2026-02-20', LUNAR_NEW_YEAR, 'sourced', LETTER_2026),
  dayOff('2026-04-27', HUNG_KINGS_IN_LIEU, 'sourced', THANH_NIEN_2026),
  dayOff('2026-04-30', REUNIFICATION, 'sourced', THANH_NIEN_2026),
  dayOff('2026-05-01', LABOUR, 'sourced', THANH_NIEN_2026),
  dayOff('2026-08-31', SWAPPED, 'unverified'),
  dayOff('2026-09-01', NATIONAL, 'statutory', LABOUR_CODE),
  dayOff('2026-09-02', NATIONAL, 'statutory', LABOUR_CODE),
]

const MAKEUP_DAYS: readonly MakeupDay[] = [
  workedFor('2024-05-04', '2024-04-29', 'sourced', LETTERS_2024),
  workedFor('2025-04-26', '2025-05-02', 'sourced', PRESS_2025),
  workedFor('2026-01-10', '2026-01-02', 'sourced', LETTER_2026),
  workedFor('2026-08-22', '2026-08-31', 'unverified'),
]

const OFFICE_HOURS = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
] as const

/**
 * Days off and make-up Saturdays of civil servants in Viet Nam, 2024 to 2026, with the hours of the wards of Ho Chi Minh
 * City. Other localities and seasons bring calendars of their own. 24 November 2026 is a working day here: resolution
 * 30/NQ-CP of 26/02/2026 only orders an amendment of Article 112 of the Labour Code, and none is known to be in force.
 */
export const viCalendar: CalendarSource = {
  id: 'vn',
  titles: { vi: 'Lịch làm việc cơ quan nhà nước Việt Nam', en: 'Working calendar of public offices in Viet Nam' },
  zone: 'Asia/Ho_Chi_Minh',
  utcOffset: '+07:00',
  years: { from: 2024, to: 2026 },
  weekly: {
    monday: OFFICE_HOURS,
    tuesday: OFFICE_HOURS,
    wednesday: OFFICE_HOURS,
    thursday: OFFICE_HOURS,
    friday: OFFICE_HOURS,
  },
  holidays: HOLIDAYS,
  makeupDays: MAKEUP_DAYS,
  sources: [LETTERS_2024, PRESS_2025, LETTER_2026, THANH_NIEN_2026, LABOUR_CODE],
}

function dayOff(date: string, label: Bilingual, confidence: Confidence, source?: string): NamedDate {
  return source === undefined ? { date, label, confidence } : { date, label, confidence, source }
}

function workedFor(date: string, inPlaceOf: string, confidence: Confidence, source?: string): MakeupDay {
  const label = { vi: 'Làm bù ngày nghỉ hoán đổi', en: 'Worked in exchange for a swapped day off' }
  return { ...dayOff(date, label, confidence, source), inPlaceOf }
}
