export { type Calendar, compileCalendar, legalReceipt } from './calendar.ts'
export { type DayAsPlanned, type DayDifference, differingDays, firstDifference } from './calendar-difference.ts'
export { CALENDAR_PROBLEM_CODES, type CalendarProblem, type CalendarProblemCode } from './calendar-problem.ts'
export type {
  CalendarSource,
  Confidence,
  HalfDay,
  MakeupDay,
  NamedDate,
  Season,
  Shift,
  Weekday,
  WeeklyShifts,
} from './calendar-source.ts'
export type { LocalDate } from './civil-date.ts'
export { BUILT_IN_CALENDARS } from './data/localities.ts'
export { viCalendar } from './data/vn.ts'
export {
  DEADLINE_UNITS,
  type DeadlineUnit,
  type DueAt,
  type DueRequest,
  dueAt,
  type RemainingAmount,
} from './deadline.ts'
export { differenceWords } from './difference-words.ts'
export { type Due, due } from './due.ts'
export { dueSummary } from './due-summary.ts'
export { type ElapsedWorking, elapsedWorking, type Remaining, remaining, type TimeClass, timeClass } from './elapsed.ts'
export type { LedgerEntry, LedgerKind } from './ledger-entry.ts'
export { ledgerText } from './ledger-text.ts'
export { type Bilingual, formatLocal, type Language, localDate, longEnd, longLocal, parseLocal } from './local-time.ts'
export { type ParsedCalendar, parseCalendar } from './parse-calendar.ts'
export type { Pause } from './pauses.ts'
export {
  PUBLICATION_PROBLEM_CODES,
  type PublicationProblem,
  type PublicationReview,
  reviewPublication,
} from './publication.ts'
export { type Recount, recount, recountText } from './recount.ts'
export { remainingWords } from './remaining-words.ts'
export { timeBefore } from './time-before.ts'
export { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts'
