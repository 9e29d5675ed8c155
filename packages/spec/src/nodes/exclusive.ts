import { type Static, Type } from 'typebox'
import { nodeBase } from './node.ts'

/** One way of several: edges are tried in the order of the spec, the first whose `when` holds; the edge without `when` is the rest. */
export const ExclusiveNodeSchema = Type.Object(
  { kind: Type.Literal('exclusive'), ...nodeBase },
  { additionalProperties: false },
)
export type ExclusiveNode = Static<typeof ExclusiveNodeSchema>
