import type { TaskNode, TimeLimit } from '@motcua/spec'
import { scheduleAlarms } from '../alarms.ts'
import { beginItems, type PerItem } from '../items.ts'
import type { Step } from '../model.ts'
import type { Move } from '../move.ts'
import type { Writable } from '../own.ts'
import type { Rejection } from '../rejection.ts'
import { taskDue } from '../task-due.ts'
import { type Opening, openTask } from '../task-opening.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const task: NodeBehaviour<TaskNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    const per = itemsOfTask(move, step, node)
    return per === undefined ? openTask(move, openingOf(move, step, node)) : beginItems(move, per)
  },
}

/** What the node says of a task that opens now. */
export function openingOf(move: Move, step: Step, { role, allotted, extended, handOver }: TaskNode): Opening {
  const opening: Writable<Opening> = { step, role, limit: allotted }
  if (extended !== undefined && step.extendedWhen?.test(move.facts()) === true) {
    opening.limit = extended.allotted
    opening.extended = true
  }
  if (handOver !== undefined) opening.handOver = handOver.within
  return opening
}

/** How the node is done per item; undefined where it is done once. */
export function itemsOfTask(move: Move, step: Step, node: TaskNode): PerItem | undefined {
  const { each } = node
  if (each === undefined) return undefined
  const outcomes = node.outcomes.map(({ id }) => id)
  return {
    step,
    each,
    outcomes,
    counts: each.counts ?? outcomes[0] ?? '',
    open: (item) => openTask(move, { ...openingOf(move, step, node), item }),
  }
}

/** Tasks whose extended term holds now get it, counted from when their time began. The extension is never taken back. */
export function extendTasks(move: Move): Rejection | undefined {
  for (const open of Object.values(move.state.tasks)) {
    if (open.extended || open.aside !== undefined || open.handOver !== undefined) continue
    const limit = extensionOf(move, open.node)
    if (limit === undefined) continue
    const due = taskDue(move, open, limit)
    if ('code' in due) return due
    move.record({ type: 'TaskDueChanged', task: open.id, limit, due })
    scheduleAlarms(move, open.id)
  }
  return undefined
}

function extensionOf(move: Move, id: string): TimeLimit | undefined {
  const step = move.model.steps.get(id)
  if (step?.node.kind !== 'task' || step.node.extended === undefined) return undefined
  return step.extendedWhen?.test(move.facts()) === true ? step.node.extended.allotted : undefined
}
