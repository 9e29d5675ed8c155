import { Type } from 'typebox'
import { LegalRefsSchema, TextSchema } from '../text.ts'

/** What every node has, whatever its kind. */
export const nodeBase = {
  title: TextSchema,
  legalBasis: Type.Optional(LegalRefsSchema),
}
