import type { Interrupt } from '@motcua/spec'
import { scheduleReminders } from '../alarms.ts'
import { takeAnswers } from '../answers.ts'
import { holdsRole } from '../assignment.ts'
import { cancelAll, dropBranches } from '../cancel.ts'
import type { InterruptDossier, StopDossier } from '../command.ts'
import type { Move } from '../move.ts'
import { endDossier } from '../nodes/end.ts'
import { enter } from '../nodes/registry.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { beginUndoing } from '../undoing.ts'
import { unitOf } from '../units.ts'
import { resume } from './suspend-dossier.ts'

/** A message of the flow: everything open is cancelled, and the flow goes on where the message leads. */
export function interruptDossier(move: Move, command: InterruptDossier): Rejection | undefined {
  const interrupt = move.model.spec.flow.onMessage?.find(({ id }) => id === command.message)
  if (interrupt === undefined) return refuse('notProvided', command.message)
  const to = move.model.steps.get(interrupt.to)
  if (to === undefined) return refuse('noWay', interrupt.to)
  const { reason } = command
  const isSilent = reason === undefined || reason.trim() === ''
  const refused =
    judge(move, interrupt) ??
    (interrupt.reason === 'required' && isSilent ? refuse('reasonRequired', interrupt.id) : undefined) ??
    takeAnswers(move, interrupt.to, command.answers, [interrupt.form])
  if (refused !== undefined) return refused
  const said = isSilent ? {} : { reason }
  const { now: at, actor } = move.context
  move.record({ type: 'DossierInterrupted', at, message: interrupt.id, by: actor.id, ...said })
  clear(move)
  return enter(move, to, undefined)
}

/** Who may send it, and whether it can come now. The applicant's may be brought to the counter by an officer. */
function judge(move: Move, { id, does, role, while: nodes }: Interrupt): Rejection | undefined {
  const { kind } = move.context.actor
  const wanted = role === undefined ? undefined : own(move.model.spec.roles, role)
  const isTheirs = wanted !== undefined && role !== undefined && holdsRole(move, role, unitOf(move, wanted))
  if (does === 'stop' ? !isTheirs : kind === 'system') return refuse('notYours', id)
  const isOpen = nodes === undefined || openNodes(move).some((node) => nodes.includes(node))
  return isOpen && move.state.undoing === undefined ? undefined : refuse('notNow', id)
}

function openNodes({ state }: Move): readonly string[] {
  return [state.tasks, state.waits, state.calls ?? {}].flatMap((open) => Object.values(open).map(({ node }) => node))
}

/** Everything open is closed; what was suspended goes on, since nothing is left that stands still. */
function clear(move: Move): void {
  const wasSuspended = move.state.suspended !== undefined
  if (wasSuspended) resume(move)
  cancelAll(move)
  dropBranches(move)
  if (wasSuspended) scheduleReminders(move)
}

/** The parent of a linked dossier needs it no more: it ends withdrawn, where it began. */
export function stopDossier(move: Move, _command: StopDossier): Rejection | undefined {
  const { state, model } = move
  if (move.context.actor.kind !== 'system' || state.parent === undefined) return refuse('notYours', state.dossier)
  if (state.undoing !== undefined) return refuse('notNow', state.dossier)
  const at = model.start?.id ?? model.spec.id
  clear(move)
  const undoing = beginUndoing(move, at)
  return undoing === false ? endDossier(move, at, { result: 'withdrawn' }) : undoing
}
