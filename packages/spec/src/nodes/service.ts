import { type Static, Type } from 'typebox'
import { PeriodSchema, RetrySchema } from '../retry.ts'
import { IdSchema } from '../text.ts'
import { UndoSchema } from '../undo.ts'
import { nodeBase } from './node.ts'

/**
 * Work for another system, through a connector of the installation (a key; address and secrets are never in a spec).
 * `send`: the facts that it is told. `take`: the data fields that its answer may fill. `within`: how long one attempt may
 * take; then, or after a failure, it is tried again as `retry` says. Edges out carry the outcome `done` or `failed`.
 */
export const ServiceNodeSchema = Type.Object(
  {
    kind: Type.Literal('service'),
    ...nodeBase,
    connector: IdSchema,
    send: Type.Array(IdSchema, { maxItems: 100, uniqueItems: true }),
    take: Type.Array(IdSchema, { maxItems: 100, uniqueItems: true }),
    within: PeriodSchema,
    retry: RetrySchema,
    onWithdraw: Type.Optional(UndoSchema),
  },
  { additionalProperties: false },
)
export type ServiceNode = Static<typeof ServiceNodeSchema>
