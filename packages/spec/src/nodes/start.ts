import { type Static, Type } from 'typebox'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/** Where a dossier begins: the applicant's form. Exactly one per flow, exactly one edge out. */
export const StartNodeSchema = Type.Object(
  { kind: Type.Literal('start'), ...nodeBase, form: IdSchema },
  { additionalProperties: false },
)
export type StartNode = Static<typeof StartNodeSchema>
