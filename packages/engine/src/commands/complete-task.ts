import type { Outcome } from '@motcua/spec'
import { cancelAlarms } from '../alarms.ts'
import { takeAnswers } from '../answers.ts'
import { cancelConsultations } from '../cancel.ts'
import type { CompleteTask } from '../command.ts'
import { issueSlip } from '../documents.ts'
import { endItem } from '../items.ts'
import type { Step } from '../model.ts'
import type { Move } from '../move.ts'
import { itemsOfTask } from '../nodes/task.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import { takeOver } from './accept-hand-over.ts'
import { completeAside } from './complete-aside.ts'
import { type Completion, completionOf, judgeFaults } from './completion.ts'
import { authorityOn, openTaskOf } from './open-task.ts'

/** Completes a task with one of its outcomes; who holds the role may do so from the pool without claiming first. */
export function completeTask(move: Move, command: CompleteTask): Rejection | undefined {
  const open = openTaskOf(move, command.task, command.revision)
  if ('code' in open) return open
  const authority = authorityOn(move, open)
  if (authority === undefined) return refuse('notYours', open.id)
  if (open.aside !== undefined) return completeAside(move, open, command, authority)
  const step = move.model.steps.get(open.node)
  if (step?.node.kind !== 'task') return refuse('noWay', open.node)
  const outcome = step.node.outcomes.find(({ id }) => id === command.outcome)
  if (outcome === undefined) return refuse('unknownOutcome', command.outcome)
  const refused =
    judgeReason(outcome, command) ??
    judgeFaults(move, command) ??
    takeAnswers(move, open.node, command.answers, [step.node.form, outcome.form])
  if (refused !== undefined) return refused
  const arrived = open.handOver === undefined ? open : takeOver(move, open)
  if ('code' in arrived) return arrived
  const completion = completionOf(move, arrived, command, authority)
  if (step.node.recallable && open.item === undefined) completion.recallable = true
  return leaveTask(move, step, arrived, completion)
}

function judgeReason(outcome: Outcome, { reason }: CompleteTask): Rejection | undefined {
  const isSilent = reason === undefined || reason.trim() === ''
  return outcome.reason === 'required' && isSilent ? refuse('reasonRequired', outcome.id) : undefined
}

/** Records a completion and goes where its outcome leads; of a node per item once enough items are done. */
export function leaveTask(move: Move, step: Step, open: OpenTask, completion: Completion): Rejection | undefined {
  if (step.node.kind !== 'task') return refuse('noWay', open.node)
  const { node } = step
  if (node.onDeadline !== undefined) cancelAlarms(move, open)
  if (node.consults !== undefined) cancelConsultations(move, open.id)
  move.record(completion)
  move.unit = open.unit
  const outcome = node.outcomes.find(({ id }) => id === completion.outcome)
  if (outcome?.meaning === 'supplement') move.effects.push(issueSlip(move.model.spec, 'supplement'))
  const per = open.item === undefined ? undefined : itemsOfTask(move, step, node)
  if (per !== undefined) return endItem(move, per, open.item ?? 0, completion.outcome)
  return move.follow(step.byOutcome.get(completion.outcome), open.node)
}
