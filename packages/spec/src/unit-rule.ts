import { type Static, Type } from 'typebox'
import { IdSchema } from './text.ts'

/**
 * Which unit is meant: the one that received the dossier, its parent, a named agency (a key of the organisation), the one
 * whose key a data field holds, or, for work per item of a list, the one that the item names (`field` of an item that is a
 * group; without it the item itself).
 */
export const UnitRuleSchema = Type.Union([
  Type.Object({ rule: Type.Literal('same') }, { additionalProperties: false }),
  Type.Object({ rule: Type.Literal('parent') }, { additionalProperties: false }),
  Type.Object({ rule: Type.Literal('named'), unit: IdSchema }, { additionalProperties: false }),
  Type.Object({ rule: Type.Literal('fact'), fact: IdSchema }, { additionalProperties: false }),
  Type.Object({ rule: Type.Literal('item'), field: Type.Optional(IdSchema) }, { additionalProperties: false }),
])
export type UnitRule = Static<typeof UnitRuleSchema>
