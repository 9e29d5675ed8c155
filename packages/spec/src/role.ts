import { type Static, Type } from 'typebox'
import { IdSchema, TextSchema } from './text.ts'

/**
 * Who does what. `unit`: the unit that received the dossier, its parent, or a named agency (a key of the organisation).
 * `pick`: how a person is found: from the pool, the least loaded, a named position, or anyone but the person of a step.
 */
export const RoleSchema = Type.Object(
  {
    title: TextSchema,
    unit: Type.Union([
      Type.Object({ rule: Type.Literal('same') }, { additionalProperties: false }),
      Type.Object({ rule: Type.Literal('parent') }, { additionalProperties: false }),
      Type.Object({ rule: Type.Literal('named'), unit: IdSchema }, { additionalProperties: false }),
    ]),
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
