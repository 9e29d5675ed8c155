import { dueAt, parseLocal } from '@motcua/calendar'
import type { WaitNode } from '@motcua/spec'
import { dueRequest } from '../limit.ts'
import type { Move } from '../move.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenWait } from '../state.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const wait: NodeBehaviour<WaitNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    const until = endOf(move, node)
    if (until === 'badDate') return refuse('badDate', 'date' in node.for ? node.for.date : step.id)
    const id = move.nextOpening(step)
    move.record({
      type: 'WaitOpened',
      at: move.context.now,
      wait: id,
      node: step.id,
      ...('message' in node.for ? { message: node.for.message } : {}),
      ...(until === undefined ? {} : { until }),
      pausesClock: node.pausesClock && move.model.spec.deadline.pausedBy.includes('supplement'),
    })
    if (until !== undefined) move.effects.push({ type: 'ScheduleTimer', timer: id, at: until })
    return undefined
  },
}

/** The instant at which nobody waits any longer; undefined where the wait has no end of its own. */
function endOf(move: Move, node: WaitNode): number | undefined | 'badDate' {
  if ('date' in node.for) {
    const day = own(move.state.answers, node.for.date)
    const at = typeof day === 'string' ? parseLocal(`${day}T00:00`, move.calendar.source.utcOffset) : null
    return at ?? 'badDate'
  }
  const limit = 'duration' in node.for ? node.for.duration : node.for.within
  if (limit === undefined) return undefined
  return dueAt(move.calendar, dueRequest(limit, move.context.now)).due ?? undefined
}

/** The message came: the wait closes, its timer with it, and the flow goes on. */
export function receiveMessage(move: Move, open: OpenWait, message: string): Rejection | undefined {
  move.record({ type: 'MessageReceived', wait: open.id, node: open.node, message, by: move.context.actor.id })
  if (open.until !== undefined) move.effects.push({ type: 'CancelTimer', timer: open.id })
  return leave(move, open, 'received')
}

/** The time is over. */
export function elapse(move: Move, open: OpenWait): Rejection | undefined {
  move.record({ type: 'WaitElapsed', wait: open.id, node: open.node })
  return leave(move, open, 'elapsed')
}

function leave(move: Move, open: OpenWait, outcome: 'received' | 'elapsed'): Rejection | undefined {
  return move.follow(move.model.steps.get(open.node)?.byOutcome.get(outcome), open.node)
}
