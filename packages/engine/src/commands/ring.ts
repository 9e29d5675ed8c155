import { scheduleAlarms } from '../alarms.ts'
import { assign, requireAssignee } from '../assignment.ts'
import type { Effect, EventOf } from '../event.ts'
import type { Move } from '../move.ts'
import { own, type Writable } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import { unitOf } from '../units.ts'
import { leaveTask } from './complete-task.ts'
import { completionOf } from './completion.ts'

/** What an alarm does. */
interface Ringing {
  readonly alarm: string
  readonly does: 'remind' | 'escalate' | 'reroute' | 'decide'
  readonly role?: string | undefined
  readonly outcome?: string
}

/** An alarm rings: people are told, others may do the task, it goes to others, or it is decided by default. */
export function ring(move: Move, ringing: Ringing, open: OpenTask | undefined): Rejection | undefined {
  const { alarm, does, role } = ringing
  const unit = role === undefined ? undefined : unitOfRole(move, role)
  if (role !== undefined && unit === undefined) return refuse('noUnit', role)
  const task = open?.id
  move.record({ type: 'AlarmRang', alarm, ...(task === undefined ? {} : { task }), does })
  if (does === 'decide') return decideByDefault(move, alarm, ringing.outcome ?? '', open)
  const refused =
    open === undefined || role === undefined || unit === undefined ? undefined : give(move, ringing, open, role, unit)
  if (refused !== undefined) return refused
  move.effects.push(notify(alarm, task, role, unit))
  return undefined
}

/** Lets others do the task too, or hands it to them; whom their role bars from it is barred. */
function give(move: Move, { does }: Ringing, open: OpenTask, role: string, unit: string): Rejection | undefined {
  const wanted = own(move.model.spec.roles, role)
  if (wanted === undefined || does === 'remind') return undefined
  const { id: task } = open
  const { pick, assignee, barred } = assign(move, role, wanted, unit)
  if (does === 'escalate') {
    move.record({ type: 'TaskEscalated', task, role, unit, ...(barred === undefined ? {} : { barred }) })
    return undefined
  }
  if (move.context.organisation.calendarOf(unit) === undefined) return refuse('noCalendar', unit)
  const rerouted: Writable<EventOf<'TaskRerouted'>> = { type: 'TaskRerouted', task, role, unit, pick }
  if (assignee !== undefined) rerouted.assignee = assignee
  const stillBarred = barred ?? open.barred
  if (stillBarred !== undefined && stillBarred !== assignee) rerouted.barred = stillBarred
  move.record(rerouted)
  if (pick.rule === 'leastLoaded') requireAssignee(move, task)
  scheduleAlarms(move, task)
  return undefined
}

function notify(alarm: string, task: string | undefined, role: string | undefined, unit: string | undefined): Effect {
  return {
    type: 'Notify',
    alarm,
    ...(task === undefined ? {} : { task }),
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
  }
}

function unitOfRole(move: Move, id: string): string | undefined {
  const role = own(move.model.spec.roles, id)
  return role && unitOf(move, role)
}

/** Silence means the outcome that the spec names ("im lặng là đồng ý"). */
function decideByDefault(
  move: Move,
  alarm: string,
  outcome: string,
  open: OpenTask | undefined,
): Rejection | undefined {
  const current = open && own(move.state.tasks, open.id)
  const step = current && move.model.steps.get(current.node)
  if (current === undefined || step === undefined) return refuse('stale', alarm)
  const completion = completionOf(move, current, { outcome })
  completion.byDefault = alarm
  return leaveTask(move, step, current, completion)
}
