import { scheduleAlarms } from './alarms.ts'
import type { Due, EventOf } from './event.ts'
import { dueOf, pausesAfter } from './limit.ts'
import type { Move } from './move.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'
import type { OpenTask } from './state.ts'

/**
 * The due instant of a task by a limit: counted from when its own time began, by its unit's calendar, without the time for
 * which the dossier was suspended.
 */
export function taskDue(move: Move, task: OpenTask, limit: NonNullable<OpenTask['limit']>): Due | Rejection {
  const calendar = move.context.organisation.calendarOf(task.unit)
  if (calendar === undefined) return refuse('noCalendar', task.unit)
  const from = task.countedFrom ?? task.openedAt
  return dueOf(calendar, limit, from, undefined, pausesAfter(move.state.suspensions, from))
}

/** Counts the due instants of open tasks anew where the same term now ends at another one. */
export function recountTasks(move: Move, because: EventOf<'TaskDueRecounted'>['because']): Rejection | undefined {
  for (const task of Object.values(move.state.tasks)) {
    if (task.limit === undefined || task.handOver !== undefined) continue
    const due = taskDue(move, task, task.limit)
    if ('code' in due) return due
    if (due.due === task.due?.due && due.provisional === task.due?.provisional) continue
    move.record({ type: 'TaskDueRecounted', task: task.id, due, because })
    scheduleAlarms(move, task.id)
  }
  return undefined
}
