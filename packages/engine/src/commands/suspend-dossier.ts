import { cancelTimers, scheduleAll } from '../alarms.ts'
import { holdsRole } from '../assignment.ts'
import { moveCalls } from '../calls.ts'
import type { ResumeDossier, SuspendDossier } from '../command.ts'
import type { Move } from '../move.ts'
import { moveWaits } from '../nodes/wait.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { recountTasks } from '../task-due.ts'
import { unitOf } from '../units.ts'

/** Nothing goes on until it is resumed, and no timer fires meanwhile. */
export function suspendDossier(move: Move, { reason }: SuspendDossier): Rejection | undefined {
  const refused = judge(move)
  if (refused !== undefined) return refused
  if (reason.trim() === '') return refuse('reasonRequired', 'suspension')
  move.record({ type: 'DossierSuspended', at: move.context.now, by: move.context.actor.id, reason })
  cancelTimers(move)
  return undefined
}

/**
 * Tasks, waits, calls and reminders go on; the time for which they stood still is not theirs. A date stays the date, and a
 * new attempt its instant: one that has passed meanwhile fires at once.
 */
export function resumeDossier(move: Move, _command: ResumeDossier): Rejection | undefined {
  const refused = judge(move)
  if (refused !== undefined) return refused
  if (move.state.suspended === undefined) return refuse('notSuspended', move.state.dossier)
  const { at } = move.state.suspended
  resume(move)
  const blocked = recountTasks(move, 'suspension')
  if (blocked !== undefined) return blocked
  moveWaits(move)
  moveCalls(move, at)
  scheduleAll(move)
  return undefined
}

/** Says that nothing stands still any more. */
export function resume(move: Move): void {
  move.record({ type: 'DossierResumed', at: move.context.now, by: move.context.actor.id })
}

function judge(move: Move): Rejection | undefined {
  const { suspension } = move.model.spec.flow
  if (suspension === undefined) return refuse('notProvided', 'suspension')
  const role = own(move.model.spec.roles, suspension.role)
  const isTheirs = role !== undefined && holdsRole(move, suspension.role, unitOf(move, role))
  return isTheirs ? undefined : refuse('notYours', 'suspension')
}
