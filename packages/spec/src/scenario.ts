import { type Static, type TProperties, Type } from 'typebox'
import { DurationSchema } from './deadline.ts'
import { ChannelSchema } from './identity.ts'
import { IdSchema, TextSchema } from './text.ts'

/** A local instant of the unit, `YYYY-MM-DDTHH:MM`. */
const LocalInstantSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const AnswersSchema = Type.Record(Type.String(), Type.Unknown())

const reason = Type.Optional(Type.String())
const answers = Type.Optional(AnswersSchema)
/** Position in the list, 0 for the first, where a node is done per item; the first that is open where it is not said. */
const item = Type.Optional(Type.Integer({ minimum: 0, maximum: 200 }))

function step<P extends TProperties>(properties: P) {
  return Type.Object({ at: LocalInstantSchema, ...properties }, { additionalProperties: false })
}

/**
 * One thing that happens. `at` is local time; the clock only goes forward. Timers that fall due before `at` fire first.
 *
 * `complete` a task; `undo` what a node asks to be undone; `opinion`: somebody who was consulted at a task
 * answers; `message` for a wait; `interrupt`: a message of the flow; `answer` or `fail` what a service, a decision or a
 * branching asked of a system; `linked`: the dossier of a procedure node ends; `consult`, `accept` (a hand-over), `claim`;
 * `suspend`, `resume`, `reappoint`, `recall`, `reopen`; `pass`: nothing but time.
 */
export const ScenarioStepSchema = Type.Union([
  step({ complete: IdSchema, outcome: IdSchema, answers, reason, item }),
  step({ undo: IdSchema, reason }),
  step({ opinion: IdSchema, consultation: IdSchema, reason: Type.String() }),
  step({ message: IdSchema, answers }),
  step({ interrupt: IdSchema, answers, reason }),
  step({ answer: IdSchema, answers }),
  step({ fail: IdSchema, error: Type.String({ maxLength: 64 }) }),
  step({ linked: IdSchema, result: Type.Enum(['granted', 'refused', 'withdrawn', 'returned']), answers, item }),
  step({ consult: IdSchema, consultation: IdSchema, question: Type.String() }),
  step({ accept: IdSchema }),
  step({ claim: IdSchema, by: Type.Optional(IdSchema) }),
  step({ suspend: Type.Literal(true), reason: Type.String() }),
  step({ resume: Type.Literal(true) }),
  step({ reappoint: DurationSchema, reason: Type.String() }),
  step({ recall: IdSchema, reason: Type.String() }),
  step({ reopen: IdSchema, reason: Type.String() }),
  step({ pass: Type.Literal(true) }),
])
export type ScenarioStep = Static<typeof ScenarioStepSchema>

/**
 * A test that travels with the spec: given this filing, when these things happen, then this path, these deadlines, this fee.
 * `then.path` lists node ids in the order in which they were entered; `then.facts` compares facts by equality;
 * `then.open` lists the nodes still waiting; due dates are local instants.
 */
export const ScenarioSchema = Type.Object(
  {
    id: IdSchema,
    title: TextSchema,
    given: Type.Object(
      {
        filedAt: LocalInstantSchema,
        channel: ChannelSchema,
        answers: AnswersSchema,
        /** What the registries know; a fact that is not here is one that no registry answers for. */
        registries: Type.Optional(AnswersSchema),
      },
      { additionalProperties: false },
    ),
    when: Type.Array(ScenarioStepSchema, { maxItems: 200 }),
    // biome-ignore lint/suspicious/noThenProperty: given / when / then are the field's own words, and a spec is never awaited.
    then: Type.Object(
      {
        result: Type.Optional(Type.Enum(['granted', 'refused', 'withdrawn', 'returned', 'open'])),
        path: Type.Optional(Type.Array(IdSchema)),
        open: Type.Optional(Type.Array(IdSchema)),
        due: Type.Optional(
          Type.Object(
            { statutory: Type.Optional(LocalInstantSchema), committed: Type.Optional(LocalInstantSchema) },
            { additionalProperties: false },
          ),
        ),
        timeClass: Type.Optional(Type.Enum(['early', 'onTime', 'late'])),
        facts: Type.Optional(AnswersSchema),
        rejected: Type.Optional(Type.String()),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type Scenario = Static<typeof ScenarioSchema>
