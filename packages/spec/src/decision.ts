import type { DecisionTable, RuleSet } from '@motcua/rules'
import { type Static, Type } from 'typebox'
import { LegalRefsSchema, TextSchema } from './text.ts'

/**
 * A decision by table or by rules; `checkTable` and `checkRuleSet` of `@motcua/rules` judge the inside.
 * Its outputs become facts of the dossier under their own ids, so an output id may not be a data field's name.
 */
export const DecisionSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('table'),
      title: TextSchema,
      table: Type.Unsafe<DecisionTable>(Type.Object({}, { minProperties: 1 })),
      legalBasis: Type.Optional(LegalRefsSchema),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('rules'),
      title: TextSchema,
      rules: Type.Unsafe<RuleSet>(Type.Object({}, { minProperties: 1 })),
      legalBasis: Type.Optional(LegalRefsSchema),
    },
    { additionalProperties: false },
  ),
])
export type Decision = Static<typeof DecisionSchema>
