import { type Calendar, dueAt, timeBefore } from '@motcua/calendar'
import type { Alarm, AlarmTime } from '@motcua/spec'
import { dueRequest } from './limit.ts'
import type { Move } from './move.ts'
import { own } from './own.ts'
import type { OpenTask } from './state.ts'

/** Between the task's id and the alarm's in the id of a timer; an id of a node has none. */
const MARK = '!'

/** The timer of an alarm; of the dossier's own deadline without a task. */
function alarmTimer(task: string, alarm: string): string {
  return `${task}${MARK}${alarm}`
}

/** The task (empty for the dossier) and the alarm that a timer stands for; undefined when it stands for neither. */
export function readAlarmTimer(timer: string): { readonly task: string; readonly alarm: string } | undefined {
  const at = timer.indexOf(MARK)
  return at === -1 ? undefined : { task: timer.slice(0, at), alarm: timer.slice(at + 1) }
}

/** When an alarm rings for a due instant. */
export function alarmAt(calendar: Calendar, due: number, at: AlarmTime): number {
  if (at === 'due') return due
  if ('before' in at) return timeBefore(calendar, due, at.before.amount, at.before.unit)
  return dueAt(calendar, dueRequest(at.after, due)).due ?? due
}

/** The alarms of a task that have not rung; what stands beside the flow has none. */
export function alarmsOf(move: Move, task: OpenTask): readonly Alarm[] {
  if (task.aside !== undefined) return NONE
  const node = move.model.steps.get(task.node)?.node
  if (node?.kind !== 'task' || node.onDeadline === undefined) return NONE
  return node.onDeadline.filter(({ id }) => !task.rang?.includes(id))
}

const NONE: readonly Alarm[] = []

/** Sets the timers of a task's alarms by its due instant; one that was set before moves. */
export function scheduleAlarms(move: Move, id: string): void {
  const task = own(move.state.tasks, id)
  const due = task?.due?.due
  if (task === undefined || due === undefined || due === null) return
  const calendar = move.context.organisation.calendarOf(task.unit)
  if (calendar === undefined) return
  for (const alarm of alarmsOf(move, task)) {
    move.effects.push({ type: 'ScheduleTimer', timer: alarmTimer(id, alarm.id), at: alarmAt(calendar, due, alarm.at) })
  }
}

/** Takes the timers of a task's alarms away: it is done, or nothing goes on. */
export function cancelAlarms(move: Move, task: OpenTask): void {
  if (task.due === undefined) return
  for (const { id } of alarmsOf(move, task)) {
    move.effects.push({ type: 'CancelTimer', timer: alarmTimer(task.id, id) })
  }
}

/** Sets the timers of the dossier's reminders by its committed due instant, or takes them away while nothing presses. */
export function scheduleReminders(move: Move): void {
  const { state, calendar } = move
  for (const { id, at } of move.model.spec.deadline.onDeadline ?? []) {
    if (state.rang?.includes(id)) continue
    const timer = alarmTimer('', id)
    const { due } = state.committed
    if (due === null || state.suspended !== undefined || state.undoing !== undefined)
      move.effects.push({ type: 'CancelTimer', timer })
    else move.effects.push({ type: 'ScheduleTimer', timer, at: alarmAt(calendar, due, at) })
  }
}

/** Sets every timer of what is open anew. */
export function scheduleAll(move: Move): void {
  const { tasks, waits, calls = {} } = move.state
  for (const id of Object.keys(tasks)) scheduleAlarms(move, id)
  for (const { id, until } of [...Object.values(waits), ...Object.values(calls)]) {
    if (until !== undefined) move.effects.push({ type: 'ScheduleTimer', timer: id, at: until })
  }
  scheduleReminders(move)
}

/** Takes every timer of what is open away: nothing goes on for a while. */
export function cancelTimers(move: Move): void {
  const { tasks, waits, calls = {} } = move.state
  for (const task of Object.values(tasks)) cancelAlarms(move, task)
  for (const { id, until } of [...Object.values(waits), ...Object.values(calls)]) {
    if (until !== undefined) move.effects.push({ type: 'CancelTimer', timer: id })
  }
  cancelReminders(move)
}

export function cancelReminders(move: Move): void {
  for (const { id } of move.model.spec.deadline.onDeadline ?? []) {
    if (!move.state.rang?.includes(id)) move.effects.push({ type: 'CancelTimer', timer: alarmTimer('', id) })
  }
}
