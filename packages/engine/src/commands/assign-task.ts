import { leastLoaded } from '../assignment.ts'
import type { AssignTask } from '../command.ts'
import type { Move } from '../move.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { openTaskOf } from './open-task.ts'

/** Gives a task of the pool to the least loaded of its role, by the loads that the system says. */
export function assignTask(move: Move, { task, revision, loads }: AssignTask): Rejection | undefined {
  if (move.context.actor.kind !== 'system') return refuse('notYours', task)
  const open = openTaskOf(move, task, revision)
  if ('code' in open) return open
  const pick = own(move.model.spec.roles, open.role)?.pick
  if (open.assignee !== undefined || pick?.rule !== 'leastLoaded') return refuse('stale', task)
  const least = leastLoaded(move, open, loads)
  if (least === undefined) return refuse('notNow', task)
  move.record({ type: 'TaskAssigned', task, assignee: least.person, load: least.load })
  return undefined
}
