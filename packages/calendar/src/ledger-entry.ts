import { type Calendar, dayOf } from './calendar.ts'
import type { Shift } from './calendar-source.ts'
import type { LocalDate } from './civil-date.ts'
import { asShift, type DayPlan } from './day-pattern.ts'
import type { DeadlineUnit } from './deadline.ts'
import { type Bilingual, formatLocal } from './local-time.ts'
import type { PausedSpan } from './pauses.ts'

/**
 * - `offHours`: handed in outside sessions, received at the next one;
 * - `afterCutOff`: received after the cut-off, counted from the next working day;
 * - `receipt`: day 0;
 * - `counted`, `makeupCounted`: used up, wholly or partly;
 * - `dayOff`, `holiday`, `halfDay`: not counted, because it is no working day;
 * - `paused`: not counted, because the clock stood still; `stillPaused`: the pause lasts, there is no due instant;
 * - `moved`: the last day could not be the due day, so the deadline ends here.
 */
export type LedgerKind =
  | 'offHours'
  | 'afterCutOff'
  | 'receipt'
  | 'counted'
  | 'makeupCounted'
  | 'dayOff'
  | 'holiday'
  | 'halfDay'
  | 'paused'
  | 'stillPaused'
  | 'moved'

/** One day of a deadline and what it did to the count. Instants are local, with their offset. */
export interface LedgerEntry {
  readonly date: LocalDate
  readonly kind: LedgerKind
  /** What has been counted up to and including this entry, in `unit`. */
  readonly count: number
  readonly unit: DeadlineUnit
  /** The name of the holiday, make-up day or half day. */
  readonly label?: Bilingual
  /** The legal time of what was handed in outside sessions. */
  readonly receivedAt?: string
  /** "HH:MM": the cut-off that was missed, and when the count begins instead. */
  readonly cutOff?: string
  readonly countsFrom?: string
  /** When the clock stood still, where it stopped or went on that day. */
  readonly stopped?: readonly StoppedTime[]
  /** The sessions of the day where they are not those of the standard week; of a `halfDay`, those of intake. */
  readonly hours?: readonly Shift[]
  /** The name of the season that brings these hours. */
  readonly season?: Bilingual
  /** On the last entry: the due instant. */
  readonly due?: string
  /** The day lies outside the published years. */
  readonly provisional?: true
}

/** A pause as one day sees it: without `from` it began earlier, without `to` it goes on. */
export interface StoppedTime {
  readonly from?: string
  readonly to?: string
}

type Details = Pick<LedgerEntry, 'label' | 'stopped' | 'hours' | 'season' | 'provisional'>

/**
 * What an entry says of its day beside the count.
 *
 * @param within from the start of the count to its end; pauses outside are of no concern.
 */
export function detailsOfDay(
  calendar: Calendar,
  day: number,
  kind: LedgerKind,
  spans: readonly PausedSpan[],
  within: PausedSpan,
): Details {
  const plan = calendar.planOf(day)
  const stopped = kind === 'offHours' || kind === 'afterCutOff' ? [] : stoppedOn(calendar, day, kind, spans, within)
  const isOutside = day < calendar.published.first || day > calendar.published.last
  return {
    ...(plan.label ? { label: plan.label } : {}),
    ...(stopped.length > 0 ? { stopped } : {}),
    ...hoursOf(plan, kind),
    ...(isOutside ? { provisional: true } : {}),
  }
}

/** An open pause is told by `stillPaused` alone, the ones that ended by the day's other entries. */
function stoppedOn(
  calendar: Calendar,
  day: number,
  kind: LedgerKind,
  spans: readonly PausedSpan[],
  within: PausedSpan,
): readonly StoppedTime[] {
  const { utcOffset } = calendar.source
  return spans.flatMap(({ from, to }) => {
    const isOpen = to === Infinity
    if (isOpen !== (kind === 'stillPaused')) return []
    if (!isOpen && (to <= within.from || from >= within.to)) return []
    const begins = isOpen || dayOf(calendar, from) === day ? { from: formatLocal(from, utcOffset) } : {}
    const ends = !isOpen && dayOf(calendar, to) === day ? { to: formatLocal(to, utcOffset) } : {}
    const told = { ...begins, ...ends }
    return Object.keys(told).length > 0 ? [told] : []
  })
}

const WITH_HOURS: ReadonlySet<LedgerKind> = new Set(['receipt', 'counted', 'makeupCounted', 'moved'])

function hoursOf({ pattern, hasOwnHours, season }: DayPlan, kind: LedgerKind): Details {
  if (kind === 'halfDay') return { hours: pattern.intake.map(asShift) }
  if (!WITH_HOURS.has(kind) || pattern.workingMs === 0 || (!hasOwnHours && !season)) return {}
  const hours = pattern.working.map(asShift)
  return season?.label ? { hours, season: season.label } : { hours }
}
