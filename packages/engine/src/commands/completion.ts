import { timeClass } from '@motcua/calendar'
import type { CompleteTask } from '../command.ts'
import type { EventOf, TimeClass } from '../event.ts'
import type { Move } from '../move.ts'
import type { Writable } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import type { Authority } from './open-task.ts'

export type Completion = Writable<EventOf<'TaskCompleted'>>

/** What is said of a completion. */
export function completionOf(
  move: Move,
  open: OpenTask,
  { outcome, reason, faults }: Pick<CompleteTask, 'outcome' | 'reason' | 'faults'>,
  { onBehalfOf, delegation }: Authority = {},
): Completion {
  const completed: Completion = {
    type: 'TaskCompleted',
    task: open.id,
    node: open.node,
    outcome,
    by: move.context.actor.id,
  }
  const reached = classOf(move, open)
  if (reason !== undefined && reason.trim() !== '') completed.reason = reason
  if (faults !== undefined && faults.length > 0) completed.faults = faults
  if (reached !== undefined) completed.timeClass = reached
  if (onBehalfOf !== undefined) completed.onBehalfOf = onBehalfOf
  if (delegation !== undefined) completed.delegation = delegation
  if (open.item !== undefined) completed.item = open.item
  if (open.aside !== undefined) completed.aside = open.aside
  return completed
}

/** Against the task's own due instant, by its unit's calendar; none where the step has no time of its own. */
function classOf(move: Move, { unit, due }: OpenTask): TimeClass | undefined {
  if (due === undefined || due.due === null) return undefined
  const calendar = move.context.organisation.calendarOf(unit)
  return calendar && timeClass(calendar, move.context.now, due.due)
}

/** What is found fault with are components of the procedure. */
export function judgeFaults(move: Move, { faults }: CompleteTask): Rejection | undefined {
  const strange = faults?.find(({ component }) => !move.model.components.has(component))
  return strange === undefined ? undefined : refuse('unknownField', strange.component)
}
