import { type Static, type TSchema, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { closed } from './closed.ts'
import { HeadSchema } from './dossier.ts'

const taskId = Type.String({ minLength: 1, maxLength: 80 })
const revision = Type.Integer({ minimum: 0 })
const reason = Type.String({ maxLength: 5000 })

export const FaultSchema = closed({
  component: Type.String({ maxLength: 64 }),
  fault: Type.String({ minLength: 1, maxLength: 2000 }),
})

const claimTask = closed({ type: Type.Literal('ClaimTask'), task: taskId, revision })
const releaseTask = closed({ type: Type.Literal('ReleaseTask'), task: taskId, revision })
const completeTask = closed({
  type: Type.Literal('CompleteTask'),
  task: taskId,
  revision,
  outcome: Type.String({ minLength: 1, maxLength: 64 }),
  answers: Type.Optional(AnswersSchema),
  reason: Type.Optional(reason),
  faults: Type.Optional(Type.Array(FaultSchema, { maxItems: 100 })),
})
const sendMessage = closed({
  type: Type.Literal('SendMessage'),
  wait: taskId,
  revision,
  message: Type.String({ minLength: 1, maxLength: 64 }),
  answers: Type.Optional(AnswersSchema),
})

/** A choice by `type`, so that a validator names the wrong field of the right command instead of all commands. */
function byType<T>(...members: TSchema[]) {
  return Type.Unsafe<T>({
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: members,
  })
}

type WireCommand = Static<typeof claimTask | typeof releaseTask | typeof completeTask | typeof sendMessage>

/** The engine's commands that a person may send; `revision` is that of the task or wait as the sender saw it. */
export const CommandRequestSchema = closed({
  command: byType<WireCommand>(claimTask, releaseTask, completeTask, sendMessage),
})
export type CommandRequest = Static<typeof CommandRequestSchema>

/** What the command did: the names of its events and the new head, for which a list can wait. */
export const CommandDoneSchema = closed({
  dossier: Type.String(),
  head: HeadSchema,
  status: Type.Enum(['open', 'ended']),
  events: Type.Array(Type.String()),
})
export type CommandDone = Static<typeof CommandDoneSchema>
