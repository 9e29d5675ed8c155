import { type Static, Type } from 'typebox'
import { AlarmSchema } from '../alarm.ts'
import { ConditionSchema } from '../condition.ts'
import { TimeLimitSchema } from '../deadline.ts'
import { EachSchema } from '../each.ts'
import { IdSchema, TextSchema } from '../text.ts'
import { UndoSchema } from '../undo.ts'
import { nodeBase } from './node.ts'

/**
 * One way a task can come out; the edge with the same `outcome` is followed.
 * `meaning` is what the law calls it: `accept` goes on, `supplement` asks the applicant (slip 02), `refuse` refuses (slip 03).
 * `form`: fields the officer fills for this outcome only. `reason`: words that go on the slip and into the history.
 */
export const OutcomeSchema = Type.Object(
  {
    id: IdSchema,
    title: TextSchema,
    meaning: Type.Enum(['accept', 'supplement', 'refuse']),
    form: Type.Optional(IdSchema),
    reason: Type.Enum(['none', 'optional', 'required']),
  },
  { additionalProperties: false },
)
export type Outcome = Static<typeof OutcomeSchema>

/** An opinion that may be asked of another role while the task stays where it is: no hand-over, its own time. */
export const ConsultationSchema = Type.Object(
  { id: IdSchema, title: TextSchema, role: IdSchema, allotted: Type.Optional(TimeLimitSchema) },
  { additionalProperties: false },
)
export type Consultation = Static<typeof ConsultationSchema>

/**
 * Work for a person. `allotted` is the step's share of the time, counted from when the task opens; `extended` replaces it once its condition holds.
 * `checks` lists the components this step checks; `presence` marks a step for which somebody must come in person.
 * `each`: done once per item of a list. `onDeadline`: what happens around its due instant. `consults`: whose opinion may be
 * asked meanwhile. `handOver`: coming from another unit, the dossier is handed over within this time and acknowledged; the
 * step's own time counts from then (control slip). `recallable`: who completed it may take it back until somebody has
 * gone on. `onWithdraw`: what has to be undone if the applicant withdraws after it was done.
 */
export const TaskNodeSchema = Type.Object(
  {
    kind: Type.Literal('task'),
    ...nodeBase,
    role: IdSchema,
    form: Type.Optional(IdSchema),
    allotted: Type.Optional(TimeLimitSchema),
    extended: Type.Optional(
      Type.Object({ when: ConditionSchema, allotted: TimeLimitSchema }, { additionalProperties: false }),
    ),
    checks: Type.Optional(Type.Array(IdSchema, { maxItems: 50 })),
    presence: Type.Optional(Type.Boolean()),
    each: Type.Optional(EachSchema),
    onDeadline: Type.Optional(Type.Array(AlarmSchema, { maxItems: 10 })),
    consults: Type.Optional(Type.Array(ConsultationSchema, { maxItems: 10 })),
    handOver: Type.Optional(Type.Object({ within: TimeLimitSchema }, { additionalProperties: false })),
    recallable: Type.Optional(Type.Boolean()),
    onWithdraw: Type.Optional(UndoSchema),
    outcomes: Type.Array(OutcomeSchema, { minItems: 1, maxItems: 10 }),
  },
  { additionalProperties: false },
)
export type TaskNode = Static<typeof TaskNodeSchema>
