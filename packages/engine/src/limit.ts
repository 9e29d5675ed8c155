import { type Calendar, type DueAt, type DueRequest, dueAt, type Pause } from '@motcua/calendar'
import type { Duration, TimeLimit } from '@motcua/spec'
import type { Due } from './event.ts'

const UNITS: readonly string[] = [
  'working-days',
  'working-hours',
  'calendar-days',
] satisfies readonly Duration['unit'][]

/** Whether a length of time from outside is one that the spec could name. */
export function isDuration({ amount, unit }: Duration): boolean {
  return amount > 0 && amount <= MAX_AMOUNT && UNITS.includes(unit)
}

/** The longest that a spec may say. */
const MAX_AMOUNT = 3660

/** A limit of the spec as a question to the calendar. `cutOff` holds where the limit has none of its own. */
export function dueRequest(
  limit: TimeLimit,
  received: number,
  cutOff?: string | undefined,
  pauses?: readonly Pause[] | undefined,
): DueRequest {
  if (!('sameDay' in limit)) return { received, amount: limit.amount, unit: limit.unit, cutOff, pauses }
  return { received, amount: 0, unit: 'working-days', sameDay: true, cutOff: limit.cutOff ?? cutOff, pauses }
}

/** The due instant of a limit counted from `received`. */
export function dueOf(
  calendar: Calendar,
  limit: TimeLimit,
  received: number,
  cutOff?: string | undefined,
  pauses?: readonly Pause[] | undefined,
): Due {
  return bare(dueAt(calendar, dueRequest(limit, received, cutOff, pauses)))
}

function bare({ due, provisional }: DueAt): Due {
  return { due, provisional }
}

/** The pauses that reach beyond an instant: what was over before the count began is no pause of it. */
export function pausesAfter(pauses: readonly Pause[] | undefined, from: number): readonly Pause[] | undefined {
  return pauses?.filter(({ to }) => to === null || to > from)
}
