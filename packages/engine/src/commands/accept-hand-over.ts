import { timeClass } from '@motcua/calendar'
import { scheduleAlarms } from '../alarms.ts'
import type { AcceptHandOver } from '../command.ts'
import type { Move } from '../move.ts'
import { extendTasks } from '../nodes/task.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import { taskDue } from '../task-due.ts'
import { mayWorkOn, openTaskOf } from './open-task.ts'

/** Acknowledges a hand-over. Whoever may work on the task may; completing it without a word acknowledges it too. */
export function acceptHandOver(move: Move, { task, revision }: AcceptHandOver): Rejection | undefined {
  const open = openTaskOf(move, task, revision)
  if ('code' in open) return open
  if (!mayWorkOn(move, open)) return refuse('notYours', task)
  if (open.handOver === undefined) return refuse('stale', task)
  const arrived = takeOver(move, open)
  return 'code' in arrived ? arrived : extendTasks(move)
}

/** Records the arrival, and the due instant that counts from it. */
export function takeOver(move: Move, open: OpenTask): OpenTask | Rejection {
  const { id, handOver, limit } = open
  const at = move.context.now
  const calendar = move.context.organisation.calendarOf(handOver?.from ?? open.unit)
  const due = handOver?.due.due ?? null
  const reached = calendar === undefined || due === null ? {} : { timeClass: timeClass(calendar, at, due) }
  move.record({ type: 'HandOverAccepted', task: id, by: move.context.actor.id, at, ...reached })
  const arrived = own(move.state.tasks, id) ?? open
  if (limit === undefined) return arrived
  const counted = taskDue(move, arrived, limit)
  if ('code' in counted) return counted
  move.record({ type: 'TaskDueRecounted', task: id, due: counted, because: 'handOver' })
  scheduleAlarms(move, id)
  return own(move.state.tasks, id) ?? arrived
}
