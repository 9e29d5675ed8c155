import { cancelTask, cancelWait } from '../cancel.ts'
import type { RecallTask } from '../command.ts'
import type { Move } from '../move.ts'
import { openingOf } from '../nodes/task.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { Recall } from '../state.ts'
import { openTask } from '../task-opening.ts'

/**
 * Takes a completion back: what it opened is closed, and the task opens again for the same person with the time that it had.
 * Only as long as nobody has gone on with what it opened, and nothing was started that cannot be taken back (branches,
 * calls, items). What was answered and decided stays known until it is answered and decided again.
 */
export function recallTask(move: Move, { task, reason }: RecallTask): Rejection | undefined {
  const { recall } = move.state
  const { actor } = move.context
  const isTheirs = recall?.task === task && actor.kind === 'officer' && recall.by === actor.id
  if (recall === undefined || !isTheirs || !isStillOpen(move, recall)) return refuse('notRecallable', task)
  const step = move.model.steps.get(recall.node)
  if (step?.node.kind !== 'task') return refuse('notRecallable', task)
  if (reason.trim() === '') return refuse('reasonRequired', task)
  move.record({ type: 'TaskRecalled', task, node: recall.node, by: actor.id, reason })
  for (const id of recall.opened) close(move, id)
  const { handOver: _arrived, ...opening } = openingOf(move, step, step.node)
  return openTask(move, { ...opening, again: { assignee: actor.id, countedFrom: recall.countedFrom } })
}

function isStillOpen({ state }: Move, { opened }: Recall): boolean {
  if (opened.length === 0) return false
  return opened.every((id) => own(state.tasks, id) !== undefined || own(state.waits, id) !== undefined)
}

function close(move: Move, id: string): void {
  const task = own(move.state.tasks, id)
  if (task !== undefined) cancelTask(move, task)
  const wait = own(move.state.waits, id)
  if (wait === undefined) return
  cancelWait(move, wait)
  if (wait.pausesClock) move.voidsPause = true
}
