import { takeAnswers } from '../answers.ts'
import type { FireTimer, SendMessage } from '../command.ts'
import type { Move } from '../move.ts'
import { elapse, receiveMessage } from '../nodes/wait.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'

/**
 * A message for a wait. The applicant's may also be brought to the counter, so an officer can enter it; an agency's
 * never comes from an applicant.
 */
export function sendMessage(move: Move, { wait, revision, message, answers }: SendMessage): Rejection | undefined {
  const open = own(move.state.waits, wait)
  if (open === undefined || open.revision !== revision) return refuse('stale', wait)
  const node = move.model.steps.get(open.node)?.node
  if (node?.kind !== 'wait' || !('message' in node.for) || open.message !== message) {
    return refuse('wrongMessage', open.node)
  }
  const { kind } = move.context.actor
  if (kind === (node.for.from === 'applicant' ? 'system' : 'applicant')) return refuse('notYours', wait)
  return takeAnswers(move, open.node, answers, [node.for.form]) ?? receiveMessage(move, open, message)
}

/** A timer fell due. Delivered twice, the second finds the wait closed and is refused as stale: nothing happens twice. */
export function fireTimer(move: Move, { timer }: FireTimer): Rejection | undefined {
  if (move.context.actor.kind !== 'system') return refuse('notYours', timer)
  const open = own(move.state.waits, timer)
  if (open?.until === undefined) return refuse('stale', timer)
  return move.context.now < open.until ? refuse('timerNotDue', timer) : elapse(move, open)
}
