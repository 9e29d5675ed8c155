import { type Calendar, legalReceipt } from './calendar.ts'

/** A time in which the clock of a deadline stands still, for example while the applicant brings what is missing. */
export interface Pause {
  /** The instant at which the pause begins. */
  readonly from: number
  /** The instant at which the clock goes on; null while the pause lasts. */
  readonly to: number | null
}

/** Merged pauses in order of time: `to` is the legal time of resumption, Infinity while the pause lasts. */
export interface PausedSpan {
  readonly from: number
  readonly to: number
}

/**
 * Puts pauses in order and merges those that overlap.
 *
 * @param goesOn when the clock goes on for what comes back at an instant: its legal receipt, unless told otherwise.
 */
export function mergePauses(
  calendar: Calendar,
  pauses: readonly Pause[] | undefined,
  goesOn: (back: number) => number = (back) => legalReceipt(calendar, back),
): readonly PausedSpan[] {
  if (!pauses?.length) return NONE
  const spans = pauses
    .filter((pause) => pause.to === null || pause.to > pause.from)
    .map((pause) => ({ from: pause.from, to: pause.to === null ? Infinity : goesOn(pause.to) }))
    .sort((a, b) => a.from - b.from)
  const merged: PausedSpan[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else merged.push(span)
  }
  return merged
}

const NONE: readonly PausedSpan[] = []

/**
 * Lengthens an amount by what each finished pause takes away from it.
 *
 * @param measure the amount of time between the start and an instant, in the unit of `amount`. Where it counts whole
 *   days, the day on which a pause begins is used up and the day of resumption is not.
 */
export function pushPast(amount: number, spans: readonly PausedSpan[], measure: (instant: number) => number): number {
  let target = amount
  for (const { from, to } of spans) {
    if (to === Infinity) break
    const begins = Math.max(measure(from), 0)
    if (begins >= target) break
    target += Math.max(measure(to) - begins, 0)
  }
  return target
}

/** The part of the amount between two instants that pauses take away, in the unit of `measure`. */
export function pausedWithin(
  from: number,
  to: number,
  spans: readonly PausedSpan[],
  measure: (from: number, to: number) => number,
): number {
  let paused = 0
  for (const span of spans) {
    const begins = Math.max(span.from, from)
    const ends = Math.min(span.to, to)
    if (begins < ends) paused += measure(begins, ends)
  }
  return paused
}
