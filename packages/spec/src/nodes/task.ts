import { type Static, Type } from 'typebox'
import { ConditionSchema } from '../condition.ts'
import { TimeLimitSchema } from '../deadline.ts'
import { IdSchema, TextSchema } from '../text.ts'
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

/**
 * Work for a person. `allotted` is the step's share of the time, counted from when the task opens; `extended` replaces it once its condition holds.
 * `checks` lists the components this step checks; `presence` marks a step for which somebody must come in person.
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
    outcomes: Type.Array(OutcomeSchema, { minItems: 1, maxItems: 10 }),
  },
  { additionalProperties: false },
)
export type TaskNode = Static<typeof TaskNodeSchema>
