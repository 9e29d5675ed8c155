import { type Static, Type } from 'typebox'
import { ConditionSchema } from './condition.ts'
import { IdSchema, LegalRefsSchema, TextSchema } from './text.ts'

/**
 * A paper (or data item) that the dossier needs. `required`: always, or when a condition over the facts holds.
 * `source`: brought by the applicant, declared in a form, looked up in a registry.
 * `field` is the data field that holds the file(s); `proves` lists the facts the paper proves.
 * `alternativeTo` names the component that it replaces.
 */
export const ComponentSchema = Type.Object(
  {
    id: IdSchema,
    title: TextSchema,
    required: Type.Union([
      Type.Literal('always'),
      Type.Object({ when: ConditionSchema }, { additionalProperties: false }),
    ]),
    originals: Type.Integer({ minimum: 0, maximum: 20 }),
    copies: Type.Integer({ minimum: 0, maximum: 20 }),
    source: Type.Enum(['applicant', 'form', 'registry']),
    registry: Type.Optional(IdSchema),
    field: Type.Optional(IdSchema),
    proves: Type.Optional(Type.Array(IdSchema, { maxItems: 50 })),
    alternativeTo: Type.Optional(IdSchema),
    legalBasis: Type.Optional(LegalRefsSchema),
  },
  { additionalProperties: false },
)
export type Component = Static<typeof ComponentSchema>
