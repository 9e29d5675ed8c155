import { type Static, Type } from 'typebox'
import { TimeLimitSchema } from './deadline.ts'
import { IdSchema, TextSchema } from './text.ts'

/** What somebody has to undo when the applicant withdraws after the node was done. The dossier ends when all of it is. */
export const UndoSchema = Type.Object(
  { title: TextSchema, role: IdSchema, allotted: Type.Optional(TimeLimitSchema) },
  { additionalProperties: false },
)
export type Undo = Static<typeof UndoSchema>
