import { type Calendar, isWorking, workingDayAfter, workingDaysBetween } from './calendar.ts'
import { dateOfDay, dayOfDate, type LocalDate } from './civil-date.ts'

/** Whether a local date counts as a working day. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return isWorking(calendar, existingDay(date))
}

/** The n-th working day after a date; for n = 0 the date itself. `n` is a whole number, 0 or more. */
export function addWorkingDays(calendar: Calendar, date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} working days cannot be added: give 0, 1, 2 …`)
  return n === 0 ? date : dateOfDay(workingDayAfter(calendar, existingDay(date), n))
}

/** Working days from one date to another, both included. */
export function countWorkingDays(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  return Math.max(workingDaysBetween(calendar, existingDay(from) - 1, existingDay(to)), 0)
}

function existingDay(date: LocalDate): number {
  const day = dayOfDate(date)
  if (day === null) throw new RangeError(`"${date}" is not a date such as "2025-04-28"`)
  return day
}
