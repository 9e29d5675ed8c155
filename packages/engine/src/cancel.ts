import { cancelAlarms } from './alarms.ts'
import type { Move } from './move.ts'
import { isEmpty } from './own.ts'
import type { OpenCall, OpenTask, OpenWait } from './state.ts'

/** Closes everything that is open, with events, and forgets the branches that are under way. */
export function cancelAll(move: Move): void {
  const { state } = move
  move.pending = undefined
  const tasks = Object.values(state.tasks)
  for (const task of tasks) cancelAlarms(move, task)
  move.recordCancelled(tasks.map(({ id, node }) => ({ type: 'TaskCancelled', task: id, node })))
  for (const wait of Object.values(state.waits)) cancelWait(move, wait)
  for (const call of Object.values(state.calls ?? {})) cancelCall(move, call)
}

/** Branches that wait at joins, and items that were not begun, are gone: nothing will bring the rest. */
export function dropBranches(move: Move): void {
  const { joins, items = {} } = move.state
  if (!isEmpty(joins) || !isEmpty(items)) move.record({ type: 'BranchesDropped' })
}

export function cancelTask(move: Move, task: OpenTask): void {
  cancelAlarms(move, task)
  move.record({ type: 'TaskCancelled', task: task.id, node: task.node })
}

export function cancelWait(move: Move, { id, node, until }: OpenWait): void {
  move.record({ type: 'WaitCancelled', wait: id, node })
  if (until !== undefined) move.effects.push({ type: 'CancelTimer', timer: id })
}

export function cancelCall(move: Move, { id, node, kind, until }: OpenCall): void {
  move.record({ type: 'CallCancelled', call: id, node })
  if (until !== undefined) move.effects.push({ type: 'CancelTimer', timer: id })
  if (kind === 'procedure') move.effects.push({ type: 'StopDossier', call: id })
}

/** The opinions that were asked for while a task was open are no longer needed. */
export function cancelConsultations(move: Move, task: string): void {
  for (const open of Object.values(move.state.tasks)) {
    if (open.aside?.kind === 'consultation' && open.aside.of === task) cancelTask(move, open)
  }
}
