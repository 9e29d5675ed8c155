import type { Consult } from '../command.ts'
import type { Move } from '../move.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { openTask } from '../task-opening.ts'
import { takeOver } from './accept-hand-over.ts'
import { authorityOn, openTaskOf } from './open-task.ts'

/**
 * Asks another role for its opinion: a task of its own beside the one that stays where it is. Who asks has the dossier, so
 * a hand-over is acknowledged by it.
 */
export function consult(move: Move, { task, revision, consultation, question }: Consult): Rejection | undefined {
  const open = openTaskOf(move, task, revision)
  if ('code' in open) return open
  if (authorityOn(move, open) === undefined) return refuse('notYours', task)
  const step = move.model.steps.get(open.node)
  const asked = step?.node.kind === 'task' ? step.node.consults?.find(({ id }) => id === consultation) : undefined
  if (step === undefined || asked === undefined || open.aside !== undefined) return refuse('notProvided', consultation)
  if (question.trim() === '') return refuse('reasonRequired', consultation)
  const arrived = open.handOver === undefined ? open : takeOver(move, open)
  if ('code' in arrived) return arrived
  const aside = { kind: 'consultation', of: task, id: consultation } as const
  return openTask(move, { step, role: asked.role, limit: asked.allotted, aside, question })
}
