import type { Locale } from './locale.tsx'

const ZONE = 'Asia/Ho_Chi_Minh'
const TAG = { vi: 'vi-VN', en: 'en-GB' } as const

function parts(instant: Date, locale: Locale, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(TAG[locale], { timeZone: ZONE, ...options })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}

/** "10:42", in the zone of the offices. */
export function timeOfDay(instant: Date): string {
  const { hour, minute } = parts(instant, 'en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${hour}:${minute}`
}

/** "28/04/2025". */
export function dayOf(instant: Date): string {
  const { day, month, year } = parts(instant, 'en', { day: '2-digit', month: '2-digit', year: 'numeric' })
  return `${day}/${month}/${year}`
}

const WEEKDAYS = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
] as const

/** "thứ Hai 28/04/2025, 17:00", as the slips write it. */
export function dayAndTime(instant: Date, locale: Locale): string {
  const name = parts(instant, 'en', { weekday: 'long' }).weekday ?? ''
  const weekday = WEEKDAYS.find((one) => one.en === name)
  return `${weekday?.[locale] ?? name} ${dayOf(instant)}, ${timeOfDay(instant)}`
}

/** "1.024.000 đ". */
export function money(amount: number): string {
  return `${new Intl.NumberFormat('vi-VN').format(amount)} đ`
}

export function number(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 2 }).format(value)
}

/** Lower case without diacritics, so that "tham dinh" finds "Thẩm định". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll(/đ/gi, 'd')
    .toLowerCase()
}
