import type { TimeLimit } from '@motcua/spec'
import type { Due, EventOf } from './event.ts'
import { dueOf, pausesAfter } from './limit.ts'
import type { Move } from './move.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'
import type { OpenTask } from './state.ts'

/** The due instant of a task by a limit: counted from when its own time began, by its unit's calendar. */
export function taskDue(move: Move, task: OpenTask, limit: TimeLimit): Due | Rejection {
  return dueFrom(move, task.unit, limit, task.countedFrom ?? task.openedAt)
}

/** A limit counted by a unit's calendar, without the time for which the dossier was suspended. */
export function dueFrom(move: Move, unit: string, limit: TimeLimit, from: number): Due | Rejection {
  const calendar = move.context.organisation.calendarOf(unit)
  if (calendar === undefined) return refuse('noCalendar', unit)
  return dueOf(calendar, limit, from, undefined, pausesAfter(move.state.suspensions, from))
}

/** Counts the due instants of open tasks, and of hand-overs, anew where the same term now ends at another one. */
export function recountTasks(move: Move, because: EventOf<'TaskDueRecounted'>['because']): Rejection | undefined {
  for (const task of Object.values(move.state.tasks)) {
    const known = task.handOver === undefined ? task.due : task.handOver.due
    const due = recount(move, task)
    if (due === undefined || known === undefined) continue
    if ('code' in due) return due
    if (due.due === known.due && due.provisional === known.provisional) continue
    move.record({ type: 'TaskDueRecounted', task: task.id, due, because })
  }
  return undefined
}

function recount(move: Move, task: OpenTask): Due | Rejection | undefined {
  if (task.handOver === undefined) return task.limit && taskDue(move, task, task.limit)
  const node = move.model.steps.get(task.node)?.node
  if (node?.kind !== 'task' || node.handOver === undefined) return undefined
  return dueFrom(move, task.handOver.from, node.handOver.within, task.openedAt)
}
