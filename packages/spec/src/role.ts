import { type Static, Type } from 'typebox'
import { IdSchema, TextSchema } from './text.ts'
import { UnitRuleSchema } from './unit-rule.ts'

/**
 * Who does what. `unit`: whose work it is. `pick`: how a person is found: from the pool, the least loaded, a named position,
 * or anyone but the person of a step.
 */
export const RoleSchema = Type.Object(
  {
    title: TextSchema,
    unit: UnitRuleSchema,
    pick: Type.Union([
      Type.Object({ rule: Type.Literal('pool') }, { additionalProperties: false }),
      Type.Object({ rule: Type.Literal('leastLoaded') }, { additionalProperties: false }),
      Type.Object({ rule: Type.Literal('named'), person: IdSchema }, { additionalProperties: false }),
      Type.Object({ rule: Type.Literal('notPersonOf'), node: IdSchema }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
)
export type Role = Static<typeof RoleSchema>
