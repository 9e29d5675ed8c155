import { type Static, Type } from 'typebox'
import { DaySchema } from './text.ts'

/** One legal basis: the document, where in it, and when it holds. `to` is the last day in force. */
export const LegalBasisSchema = Type.Object(
  {
    document: Type.String({ minLength: 1, maxLength: 200 }),
    article: Type.Optional(Type.String({ maxLength: 200 })),
    from: Type.Optional(DaySchema),
    to: Type.Optional(DaySchema),
  },
  { additionalProperties: false },
)
export type LegalBasis = Static<typeof LegalBasisSchema>
