import { type Static, Type } from 'typebox'
import { RetrySchema } from '../retry.ts'
import { nodeBase } from './node.ts'

/**
 * One way of several: edges are tried in the order of the spec, the first whose `when` holds; the edge without `when` is the rest.
 * `retry`: how registries are asked for a fact that a condition needs.
 */
export const ExclusiveNodeSchema = Type.Object(
  { kind: Type.Literal('exclusive'), ...nodeBase, retry: Type.Optional(RetrySchema) },
  { additionalProperties: false },
)
export type ExclusiveNode = Static<typeof ExclusiveNodeSchema>
