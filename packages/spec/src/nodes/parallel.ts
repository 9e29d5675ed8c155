import { type Static, Type } from 'typebox'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/** A fork starts every edge out and names its `join`; the join waits for as many arrivals as its fork activated. */
export const ParallelNodeSchema = Type.Union([
  Type.Object(
    { kind: Type.Literal('parallel'), ...nodeBase, mode: Type.Literal('fork'), join: IdSchema },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('parallel'), ...nodeBase, mode: Type.Literal('join') },
    { additionalProperties: false },
  ),
])
export type ParallelNode = Static<typeof ParallelNodeSchema>
