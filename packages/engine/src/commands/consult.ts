import type { Consult } from '../command.ts'
import type { Move } from '../move.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { openTask } from '../task-opening.ts'
import { mayWorkOn, openTaskOf } from './open-task.ts'

/** Asks another role for its opinion: a task of its own beside the one that stays where it is. */
export function consult(move: Move, { task, revision, consultation, question }: Consult): Rejection | undefined {
  const open = openTaskOf(move, task, revision)
  if ('code' in open) return open
  if (!mayWorkOn(move, open)) return refuse('notYours', task)
  const step = move.model.steps.get(open.node)
  const asked = step?.node.kind === 'task' ? step.node.consults?.find(({ id }) => id === consultation) : undefined
  if (step === undefined || asked === undefined || open.aside !== undefined) return refuse('notProvided', consultation)
  if (question.trim() === '') return refuse('reasonRequired', consultation)
  const aside = { kind: 'consultation', of: task, id: consultation } as const
  return openTask(move, { step, role: asked.role, limit: asked.allotted, aside, question })
}
