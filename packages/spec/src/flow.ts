import { type Static, Type } from 'typebox'
import { ConditionSchema } from './condition.ts'
import { NodeSchema } from './nodes/registry.ts'
import { IdSchema, TextSchema } from './text.ts'

/** `outcome` on edges out of a task or wait; `when` on edges out of an exclusive node (the one without is the rest). */
export const EdgeSchema = Type.Object(
  {
    id: IdSchema,
    from: IdSchema,
    to: IdSchema,
    outcome: Type.Optional(IdSchema),
    when: Type.Optional(ConditionSchema),
    label: Type.Optional(TextSchema),
  },
  { additionalProperties: false },
)
export type Edge = Static<typeof EdgeSchema>

export const FlowSchema = Type.Object(
  {
    nodes: Type.Record(IdSchema, NodeSchema, { additionalProperties: false }),
    edges: Type.Array(EdgeSchema, { maxItems: 5000 }),
  },
  { additionalProperties: false },
)
export type Flow = Static<typeof FlowSchema>
