import type { CompleteTask } from '../command.ts'
import type { Move } from '../move.ts'
import { endDossier } from '../nodes/end.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import { undoneAt } from '../undoing.ts'
import { completionOf, judgeFaults } from './completion.ts'
import type { Authority } from './open-task.ts'

/** The one outcome of what stands beside the flow. */
export const ASIDE_OUTCOME = 'done'

/** An opinion is given, or something is undone; with the last of what had to be undone the dossier ends. */
export function completeAside(
  move: Move,
  open: OpenTask,
  command: CompleteTask,
  authority: Authority,
): Rejection | undefined {
  if (command.outcome !== ASIDE_OUTCOME) return refuse('unknownOutcome', command.outcome)
  const field = Object.keys(command.answers ?? {})[0]
  if (field !== undefined) return refuse('unknownField', field)
  const isSilent = command.reason === undefined || command.reason.trim() === ''
  if (open.aside?.kind === 'consultation' && isSilent) return refuse('reasonRequired', open.id)
  const refused = judgeFaults(move, command)
  if (refused !== undefined) return refused
  move.record(completionOf(move, open, command, authority))
  const at = undoneAt(move)
  if (at === undefined) return undefined
  const node = move.model.steps.get(at)?.node
  return endDossier(move, at, node?.kind === 'end' ? node : { result: 'withdrawn' })
}
