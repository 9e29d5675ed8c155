import { DAY_KINDS, type DayPattern, type DayPlan } from './day-pattern.ts'

/**
 * Working time of a span of days as integer arrays. Indexes are day numbers minus `firstDay`; "before" arrays have one
 * entry more than there are days, so that a difference of two entries is a sum over days.
 */
export interface Timeline {
  readonly firstDay: number
  readonly days: number
  readonly kinds: Uint8Array
  readonly patterns: readonly DayPattern[]
  readonly patternOf: Uint32Array
  /** Working days before each day. */
  readonly daysBefore: Int32Array
  /** Working milliseconds before each day. */
  readonly msBefore: Float64Array
  /** Index of the n-th working day, from 0. */
  readonly workingDays: Int32Array
  /** Index of the first day from here on that takes in dossiers; equal to `days` when there is none in the span. */
  readonly nextIntake: Int32Array
}

/** Lays out the days `firstDay` to `lastDay`, both included. */
export function layTimeline(planOf: (dayNumber: number) => DayPlan, firstDay: number, lastDay: number): Timeline {
  const days = lastDay - firstDay + 1
  const kinds = new Uint8Array(days)
  const patternOf = new Uint32Array(days)
  const daysBefore = new Int32Array(days + 1)
  const msBefore = new Float64Array(days + 1)
  const workingDays: number[] = []
  const patternNumbers = new Map<DayPattern, number>()
  for (let index = 0; index < days; index += 1) {
    const { kind, pattern } = planOf(firstDay + index)
    const number = patternNumbers.get(pattern) ?? patternNumbers.size
    patternNumbers.set(pattern, number)
    patternOf[index] = number
    kinds[index] = DAY_KINDS.indexOf(kind)
    if (pattern.workingMs > 0) workingDays.push(index)
    daysBefore[index + 1] = workingDays.length
    msBefore[index + 1] = (msBefore[index] ?? 0) + pattern.workingMs
  }
  const patterns = [...patternNumbers.keys()]
  return {
    firstDay,
    days,
    kinds,
    patterns,
    patternOf,
    daysBefore,
    msBefore,
    workingDays: Int32Array.from(workingDays),
    nextIntake: intakeFrom(patterns, patternOf),
  }
}

function intakeFrom(patterns: readonly DayPattern[], patternOf: Uint32Array): Int32Array {
  const next = new Int32Array(patternOf.length)
  let found = patternOf.length
  for (let index = patternOf.length - 1; index >= 0; index -= 1) {
    if (patternAt(patterns, patternOf[index]).intake.length > 0) found = index
    next[index] = found
  }
  return next
}

const CLOSED: DayPattern = { working: [], intake: [], workingMs: 0, closing: 0 }

function patternAt(patterns: readonly DayPattern[], number: number | undefined): DayPattern {
  return patterns[number ?? 0] ?? CLOSED
}

/** The pattern of a day by its index in the timeline. */
export function patternOfIndex(timeline: Timeline, index: number): DayPattern {
  return patternAt(timeline.patterns, timeline.patternOf[index])
}
