import type { Remaining } from './elapsed.ts'
import { HOUR_MS, type Language, MINUTE_MS, numberWords } from './local-time.ts'

/**
 * What is left in words: "còn 6 giờ làm việc", "1.5 working days left", "quá hạn 3 giờ". From a working day on it is told
 * in days, rounded down to halves; below in hours, rounded down to tenths; below an hour in minutes. All is working time.
 */
export function remainingWords(remaining: Remaining, language: Language): string {
  const measure = largestMeasure(remaining)
  if (measure === null) return NOTHING[remaining.late ? 'late' : 'left'][language]
  const { amount, unit } = measure
  const number = numberWords(amount, language, 1)
  if (language === 'vi') {
    const noun = UNITS[unit].vi
    if (!remaining.late) return `còn ${number} ${noun} làm việc`
    return unit === 'day' ? `quá hạn ${number} ${noun} làm việc` : `quá hạn ${number} ${noun}`
  }
  const noun = amount === 1 ? UNITS[unit].en : `${UNITS[unit].en}s`
  return remaining.late ? `${number} working ${noun} overdue` : `${number} working ${noun} left`
}

const UNITS = {
  day: { vi: 'ngày', en: 'day' },
  hour: { vi: 'giờ', en: 'hour' },
  minute: { vi: 'phút', en: 'minute' },
} as const

const NOTHING = {
  late: { vi: 'vừa quá hạn', en: 'just overdue' },
  left: { vi: 'đến hạn', en: 'due now' },
} as const

function largestMeasure(remaining: Remaining): { amount: number; unit: keyof typeof UNITS } | null {
  if (remaining.workingDays >= 1) return { amount: Math.floor(remaining.workingDays * 2) / 2, unit: 'day' }
  if (remaining.ms >= HOUR_MS) return { amount: Math.floor((remaining.ms * 10) / HOUR_MS) / 10, unit: 'hour' }
  const minutes = Math.floor(remaining.ms / MINUTE_MS)
  return minutes > 0 ? { amount: minutes, unit: 'minute' } : null
}
