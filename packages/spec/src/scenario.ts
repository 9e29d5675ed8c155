import { type Static, Type } from 'typebox'
import { ChannelSchema } from './identity.ts'
import { IdSchema, TextSchema } from './text.ts'

/** A local instant of the unit, `YYYY-MM-DDTHH:MM`. */
const LocalInstantSchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const AnswersSchema = Type.Record(Type.String(), Type.Unknown())

/** One thing that happens. `at` is local time; the clock only goes forward. Timers that fall due before `at` fire first. */
export const ScenarioStepSchema = Type.Union([
  Type.Object(
    {
      at: LocalInstantSchema,
      complete: IdSchema,
      outcome: IdSchema,
      answers: Type.Optional(AnswersSchema),
      reason: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { at: LocalInstantSchema, message: IdSchema, answers: Type.Optional(AnswersSchema) },
    { additionalProperties: false },
  ),
  Type.Object({ at: LocalInstantSchema, pass: Type.Literal(true) }, { additionalProperties: false }),
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
