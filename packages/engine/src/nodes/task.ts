import type { TaskNode, TimeLimit } from '@motcua/spec'
import { assign } from '../assignment.ts'
import type { Due, EventOf } from '../event.ts'
import { dueOf } from '../limit.ts'
import type { Step } from '../model.ts'
import type { Move } from '../move.ts'
import { own, type Writable } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

/** What a task has of time: nothing where the spec allots nothing. */
interface Allotment {
  readonly limit?: TimeLimit
  readonly due?: Due
  readonly extended?: true
}

export const task: NodeBehaviour<TaskNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    const role = own(move.model.spec.roles, node.role)
    const unit = role && move.context.organisation.unitOf(role, move.state.unit)
    if (role === undefined || unit === undefined) return refuse('noUnit', node.role)
    const allotment = allot(move, step, node, unit)
    if ('code' in allotment) return allotment
    const assignment = assign(move, node.role, role, unit)
    const opened: Writable<EventOf<'TaskOpened'>> = {
      type: 'TaskOpened',
      at: move.context.now,
      task: move.nextOpening(step),
      node: step.id,
      role: node.role,
      unit,
      pick: assignment.pick,
    }
    if (assignment.assignee !== undefined) opened.assignee = assignment.assignee
    if (assignment.barred !== undefined) opened.barred = assignment.barred
    if (allotment.limit !== undefined) opened.limit = allotment.limit
    if (allotment.due !== undefined) opened.due = allotment.due
    if (allotment.extended !== undefined) opened.extended = allotment.extended
    move.record(opened)
    return undefined
  },
}

const UNLIMITED: Allotment = {}

function allot(move: Move, step: Step, node: TaskNode, unit: string): Allotment | Rejection {
  const extended = node.extended !== undefined && step.extendedWhen?.test(move.facts()) === true
  const limit = extended ? node.extended?.allotted : node.allotted
  if (limit === undefined) return UNLIMITED
  const calendar = move.context.organisation.calendarOf(unit)
  if (calendar === undefined) return refuse('noCalendar', unit)
  const due = dueOf(calendar, limit, move.context.now)
  return extended ? { limit, due, extended: true } : { limit, due }
}

/** Tasks whose extended term holds now get it, counted from when they opened. The extension is never taken back. */
export function extendTasks(move: Move): Rejection | undefined {
  for (const open of Object.values(move.state.tasks)) {
    if (open.extended) continue
    const step = move.model.steps.get(open.node)
    if (step?.node.kind !== 'task' || step.node.extended === undefined) continue
    if (step.extendedWhen?.test(move.facts()) !== true) continue
    const calendar = move.context.organisation.calendarOf(open.unit)
    if (calendar === undefined) return refuse('noCalendar', open.unit)
    const limit = step.node.extended.allotted
    move.record({ type: 'TaskDueChanged', task: open.id, limit, due: dueOf(calendar, limit, open.openedAt) })
  }
  return undefined
}
