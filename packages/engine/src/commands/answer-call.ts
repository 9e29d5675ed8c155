import { closeCall, failAttempt } from '../calls.ts'
import type { AnswerCall, Answers, FailCall } from '../command.ts'
import { gatherAgain } from '../gathering.ts'
import { beginItems, endItem } from '../items.ts'
import type { Step } from '../model.ts'
import type { Move } from '../move.ts'
import { makeDecision } from '../nodes/decision.ts'
import { chooseWay } from '../nodes/exclusive.ts'
import { includeWays } from '../nodes/inclusive.ts'
import { itemsOfProcedure } from '../nodes/procedure.ts'
import { callAgain } from '../nodes/service.ts'
import { itemsOfTask } from '../nodes/task.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenCall } from '../state.ts'

/** What a system answered. An answer to an attempt that was given up is stale: the next one counts. */
export function answerCall(move: Move, { call, attempt, answers, result }: AnswerCall): Rejection | undefined {
  const open = openCallOf(move, call, attempt)
  if ('code' in open) return open
  const step = move.model.steps.get(open.node)
  if (step === undefined) return refuse('noWay', open.node)
  if (open.kind === 'procedure' && result === undefined) return refuse('wrongMessage', call)
  const refused = take(move, open.node, answers ?? {}, takenBy(step, open))
  if (refused !== undefined) return refused
  closeCall(move, open, open.kind === 'procedure' ? result : undefined)
  return goOn(move, step, open, result === 'granted' || open.kind === 'service')
}

/** An attempt failed: tried again as the node says, or given up. */
export function failCall(move: Move, { call, attempt, error }: FailCall): Rejection | undefined {
  const open = openCallOf(move, call, attempt)
  return 'code' in open ? open : fail(move, open, error)
}

/** The timer of a call: an attempt took too long, or it is time for the next. */
export function fireCallTimer(move: Move, open: OpenCall): Rejection | undefined {
  if (open.until === undefined) return refuse('stale', open.id)
  if (move.context.now < open.until) return refuse('timerNotDue', open.id)
  if (!open.failed) return fail(move, open, 'timeout')
  const node = move.model.steps.get(open.node)?.node
  if (node?.kind === 'service') callAgain(move, open, node)
  else gatherAgain(move, open)
  return undefined
}

function openCallOf(move: Move, call: string, attempt: number): OpenCall | Rejection {
  if (move.context.actor.kind !== 'system') return refuse('notYours', call)
  const open = own(move.state.calls ?? {}, call)
  if (open === undefined || open.attempt !== attempt || open.failed) return refuse('stale', call)
  return open
}

function fail(move: Move, open: OpenCall, error: string): Rejection | undefined {
  const step = move.model.steps.get(open.node)
  if (step === undefined) return refuse('noWay', open.node)
  const retry = 'retry' in step.node ? step.node.retry : undefined
  const never = { times: 0, every: { amount: 1, unit: 'minutes' } } as const
  if (failAttempt(move, open, open.kind === 'procedure' ? never : retry, error)) return undefined
  return goOn(move, step, open, false)
}

/** The fields that an answer may fill. */
function takenBy({ node }: Step, { kind, facts }: OpenCall): readonly string[] {
  if (kind === 'facts') return facts ?? []
  if (node.kind === 'service') return node.take
  return node.kind === 'procedure' ? Object.keys(node.take) : []
}

function take(move: Move, node: string, answers: Answers, fields: readonly string[]): Rejection | undefined {
  const names = Object.keys(answers)
  const strange = names.find((name) => !fields.includes(name))
  if (strange !== undefined) return refuse('unknownField', strange)
  if (names.length > 0) move.record({ type: 'AnswersRecorded', node, answers })
  return undefined
}

/** Goes on from the node of a call that is closed, well or not. */
function goOn(move: Move, step: Step, open: OpenCall, isWell: boolean): Rejection | undefined {
  const { node } = step
  if (open.heldBy !== undefined) move.unit = open.heldBy
  switch (node.kind) {
    case 'task': {
      const per = itemsOfTask(move, step, node)
      return per === undefined ? refuse('noWay', step.id) : beginItems(move, per)
    }
    case 'service':
      return move.follow(step.byOutcome.get(isWell ? 'done' : 'failed'), step.id)
    case 'procedure': {
      const outcome = isWell ? 'granted' : 'notGranted'
      const per = itemsOfProcedure(move, step, node)
      if (per !== undefined && open.kind === 'facts') return beginItems(move, per)
      if (per !== undefined) return endItem(move, per, open.item ?? 0, outcome)
      return move.follow(step.byOutcome.get(outcome), step.id)
    }
    case 'decision':
      return makeDecision(move, step, node)
    case 'exclusive':
      return chooseWay(move, step)
    case 'inclusive':
      return node.mode === 'fork' ? includeWays(move, step, node.join) : refuse('noWay', step.id)
    default:
      return refuse('noWay', step.id)
  }
}
