import type { Undo } from '@motcua/spec'
import { cancelReminders } from './alarms.ts'
import { dropBranches } from './cancel.ts'
import type { Step } from './model.ts'
import type { Move } from './move.ts'
import { isEmpty } from './own.ts'
import type { Rejection } from './rejection.ts'
import { openTask } from './task-opening.ts'

/**
 * Opens what the nodes that were done want undone after a withdrawal, the last first. False when nothing is to be undone:
 * then the dossier can end at once. `end` is where it ends afterwards.
 */
export function beginUndoing(move: Move, end: string): Rejection | undefined | false {
  const { state } = move
  const done = Object.keys(state.doneBy)
    .reverse()
    .flatMap((id) => (state.undone?.includes(id) ? [] : (undoOf(move, id) ?? [])))
  if (done.length === 0) return false
  dropBranches(move)
  move.record({ type: 'UndoingBegun', at: move.context.now, node: end })
  cancelReminders(move)
  for (const { step, undo } of done) {
    const aside = { kind: 'undo' } as const
    const refused = openTask(move, { step, role: undo.role, limit: undo.allotted, aside })
    if (refused !== undefined) return refused
  }
  return undefined
}

function undoOf(move: Move, id: string): { readonly step: Step; readonly undo: Undo } | undefined {
  const step = move.model.steps.get(id)
  const undo = step?.node.kind === 'task' || step?.node.kind === 'service' ? step.node.onWithdraw : undefined
  return step === undefined || undo === undefined ? undefined : { step, undo }
}

/** The end at which the dossier ends now, since the last thing is undone. */
export function undoneAt({ state }: Move): string | undefined {
  return state.undoing !== undefined && isEmpty(state.tasks) ? state.undoing.node : undefined
}
