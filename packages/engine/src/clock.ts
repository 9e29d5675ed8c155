import { legalReceipt } from '@motcua/calendar'
import type { Due } from './event.ts'
import { dueOf } from './limit.ts'
import type { Terms } from './model.ts'
import type { Move } from './move.ts'
import { extendTasks } from './nodes/task.ts'
import type { Rejection } from './rejection.ts'

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

/** The clock stands still while any pausing wait is open. It goes on at the legal time of the instant it was released. */
function settleClock(move: Move): boolean {
  const open = move.state.pauses.at(-1)
  const wasPaused = open?.to === null
  const isPaused = Object.values(move.state.waits).some(({ pausesClock }) => pausesClock)
  if (wasPaused === isPaused) return false
  const { now } = move.context
  if (isPaused) move.record({ type: 'ClockPaused', from: now })
  else move.record({ type: 'ClockResumed', from: open?.from ?? now, to: legalReceipt(move.calendar, now) })
  return true
}

/** Sets both deadlines anew where terms or clock have changed. */
function settleDeadline(move: Move, clockChanged: boolean): void {
  const { state } = move
  const terms = termsOf(move)
  if (!clockChanged && terms.variant === state.variant) return
  setDeadline(move, terms)
}

/** Works out both deadlines from legal receipt, pauses taken into account. */
export function setDeadline(move: Move, terms: Terms): void {
  const { state, calendar, model } = move
  const dueBy = (limit: Terms['statutory']): Due =>
    dueOf(calendar, limit, state.receivedAt, model.spec.deadline.cutOff, state.pauses)
  const statutory = dueBy(terms.statutory)
  const committed = dueBy(terms.committed)
  if (terms.variant === undefined) move.record({ type: 'DeadlineSet', statutory, committed })
  else move.record({ type: 'DeadlineSet', statutory, committed, variant: terms.variant })
}
