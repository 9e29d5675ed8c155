import { dueAt, parseLocal } from '@motcua/calendar'
import type { WaitNode } from '@motcua/spec'
import { dueRequest, pausesAfter } from '../limit.ts'
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
    const heldBy = move.heldBy()
    move.record({
      type: 'WaitOpened',
      at: move.context.now,
      wait: id,
      node: step.id,
      ...('message' in node.for ? { message: node.for.message } : {}),
      ...(until === undefined ? {} : { until }),
      pausesClock: node.pausesClock && move.model.spec.deadline.pausedBy.includes('supplement'),
      ...(heldBy === undefined ? {} : { heldBy }),
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

/** The time is over; what was gathered meanwhile counts as received. */
export function elapse(move: Move, open: OpenWait): Rejection | undefined {
  move.record({ type: 'WaitElapsed', wait: open.id, node: open.node })
  return leave(move, open, (open.gathered ?? 0) > 0 ? 'received' : 'elapsed')
}

/**
 * Counts the ends of open waits anew: work stood still, or a calendar was published. A date stays the date. Timers are the
 * caller's to set.
 */
export function moveWaits(move: Move): void {
  for (const open of Object.values(move.state.waits)) {
    const node = move.model.steps.get(open.node)?.node
    if (open.until === undefined || node?.kind !== 'wait' || 'date' in node.for) continue
    const limit = 'duration' in node.for ? node.for.duration : node.for.within
    if (limit === undefined) continue
    const pauses = pausesAfter(move.state.suspensions, open.openedAt)
    const until = dueAt(move.calendar, dueRequest(limit, open.openedAt, undefined, pauses)).due ?? open.until
    if (until === open.until) continue
    move.record({ type: 'WaitMoved', wait: open.id, until })
  }
}

function leave(move: Move, open: OpenWait, outcome: 'received' | 'elapsed'): Rejection | undefined {
  if (open.heldBy !== undefined) move.unit = open.heldBy
  return move.follow(move.model.steps.get(open.node)?.byOutcome.get(outcome), open.node)
}
