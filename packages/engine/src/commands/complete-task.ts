import { timeClass } from '@motcua/calendar'
import type { Outcome } from '@motcua/spec'
import { takeAnswers } from '../answers.ts'
import type { CompleteTask } from '../command.ts'
import { issueSlip } from '../documents.ts'
import type { EventOf, TimeClass } from '../event.ts'
import type { Move } from '../move.ts'
import type { Writable } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import { mayWorkOn, openTaskOf } from './open-task.ts'

/** Completes a task with one of its outcomes; who holds the role may do so from the pool without claiming first. */
export function completeTask(move: Move, command: CompleteTask): Rejection | undefined {
  const open = openTaskOf(move, command.task, command.revision)
  if ('code' in open) return open
  const isTaken = open.assignee !== undefined && open.assignee !== move.context.actor.id
  if (isTaken || !mayWorkOn(move, open)) return refuse('notYours', open.id)
  const step = move.model.steps.get(open.node)
  if (step?.node.kind !== 'task') return refuse('noWay', open.node)
  const outcome = step.node.outcomes.find(({ id }) => id === command.outcome)
  if (outcome === undefined) return refuse('unknownOutcome', command.outcome)
  const refused =
    judgeWords(move, outcome, command) ?? takeAnswers(move, open.node, command.answers, [step.node.form, outcome.form])
  if (refused !== undefined) return refused
  recordCompletion(move, open, command)
  if (outcome.meaning === 'supplement') move.effects.push(issueSlip(move.model.spec, 'supplement'))
  return move.follow(step.byOutcome.get(outcome.id), open.node)
}

function judgeWords(move: Move, outcome: Outcome, { reason, faults }: CompleteTask): Rejection | undefined {
  if (outcome.reason === 'required' && (reason === undefined || reason.trim() === '')) {
    return refuse('reasonRequired', outcome.id)
  }
  const strange = faults?.find(({ component }) => !move.model.components.has(component))
  return strange === undefined ? undefined : refuse('unknownField', strange.component)
}

function recordCompletion(move: Move, open: OpenTask, { outcome, reason, faults }: CompleteTask): void {
  const completed: Writable<EventOf<'TaskCompleted'>> = {
    type: 'TaskCompleted',
    task: open.id,
    node: open.node,
    outcome,
    by: move.context.actor.id,
  }
  const reached = classOf(move, open)
  if (reason !== undefined && reason.trim() !== '') completed.reason = reason
  if (faults !== undefined && faults.length > 0) completed.faults = faults
  if (reached !== undefined) completed.timeClass = reached
  move.record(completed)
}

/** Against the task's own due instant, by its unit's calendar; none where the step has no time of its own. */
function classOf(move: Move, { unit, due }: OpenTask): TimeClass | undefined {
  if (due === undefined || due.due === null) return undefined
  const calendar = move.context.organisation.calendarOf(unit)
  return calendar && timeClass(calendar, move.context.now, due.due)
}
