import { dueAt, legalReceipt } from '@motcua/calendar'
import { scheduleReminders } from './alarms.ts'
import type { Due, EventOf } from './event.ts'
import type { Terms } from './model.ts'
import type { Move } from './move.ts'
import { extendTasks } from './nodes/task.ts'
import { own, type Writable } from './own.ts'
import type { Rejection } from './rejection.ts'
import { type Term, termsOfDossier } from './terms.ts'

/** The terms that hold for the dossier's facts: the first variant whose condition holds, else the main ones. */
export function termsOf(move: Move): Terms {
  for (const terms of move.model.variants) if (terms.when?.test(move.facts()) === true) return terms
  return move.model.terms
}

/**
 * Brings clock, deadlines and extended tasks in line with what the command has done. It runs once at the end of a
 * command, so a clock that one wait releases and the next takes again has never run.
 */
export function settleTime(move: Move): Rejection | undefined {
  const clockChanged = settleClock(move)
  if (!clockChanged && !move.factsChanged) return undefined
  settleDeadline(move, clockChanged)
  return move.factsChanged ? extendTasks(move) : undefined
}

/**
 * The clock stands still while any pausing wait is open, or while the dossier is suspended and its deadline is paused by
 * that. It goes on at the legal time of the instant it was released.
 */
function settleClock(move: Move): boolean {
  const open = move.state.pauses.at(-1)
  const wasPaused = open?.to === null
  const isPaused = standsStill(move)
  if (wasPaused === isPaused) return false
  const { now } = move.context
  if (isPaused) move.record({ type: 'ClockPaused', from: now })
  else move.record({ type: 'ClockResumed', from: open?.from ?? now, to: resumedAt(move, open?.from ?? now) })
  return true
}

/** A pause that ends where it began takes nothing away. */
function resumedAt({ calendar, context, voidsPause }: Move, from: number): number {
  return voidsPause ? from : legalReceipt(calendar, context.now)
}

function standsStill({ state, model }: Move): boolean {
  if (state.suspended !== undefined && model.spec.deadline.pausedBy.includes('suspension')) return true
  for (const id in state.waits) if (own(state.waits, id)?.pausesClock) return true
  return false
}

/** Sets both deadlines anew where terms or clock have changed. */
function settleDeadline(move: Move, clockChanged: boolean): void {
  const { state } = move
  const terms = termsOf(move)
  if (!clockChanged && terms.variant === state.variant) return
  setDeadline(move, terms)
}

/** Works out both deadlines, pauses taken into account, and sets the timers of its reminders. */
export function setDeadline(move: Move, terms: Terms, because?: 'calendar'): void {
  const dueBy = ({ request }: Term): Due => {
    const { due, provisional } = dueAt(move.calendar, request)
    return { due, provisional }
  }
  const { statutory, committed } = termsOfDossier(move.model, move.state, terms)
  const event: Writable<EventOf<'DeadlineSet'>> = {
    type: 'DeadlineSet',
    statutory: dueBy(statutory),
    committed: dueBy(committed),
  }
  if (terms.variant !== undefined) event.variant = terms.variant
  if (because !== undefined) {
    if (isSame(event.statutory, move.state.statutory) && isSame(event.committed, move.state.committed)) return
    event.because = because
  }
  move.record(event)
  if (move.model.spec.deadline.onDeadline !== undefined) scheduleReminders(move)
}

function isSame(a: Due, b: Due): boolean {
  return a.due === b.due && a.provisional === b.provisional
}
