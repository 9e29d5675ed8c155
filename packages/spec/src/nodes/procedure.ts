import { type Static, Type } from 'typebox'
import { EachSchema } from '../each.ts'
import { IdSchema } from '../text.ts'
import { UnitRuleSchema } from '../unit-rule.ts'
import { nodeBase } from './node.ts'

/**
 * Another procedure, as a dossier of its own at the unit that `unit` means: at the same unit a sub-procedure, elsewhere a
 * linked one (liên thông). The version in force there on that day is used. `send`: its field → our fact. `take`: our
 * field → its fact, read when it ends. `each`: one dossier per item of a list; `item` is then the field of the other
 * procedure that gets the item. Edges out carry the outcome `granted` or `notGranted` (any other end, or none could begin).
 */
export const ProcedureNodeSchema = Type.Object(
  {
    kind: Type.Literal('procedure'),
    ...nodeBase,
    procedure: Type.String({ pattern: '^[a-z][a-z0-9-]{0,79}$' }),
    unit: UnitRuleSchema,
    send: Type.Record(IdSchema, IdSchema, { additionalProperties: false }),
    take: Type.Record(IdSchema, IdSchema, { additionalProperties: false }),
    each: Type.Optional(EachSchema),
    item: Type.Optional(IdSchema),
  },
  { additionalProperties: false },
)
export type ProcedureNode = Static<typeof ProcedureNodeSchema>
