import { type Static, Type } from 'typebox'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/** Where a dossier ends. Any result but `granted` cancels what still runs, with events. `document` names the slip or result it issues. */
export const EndNodeSchema = Type.Object(
  {
    kind: Type.Literal('end'),
    ...nodeBase,
    result: Type.Enum(['granted', 'refused', 'withdrawn', 'returned']),
    document: Type.Optional(IdSchema),
  },
  { additionalProperties: false },
)
export type EndNode = Static<typeof EndNodeSchema>
