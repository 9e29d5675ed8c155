import type { Role, TimeLimit } from '@motcua/spec'
import { scheduleAlarms } from './alarms.ts'
import { assign, requireAssignee } from './assignment.ts'
import type { Json } from './command.ts'
import type { Aside, EventOf, HandOver } from './event.ts'
import { dueOf } from './limit.ts'
import type { Step } from './model.ts'
import type { Move } from './move.ts'
import { own, type Writable } from './own.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'
import { dueFrom } from './task-due.ts'
import { unitOf } from './units.ts'

/** A task to be opened at a step: what the step's node says, or something beside the flow. */
export interface Opening {
  readonly step: Step
  readonly role: string
  readonly limit: TimeLimit | undefined
  readonly extended?: true
  /** The item, where the node is done per item. */
  readonly item?: { readonly index: number; readonly value: Json | undefined }
  readonly aside?: Aside
  readonly question?: string
  /** A task that was taken back: for this person, whatever the role's rule says, and with the time that it had. */
  readonly again?: { readonly assignee: string; readonly countedFrom: number }
  /** Within which time a hand-over from another unit has to be acknowledged. */
  readonly handOver?: TimeLimit
}

/** Opens a task at the unit that its role means; without such a unit, or a calendar to count by, it is refused. */
export function openTask(move: Move, opening: Opening): Rejection | undefined {
  const role = own(move.model.spec.roles, opening.role)
  const unit = role && unitOf(move, role, opening.item?.value)
  if (role === undefined || unit === undefined) return refuse('noUnit', opening.role)
  const opened = openingEvent(move, opening, role, unit)
  if ('code' in opened) return opened
  move.record(opened)
  if (role.pick.rule === 'leastLoaded' && opening.again === undefined) requireAssignee(move, opened.task)
  if (opened.due !== undefined) scheduleAlarms(move, opened.task)
  return undefined
}

function openingEvent(move: Move, opening: Opening, role: Role, unit: string): EventOf<'TaskOpened'> | Rejection {
  const { step, limit } = opening
  const assignment = assign(move, opening.role, role, unit)
  const opened: Writable<EventOf<'TaskOpened'>> = {
    type: 'TaskOpened',
    at: move.context.now,
    task: move.nextOpening(step),
    node: step.id,
    role: opening.role,
    unit,
    pick: assignment.pick,
  }
  const assignee = opening.again?.assignee ?? assignment.assignee
  if (assignee !== undefined) opened.assignee = assignee
  if (assignment.barred !== undefined && assignment.barred !== assignee) opened.barred = assignment.barred
  const handOver = opening.handOver === undefined ? undefined : handOverTo(move, unit, opening.handOver)
  if (opening.again !== undefined) opened.countedFrom = opening.again.countedFrom
  if (limit !== undefined) {
    const due = dueFrom(move, unit, limit, opened.countedFrom ?? opened.at)
    if ('code' in due) return due
    opened.limit = limit
    if (handOver === undefined) opened.due = due
  }
  if (opening.extended) opened.extended = true
  if (opening.item !== undefined) opened.item = opening.item.index
  if (opening.aside !== undefined) opened.aside = opening.aside
  if (opening.question !== undefined) opened.question = opening.question
  if (handOver !== undefined) opened.handOver = handOver
  return opened
}

/** Between two units the dossier is on its way, by the calendar of the one that gives; within one unit it is there at once. */
function handOverTo(move: Move, unit: string, within: TimeLimit): HandOver | undefined {
  const from = move.unit
  const calendar = move.context.organisation.calendarOf(from)
  if (from === unit || calendar === undefined) return undefined
  return { from, due: dueOf(calendar, within, move.context.now) }
}
