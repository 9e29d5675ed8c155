import { timeClass } from '@motcua/calendar'
import type { Document, EndNode } from '@motcua/spec'
import { cancelReminders } from '../alarms.ts'
import { cancelAll } from '../cancel.ts'
import { settleTime } from '../clock.ts'
import type { Result, TimeClass } from '../event.ts'
import type { Move } from '../move.ts'
import { isEmpty, own } from '../own.ts'
import type { Rejection } from '../rejection.ts'
import { beginUndoing } from '../undoing.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const end: NodeBehaviour<EndNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    if (node.result === 'granted') return isRunning(move) ? undefined : endDossier(move, step.id, node)
    cancelAll(move)
    if (node.result !== 'withdrawn') return endDossier(move, step.id, node)
    const undoing = beginUndoing(move, step.id)
    return undoing === false ? endDossier(move, step.id, node) : undoing
  },
}

/** Whether anything but the branch that stands at the end is under way; at a join, that is a branch that waits there. */
function isRunning({ state, pending }: Move): boolean {
  if (pending !== undefined || !isEmpty(state.tasks) || !isEmpty(state.waits)) return true
  if (state.calls !== undefined && !isEmpty(state.calls)) return true
  return Object.values(state.joins).some(({ arrived }) => arrived > 0)
}

/** Ends the dossier at a node, with its time class and its document; a parent is told. */
export function endDossier(
  move: Move,
  id: string,
  node: { readonly result: Result; readonly document?: string | undefined },
): Rejection | undefined {
  const refused = settleTime(move)
  if (refused !== undefined) return refused
  const { result } = node
  move.record({ type: 'DossierEnded', at: move.context.now, node: id, result, timeClass: classOf(move) })
  cancelReminders(move)
  issue(move, node)
  const { parent } = move.state
  if (parent !== undefined) move.effects.push({ type: 'ReportEnd', parent, result })
  return undefined
}

/**
 * Against the committed deadline; the clock has been settled, so it is known. What was withdrawn is judged by when that was:
 * the time it takes to undo things was promised to nobody.
 */
function classOf({ state, calendar, context }: Move): TimeClass {
  const { due } = state.committed
  return due === null ? 'onTime' : timeClass(calendar, state.undoing?.at ?? context.now, due)
}

const SLIP_OF_RESULT: Readonly<Partial<Record<Result, Document['kind']>>> = {
  granted: 'result',
  refused: 'refusal',
}

function issue(move: Move, { result, document }: { readonly result: Result; readonly document?: string | undefined }) {
  if (document === undefined) {
    const kind = SLIP_OF_RESULT[result]
    if (kind !== undefined) move.effects.push({ type: 'IssueDocument', kind })
    return
  }
  const kind = own(move.model.spec.documents, document)?.kind ?? SLIP_OF_RESULT[result]
  if (kind !== undefined) move.effects.push({ type: 'IssueDocument', kind, document })
}
