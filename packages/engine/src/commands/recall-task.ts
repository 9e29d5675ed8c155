import { cancelTask, cancelWait } from '../cancel.ts'
import type { RecallTask } from '../command.ts'
import type { Move } from '../move.ts'
import { openingOf } from '../nodes/task.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { openTask } from '../task-opening.ts'

/**
 * Takes a completion back: what it opened is closed, and the task opens again for the same person. Only as long as all of
 * that is untouched, and nothing was started that cannot be taken back (branches, calls, items).
 */
export function recallTask(move: Move, { task, reason }: RecallTask): Rejection | undefined {
  const { recall, tasks, waits } = move.state
  const { actor } = move.context
  const isTheirs = recall?.task === task && actor.kind === 'officer' && recall.by === actor.id
  if (recall === undefined || !isTheirs || recall.opened.length === 0) return refuse('notRecallable', task)
  const step = move.model.steps.get(recall.node)
  if (step?.node.kind !== 'task') return refuse('notRecallable', task)
  if (reason.trim() === '') return refuse('reasonRequired', task)
  const untouched = recall.opened.every((id) => (own(tasks, id)?.revision ?? own(waits, id)?.revision) === 1)
  if (!untouched) return refuse('notRecallable', task)
  move.record({ type: 'TaskRecalled', task, node: recall.node, by: actor.id, reason })
  for (const id of recall.opened) {
    const opened = own(tasks, id)
    const wait = own(waits, id)
    if (opened !== undefined) cancelTask(move, opened)
    if (wait !== undefined) cancelWait(move, wait)
  }
  return openTask(move, { ...openingOf(move, step, step.node), assignee: actor.id })
}
