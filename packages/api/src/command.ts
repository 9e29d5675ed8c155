import { DurationSchema } from '@motcua/spec'
import { type Static, type TSchema, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { closed } from './closed.ts'
import { HeadSchema } from './dossier.ts'

const opening = Type.String({ minLength: 1, maxLength: 80 })
const name = Type.String({ minLength: 1, maxLength: 64 })
const revision = Type.Integer({ minimum: 0 })
const reason = Type.String({ maxLength: 5000 })

export const FaultSchema = closed({
  component: Type.String({ maxLength: 64 }),
  fault: Type.String({ minLength: 1, maxLength: 2000 }),
})

const onTask = { task: opening, revision }

const claimTask = closed({ type: Type.Literal('ClaimTask'), ...onTask })
const releaseTask = closed({ type: Type.Literal('ReleaseTask'), ...onTask })
/** Of a task beside the flow (an opinion, something to be undone) the outcome is `done`. */
const completeTask = closed({
  type: Type.Literal('CompleteTask'),
  ...onTask,
  outcome: name,
  answers: Type.Optional(AnswersSchema),
  reason: Type.Optional(reason),
  faults: Type.Optional(Type.Array(FaultSchema, { maxItems: 100 })),
})
const acceptHandOver = closed({ type: Type.Literal('AcceptHandOver'), ...onTask })
const consult = closed({
  type: Type.Literal('Consult'),
  ...onTask,
  consultation: name,
  question: Type.String({ minLength: 1, maxLength: 5000 }),
})
/** `task` is the one that was completed. */
const recallTask = closed({ type: Type.Literal('RecallTask'), task: opening, reason })
const sendMessage = closed({
  type: Type.Literal('SendMessage'),
  wait: opening,
  revision,
  message: name,
  answers: Type.Optional(AnswersSchema),
})
const interruptDossier = closed({
  type: Type.Literal('InterruptDossier'),
  message: name,
  answers: Type.Optional(AnswersSchema),
  reason: Type.Optional(reason),
})
const suspendDossier = closed({ type: Type.Literal('SuspendDossier'), reason })
const resumeDossier = closed({ type: Type.Literal('ResumeDossier') })
const reappoint = closed({ type: Type.Literal('Reappoint'), within: DurationSchema, reason })
const reopenDossier = closed({ type: Type.Literal('ReopenDossier'), node: name, reason })

/** A choice by `type`, so that a validator names the wrong field of the right command instead of all commands. */
function byType<const T extends readonly TSchema[]>(...members: T) {
  return Type.Unsafe<Static<T[number]>>({
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: members,
  })
}

/**
 * The engine's commands that a person may send; `revision` is that of the task or wait as the sender saw it. Timers, answers
 * of other systems and what follows from one dossier for another are the system's own, and refused from outside.
 */
export const CommandRequestSchema = closed({
  command: byType(
    claimTask,
    releaseTask,
    completeTask,
    acceptHandOver,
    consult,
    recallTask,
    sendMessage,
    interruptDossier,
    suspendDossier,
    resumeDossier,
    reappoint,
    reopenDossier,
  ),
})
export type CommandRequest = Static<typeof CommandRequestSchema>

/**
 * What the command did: the names of its events and the new head, for which a list can wait. `recall`: the completed task,
 * as long as whoever completed it may take it back.
 */
export const CommandDoneSchema = closed({
  dossier: Type.String(),
  head: HeadSchema,
  status: Type.Enum(['open', 'ended']),
  events: Type.Array(Type.String()),
  recall: Type.Union([Type.String(), Type.Null()]),
})
export type CommandDone = Static<typeof CommandDoneSchema>
