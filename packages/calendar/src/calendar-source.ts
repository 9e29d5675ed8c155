import type { LocalDate } from './civil-date.ts'
import type { Bilingual } from './local-time.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export type Weekday = (typeof WEEKDAYS)[number]

/** Opening and closing time of one session, "HH:MM"; both moments belong to the session. */
export type Shift = readonly [from: string, to: string]

/** The sessions of each weekday; a weekday that is missing has none. */
export type WeeklyShifts = { readonly [day in Weekday]?: readonly Shift[] }

/** How well a date is known: `statutory` means that a law gives the day, but no document for this year was seen. */
export const CONFIDENCES = ['sourced', 'statutory', 'unverified'] as const

export type Confidence = (typeof CONFIDENCES)[number]

/**
 * Hours of a part of the year, for example summer. They replace the standard hours on its days. New hours from a date on
 * are a season of the whole year with `since`: what was counted before stays as it was.
 */
export interface Season {
  /** First day, "MM-DD". */
  readonly from: string
  /** Last day, "MM-DD"; earlier than `from` when the season runs over New Year. */
  readonly to: string
  /** The first date on which it holds; without it, every year before too. */
  readonly since?: LocalDate
  /** The last date on which it holds; without it, every year to come. */
  readonly until?: LocalDate
  readonly weekly: WeeklyShifts
  /** Sessions that take in dossiers and do not count; without it, those of the calendar hold. */
  readonly intakeOnly?: WeeklyShifts
  readonly label?: Bilingual
}

/** A date with a name and with what is known about it. */
export interface NamedDate {
  readonly date: LocalDate
  readonly label: Bilingual
  readonly confidence?: Confidence
  /** The document that gives the date. */
  readonly source?: string
}

/** A day off that is worked in exchange for another day. */
export interface MakeupDay extends NamedDate {
  /** The day off that it pays for. */
  readonly inPlaceOf?: LocalDate
  /** Its sessions; without them, those of the first working weekday of its season. */
  readonly shifts?: readonly Shift[]
}

/** One date with sessions of its own, for example the last afternoon before a festival. */
export interface HalfDay extends NamedDate {
  readonly shifts: readonly Shift[]
  /** True: a working day, only shorter. False: dossiers are taken in, but the day does not count. */
  readonly counts: boolean
}

/** The working time of a unit, as plain JSON. */
export interface CalendarSource {
  readonly id: string
  readonly titles: Bilingual
  /** IANA name, for show only: time is counted with `utcOffset`. */
  readonly zone: string
  /** "+07:00". Fixed: Viet Nam has no daylight saving time. */
  readonly utcOffset: string
  /** The years whose days off are published, both included. A due date beyond them is provisional. */
  readonly years: { readonly from: number; readonly to: number }
  readonly weekly: WeeklyShifts
  readonly seasons?: readonly Season[]
  /** Sessions that take in dossiers and do not count as working time, such as Saturday mornings. */
  readonly intakeOnly?: WeeklyShifts
  readonly holidays?: readonly NamedDate[]
  readonly makeupDays?: readonly MakeupDay[]
  readonly halfDays?: readonly HalfDay[]
  /** Where the figures come from. */
  readonly sources?: readonly string[]
}
