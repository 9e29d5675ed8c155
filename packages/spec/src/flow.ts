import { type Static, Type } from 'typebox'
import { ConditionSchema } from './condition.ts'
import { TimeLimitSchema } from './deadline.ts'
import { NodeSchema } from './nodes/registry.ts'
import { IdSchema, LegalRefsSchema, TextSchema } from './text.ts'

/**
 * `outcome` on edges out of a task, wait, service or procedure, and `failed` out of a decision; `when` on edges out of an
 * exclusive node or an inclusive fork (the one without is the rest).
 */
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

/**
 * A message that interrupts the dossier wherever it stands: everything open is cancelled and the flow goes on at `to`, an
 * end or a step that handles it. `withdraw` comes from the applicant (or an officer at the counter for them), `stop` from
 * an officer who holds `role`. `while`: only as long as one of these nodes is open; without it, always.
 */
export const InterruptSchema = Type.Object(
  {
    id: IdSchema,
    title: TextSchema,
    does: Type.Enum(['withdraw', 'stop']),
    role: Type.Optional(IdSchema),
    form: Type.Optional(IdSchema),
    reason: Type.Enum(['none', 'optional', 'required']),
    while: Type.Optional(Type.Array(IdSchema, { minItems: 1, maxItems: 200, uniqueItems: true })),
    to: IdSchema,
    legalBasis: Type.Optional(LegalRefsSchema),
  },
  { additionalProperties: false },
)
export type Interrupt = Static<typeof InterruptSchema>

/** Who may suspend and resume a dossier. Nothing goes on meanwhile; the clock stands still if the deadline is `pausedBy` it. */
const SuspensionSchema = Type.Object(
  { role: IdSchema, legalBasis: Type.Optional(LegalRefsSchema) },
  { additionalProperties: false },
)
export type Suspension = Static<typeof SuspensionSchema>

/**
 * Who may reopen an ended dossier to correct an official's mistake (legal-rules §4, Article 21), at which tasks, how long
 * after its end (without it, always), and the time that both deadlines then have, counted anew.
 */
const ReopeningSchema = Type.Object(
  {
    role: IdSchema,
    to: Type.Array(IdSchema, { minItems: 1, maxItems: 50, uniqueItems: true }),
    allotted: TimeLimitSchema,
    within: Type.Optional(TimeLimitSchema),
    legalBasis: Type.Optional(LegalRefsSchema),
  },
  { additionalProperties: false },
)
export type Reopening = Static<typeof ReopeningSchema>

export const FlowSchema = Type.Object(
  {
    nodes: Type.Record(IdSchema, NodeSchema, { additionalProperties: false }),
    edges: Type.Array(EdgeSchema, { maxItems: 5000 }),
    onMessage: Type.Optional(Type.Array(InterruptSchema, { maxItems: 20 })),
    suspension: Type.Optional(SuspensionSchema),
    reopening: Type.Optional(ReopeningSchema),
  },
  { additionalProperties: false },
)
export type Flow = Static<typeof FlowSchema>
