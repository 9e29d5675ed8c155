import { timeClass } from '@motcua/calendar'
import type { Document, EndNode } from '@motcua/spec'
import { settleTime } from '../clock.ts'
import type { TimeClass } from '../event.ts'
import type { Move } from '../move.ts'
import { own } from '../own.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const end: NodeBehaviour<EndNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    if (node.result === 'granted') {
      if (isRunning(move)) return undefined
    } else {
      cancelRest(move)
    }
    const refused = settleTime(move)
    if (refused !== undefined) return refused
    move.record({
      type: 'DossierEnded',
      at: move.context.now,
      node: step.id,
      result: node.result,
      timeClass: classOf(move),
    })
    issue(move, node)
    return undefined
  },
}

/** Whether anything but the branch that stands at the end is under way; at a join, that is a branch that waits there. */
function isRunning({ state, pending }: Move): boolean {
  if (pending.length > 0 || !isEmpty(state.tasks) || !isEmpty(state.waits)) return true
  return Object.values(state.joins).some(({ arrived }) => arrived > 0)
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  for (const key in record) if (Object.hasOwn(record, key)) return false
  return true
}

function cancelRest(move: Move): void {
  move.pending.length = 0
  for (const { id, node } of Object.values(move.state.tasks)) {
    move.record({ type: 'TaskCancelled', task: id, node })
  }
  for (const { id, node, until } of Object.values(move.state.waits)) {
    move.record({ type: 'WaitCancelled', wait: id, node })
    if (until !== undefined) move.effects.push({ type: 'CancelTimer', timer: id })
  }
}

/** Against the committed deadline; the clock has been settled, so it is known. */
function classOf(move: Move): TimeClass {
  const { due } = move.state.committed
  return due === null ? 'onTime' : timeClass(move.calendar, move.context.now, due)
}

const SLIP_OF_RESULT: Readonly<Partial<Record<EndNode['result'], Document['kind']>>> = {
  granted: 'result',
  refused: 'refusal',
}

function issue(move: Move, node: EndNode): void {
  const { document } = node
  if (document === undefined) {
    const kind = SLIP_OF_RESULT[node.result]
    if (kind !== undefined) move.effects.push({ type: 'IssueDocument', kind })
    return
  }
  const kind = own(move.model.spec.documents, document)?.kind ?? SLIP_OF_RESULT[node.result]
  if (kind !== undefined) move.effects.push({ type: 'IssueDocument', kind, document })
}
