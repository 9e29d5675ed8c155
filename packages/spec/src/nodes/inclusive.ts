import { type Static, Type } from 'typebox'
import { RetrySchema } from '../retry.ts'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/**
 * One or several ways: a fork starts every edge whose `when` holds, the edge without `when` only if none does, and names
 * its `join`; the join waits for as many arrivals as its fork started.
 * `retry`: how registries are asked for a fact that a condition needs.
 */
export const InclusiveNodeSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('inclusive'),
      ...nodeBase,
      mode: Type.Literal('fork'),
      join: IdSchema,
      retry: Type.Optional(RetrySchema),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('inclusive'), ...nodeBase, mode: Type.Literal('join') },
    { additionalProperties: false },
  ),
])
export type InclusiveNode = Static<typeof InclusiveNodeSchema>
