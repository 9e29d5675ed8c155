import type { ClaimTask, ReleaseTask } from '../command.ts'
import type { Move } from '../move.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { mayWorkOn, openTaskOf, rightTo } from './open-task.ts'

/** Takes a task from the pool. A task that one holds already is refused as stale: the sender's picture is old. */
export function claimTask(move: Move, { task, revision }: ClaimTask): Rejection | undefined {
  const open = openTaskOf(move, task, revision)
  if ('code' in open) return open
  const { id } = move.context.actor
  if (open.assignee === id) return refuse('stale', task)
  if (open.assignee !== undefined || !mayWorkOn(move, open)) return refuse('notYours', task)
  move.record({ type: 'TaskClaimed', task, assignee: id })
  return undefined
}

/**
 * Puts a task back into the pool: its person may, and once that person may no longer work on it, anyone may who could, so
 * that no task is lost with a person who moved.
 */
export function releaseTask(move: Move, { task, revision }: ReleaseTask): Rejection | undefined {
  const open = openTaskOf(move, task, revision)
  if ('code' in open) return open
  const { assignee } = open
  if (assignee === undefined) return refuse('stale', task)
  const isOwn = move.context.actor.kind === 'officer' && assignee === move.context.actor.id
  const isOrphaned = rightTo(move, open, assignee) === undefined && mayWorkOn(move, open)
  if (!isOwn && !isOrphaned) return refuse('notYours', task)
  move.record({ type: 'TaskReleased', task })
  return undefined
}
