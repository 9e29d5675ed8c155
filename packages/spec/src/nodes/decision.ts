import { type Static, Type } from 'typebox'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/** Evaluates one of `decisions`; its outputs become facts. One edge out. */
export const DecisionNodeSchema = Type.Object(
  { kind: Type.Literal('decision'), ...nodeBase, decision: IdSchema },
  { additionalProperties: false },
)
export type DecisionNode = Static<typeof DecisionNodeSchema>
