import { holdsRole } from '../assignment.ts'
import { setDeadline, termsOf } from '../clock.ts'
import type { ReopenDossier } from '../command.ts'
import { dueOf } from '../limit.ts'
import type { Move } from '../move.ts'
import { enter } from '../nodes/registry.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { unitOf } from '../units.ts'

/** Takes an ended dossier up again to correct an official's mistake, with time of its own. */
export function reopenDossier(move: Move, { node, reason }: ReopenDossier): Rejection | undefined {
  const { state, model, context } = move
  const { reopening } = model.spec.flow
  if (reopening === undefined) return refuse('notProvided', 'reopening')
  const role = own(model.spec.roles, reopening.role)
  const isTheirs = role !== undefined && holdsRole(move, reopening.role, unitOf(move, role))
  if (!isTheirs) return refuse('notYours', 'reopening')
  const step = model.steps.get(node)
  if (step?.node.kind !== 'task' || !reopening.to.includes(node)) return refuse('notReopenable', node)
  if (isTooLate(move)) return refuse('notReopenable', state.dossier)
  if (reason.trim() === '') return refuse('reasonRequired', 'reopening')
  const { now: at, actor } = context
  move.record({ type: 'DossierReopened', at, by: actor.id, node, reason, allotted: reopening.allotted })
  setDeadline(move, termsOf(move))
  return enter(move, step, undefined)
}

function isTooLate({ state, model, context, calendar }: Move): boolean {
  const within = model.spec.flow.reopening?.within
  if (within === undefined || state.endedAt === undefined) return false
  return context.now > (dueOf(calendar, within, state.endedAt).due ?? context.now)
}
