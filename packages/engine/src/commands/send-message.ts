import { takeAnswers } from '../answers.ts'
import type { SendMessage } from '../command.ts'
import type { Actor } from '../context.ts'
import type { Move } from '../move.ts'
import { receiveMessage } from '../nodes/wait.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'

/**
 * A message for a wait. The applicant's may also be brought to the counter, so an officer can enter it; an agency's
 * never comes from an applicant, and an objection from anyone. Where messages are gathered the wait stays open.
 */
export function sendMessage(move: Move, { wait, revision, message, answers }: SendMessage): Rejection | undefined {
  const open = own(move.state.waits, wait)
  if (open === undefined || open.revision !== revision) return refuse('stale', wait)
  const node = move.model.steps.get(open.node)?.node
  if (node?.kind !== 'wait' || !('message' in node.for) || open.message !== message) {
    return refuse('wrongMessage', open.node)
  }
  const { kind, id: by } = move.context.actor
  if (isStranger(node.for.from, kind)) return refuse('notYours', wait)
  const refused = takeAnswers(move, open.node, answers, [node.for.form])
  if (refused !== undefined) return refused
  if (node.for.closes !== 'end') return receiveMessage(move, open, message)
  move.record({ type: 'MessageGathered', wait, message, by })
  return undefined
}

function isStranger(from: 'applicant' | 'agency' | 'anyone', kind: Actor['kind']): boolean {
  return from !== 'anyone' && kind === (from === 'applicant' ? 'system' : 'applicant')
}
