import { type Static, Type } from 'typebox'
import { RetrySchema } from '../retry.ts'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/**
 * Evaluates one of `decisions`; its outputs become facts. One edge out, and where wanted a second with the outcome
 * `failed`: followed when no result comes about (no row, several rows, a fact that nobody and no registry gives).
 * `retry`: how registries are asked for a fact that it needs.
 */
export const DecisionNodeSchema = Type.Object(
  { kind: Type.Literal('decision'), ...nodeBase, decision: IdSchema, retry: Type.Optional(RetrySchema) },
  { additionalProperties: false },
)
export type DecisionNode = Static<typeof DecisionNodeSchema>
