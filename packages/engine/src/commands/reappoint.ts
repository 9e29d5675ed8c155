import { timeBefore } from '@motcua/calendar'
import { holdsRole } from '../assignment.ts'
import { setDeadline, termsOf } from '../clock.ts'
import type { Reappoint } from '../command.ts'
import { issueSlip } from '../documents.ts'
import { FIRST_ENGINE } from '../engine-version.ts'
import { isDuration } from '../limit.ts'
import type { Move } from '../move.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { unitOf } from '../units.ts'

/** Promises the result anew, with an apology, at most once. Too late for the notice is said, not refused: an apology is due. */
export function reappoint(move: Move, { within, reason }: Reappoint): Rejection | undefined {
  const { state, model } = move
  const { reappointment } = model.spec.deadline
  if (reappointment === undefined) return refuse('notProvided', 'reappointment')
  const role = own(model.spec.roles, reappointment.role)
  const isTheirs = role !== undefined && holdsRole(move, reappointment.role, unitOf(move, role))
  if (!isTheirs) return refuse('notYours', 'reappointment')
  if (state.reappointed !== undefined) return refuse('alreadyReappointed', state.dossier)
  const { due } = state.committed
  if (due === null || state.undoing !== undefined) return refuse('notNow', 'reappointment')
  if (!isDuration(within)) return refuse('badDuration', `${within.amount} ${within.unit}`)
  if (reason.trim() === '') return refuse('reasonRequired', 'reappointment')
  const { now: at, actor } = move.context
  const { notice } = reappointment
  const latest = notice === undefined ? due : timeBefore(move.calendar, due, notice.amount, notice.unit)
  move.record({ type: 'DossierReappointed', at, by: actor.id, reason, within, inTime: at <= latest })
  setDeadline(move, termsOf(move))
  // The first engine took any time, so histories that it decided may hold a promise for an earlier day.
  if (!isLater(move.state.committed.due, due) && move.context.engine !== FIRST_ENGINE)
    return refuse('notLater', 'reappointment')
  move.effects.push(issueSlip(model.spec, 'apology'))
  return undefined
}

function isLater(promised: number | null, before: number): boolean {
  return promised !== null && promised > before
}
