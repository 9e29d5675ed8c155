import { alarmAt, alarmsOf, readAlarmTimer } from '../alarms.ts'
import type { FireTimer } from '../command.ts'
import type { Move } from '../move.ts'
import { elapse } from '../nodes/wait.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { fireCallTimer } from './answer-call.ts'
import { ring } from './ring.ts'

/** A timer fell due. Delivered twice, the second finds nothing open and is refused as stale: nothing happens twice. */
export function fireTimer(move: Move, { timer }: FireTimer): Rejection | undefined {
  if (move.context.actor.kind !== 'system') return refuse('notYours', timer)
  const wait = own(move.state.waits, timer)
  if (wait !== undefined) {
    if (wait.until === undefined) return refuse('stale', timer)
    return move.context.now < wait.until ? refuse('timerNotDue', timer) : elapse(move, wait)
  }
  const call = own(move.state.calls ?? {}, timer)
  if (call !== undefined) return fireCallTimer(move, call)
  const alarm = readAlarmTimer(timer)
  if (alarm === undefined) return refuse('stale', timer)
  return alarm.task === '' ? remind(move, timer, alarm.alarm) : ringFor(move, timer, alarm.task, alarm.alarm)
}

/** A reminder of the dossier's own deadline. */
function remind(move: Move, timer: string, id: string): Rejection | undefined {
  const reminder = move.model.spec.deadline.onDeadline?.find((one) => one.id === id)
  const { due } = move.state.committed
  if (reminder === undefined || due === null || move.state.rang?.includes(id)) return refuse('stale', timer)
  if (move.context.now < alarmAt(move.calendar, due, reminder.at)) return refuse('timerNotDue', timer)
  return ring(move, { alarm: id, does: 'remind', role: reminder.role }, undefined)
}

function ringFor(move: Move, timer: string, task: string, id: string): Rejection | undefined {
  const open = own(move.state.tasks, task)
  const alarm = open && alarmsOf(move, open).find((one) => one.id === id)
  const calendar = open && move.context.organisation.calendarOf(open.unit)
  const due = open?.due?.due ?? null
  if (open === undefined || alarm === undefined || calendar === undefined || due === null) return refuse('stale', timer)
  if (move.context.now < alarmAt(calendar, due, alarm.at)) return refuse('timerNotDue', timer)
  if (alarm.do === 'decide') return ring(move, { alarm: id, does: 'decide', outcome: alarm.outcome }, open)
  return ring(move, { alarm: id, does: alarm.do, role: alarm.role }, open)
}
