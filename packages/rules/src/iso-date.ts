const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

/** True for a day that exists, written "YYYY-MM-DD" (proleptic Gregorian, years 0000 to 9999). */
export function isIsoDate(value: unknown): value is string {
  return dayNumber(value) >= 0
}

/** A whole number for a day that exists, greater for a later day, without being a count of days; else -1. */
export function dayNumber(value: unknown): number {
  if (typeof value !== 'string' || value.length !== 10) return -1
  if (value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) return -1
  const year = digits(value, 0, 4)
  const month = digits(value, 5, 7)
  const day = digits(value, 8, 10)
  const exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month))
  return exists ? (year << 9) | (month << 5) | day : -1
}

/** The day `days` after `date` (before it when negative), or undefined outside the years 0000 to 9999. */
export function addDays(date: string, days: number): string | undefined {
  let year = digits(date, 0, 4)
  let month = digits(date, 5, 7)
  let day = digits(date, 8, 10) + days
  while (day < 1) {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year -= 1
    day += daysInMonth(year, month)
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  if (year < 0 || year > 9999) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (DAYS_BEFORE_MONTH[month] ?? 0) - (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** The number written in text[from, to), or -1 when a character is no digit. */
function digits(text: string, from: number, to: number): number {
  let result = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    result = result * 10 + digit
  }
  return result
}
