import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { closed } from './closed.ts'
import { HeadSchema } from './dossier.ts'
import { DueSchema, DueSummarySchema, LedgerLineSchema, MomentSchema } from './moment.ts'
import { UnitRefSchema } from './person.ts'
import { SpecDocumentSchema } from './procedure.ts'
import { ResultSchema } from './result.ts'

const credentials = {
  code: Type.String({ minLength: 1, maxLength: 60 }),
  secret: Type.String({ minLength: 1, maxLength: 60 }),
}

export const TrackRequestSchema = closed(credentials)
export type TrackRequest = Static<typeof TrackRequestSchema>

/** A step on the tracker's line. `at`: when it was done or began; null for what has not begun. */
export const TrackStepSchema = closed({
  node: Type.String(),
  title: TextSchema,
  state: Type.Enum(['done', 'current', 'paused']),
  unit: Type.Optional(UnitRefSchema),
  at: Type.Union([MomentSchema, Type.Null()]),
})
export type TrackStep = Static<typeof TrackStepSchema>

/** What the applicant is asked to bring: the open wait, the faults by component, and the form to answer with (if any). */
export const SupplementRequestSchema = closed({
  wait: Type.String(),
  revision: Type.Integer(),
  message: Type.String(),
  form: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
  faults: Type.Array(closed({ component: Type.String(), title: TextSchema, fault: Type.String() })),
  until: Type.Union([MomentSchema, Type.Null()]),
  slipUrl: Type.String(),
  answers: AnswersSchema,
})
export type SupplementRequest = Static<typeof SupplementRequestSchema>

/** A way for the applicant to take the dossier back now; `form` is what it asks for (if anything). */
export const PossibleWithdrawalSchema = closed({
  message: Type.String(),
  title: TextSchema,
  reason: Type.Enum(['none', 'optional', 'required']),
  form: Type.Union([Type.String(), Type.Null()]),
})

/** The applicant's view: one sentence first, then the line of steps, then the ledger. `spec` has no scenarios and no layout. */
export const TrackViewSchema = closed({
  code: Type.String(),
  procedure: TextSchema,
  unit: UnitRefSchema,
  sentence: TextSchema,
  status: Type.Enum(['open', 'ended']),
  result: Type.Optional(ResultSchema),
  receivedAt: MomentSchema,
  due: DueSchema,
  ledger: Type.Array(LedgerLineSchema),
  dueSummary: DueSummarySchema,
  steps: Type.Array(TrackStepSchema),
  supplement: Type.Union([SupplementRequestSchema, Type.Null()]),
  withdraw: Type.Array(PossibleWithdrawalSchema),
  spec: SpecDocumentSchema,
  visited: Type.Array(Type.String()),
  receiptUrl: Type.String(),
  refusalUrl: Type.Union([Type.String(), Type.Null()]),
  head: HeadSchema,
})
export type TrackView = Static<typeof TrackViewSchema>

export const SendSupplementSchema = closed({
  ...credentials,
  wait: Type.String({ minLength: 1, maxLength: 80 }),
  revision: Type.Integer({ minimum: 0 }),
  answers: AnswersSchema,
})
export type SendSupplement = Static<typeof SendSupplementSchema>

export const WithdrawSchema = closed({
  ...credentials,
  message: Type.String({ minLength: 1, maxLength: 64 }),
  reason: Type.Optional(Type.String({ maxLength: 5000 })),
  answers: Type.Optional(AnswersSchema),
})
export type Withdraw = Static<typeof WithdrawSchema>
