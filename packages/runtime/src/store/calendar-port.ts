import type { CalendarSource } from '@motcua/calendar'

/** How far counting anew has come, after a version of a calendar was published. */
export interface RecountProgress {
  /** Counts that end before this local date stay as they are. */
  readonly from: string
  /** The page of open dossiers that is next; null before the first. */
  readonly cursor: string | null
  /** Dossiers that were looked at, and those that came out differently. */
  readonly seen: number
  readonly changed: number
  readonly finishedAt: number | null
}

/** A published version of a calendar; from then on everything is counted by it. */
export interface CalendarVersion {
  readonly calendar: string
  /** From 1; what comes with the program is version 0. */
  readonly version: number
  readonly source: CalendarSource
  readonly note: string
  readonly publishedBy: string
  readonly publishedAt: number
  readonly recount: RecountProgress
}

/** Versions of calendars. What holds now is part of the directory, whose revision grows with each publication. */
export interface CalendarPort {
  /** False when the version is there already: somebody else published meanwhile. */
  publish(version: CalendarVersion): Promise<boolean>
  /** Newest first. */
  versions(calendar: string): Promise<readonly CalendarVersion[]>
  /**
   * The oldest version after which open dossiers are not all counted anew, for this process alone until `leaseMs` are over (on
   * the database's time). Whoever gets it finds the version in the directory.
   */
  claimRecount(leaseMs: number): Promise<CalendarVersion | undefined>
  /** Notes how far a claimed recount has come, and keeps it for `leaseMs` more. */
  noteRecount(calendar: string, version: number, progress: RecountProgress, leaseMs: number): Promise<void>
}
