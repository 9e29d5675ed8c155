import type { HandOver, ItemRef, TaskSummary } from '@motcua/api'
import { unitRef } from '../../organisation/people-names.ts'
import type { TaskItem, TaskMore } from '../../store/history-port.ts'
import { dueView } from '../../time-view.ts'
import { calendarOf, type ViewContext } from '../view-context.ts'

type BesideTask = Pick<TaskSummary, 'aside' | 'item' | 'handOver'>

/** What stands beside a task, for people. */
export function besideTask(more: TaskMore | null, context: ViewContext): BesideTask {
  return {
    aside: more?.aside?.kind ?? null,
    item: more?.item === undefined ? null : itemRef(more.item),
    handOver: more?.handOver === undefined ? null : handOverView(more.handOver, context),
  }
}

export function itemRef({ index, of, title }: TaskItem): ItemRef {
  return { number: index + 1, of, title }
}

/** It is counted by the calendar of the unit that gives. */
function handOverView({ from, due }: NonNullable<TaskMore['handOver']>, context: ViewContext): HandOver {
  const calendar = calendarOf(from, context)
  return { from: unitRef(from, context.view), due: dueView(due.due, due.provisional, context.now, calendar) }
}
