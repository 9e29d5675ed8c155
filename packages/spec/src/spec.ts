import { type Static, Type } from 'typebox'
import { ComponentSchema } from './component.ts'
import { DataSchema } from './data.ts'
import { DeadlineSchema } from './deadline.ts'
import { DecisionSchema } from './decision.ts'
import { DocumentSchema } from './document.ts'
import { FlowSchema } from './flow.ts'
import { FormSchema } from './form.ts'
import { IdentitySchema } from './identity.ts'
import { LegalBasisSchema } from './legal.ts'
import { RoleSchema } from './role.ts'
import { ScenarioSchema } from './scenario.ts'
import { IdSchema, TextSchema } from './text.ts'

/** The format this code reads and writes; older ones are migrated, newer ones refused by name. */
export const FORMAT = 'motcua/1'

const PointSchema = Type.Object({ x: Type.Number(), y: Type.Number() }, { additionalProperties: false })

/** Where boxes stand. Not part of the hash: moving a box is not a new procedure. */
const LayoutSchema = Type.Object(
  {
    nodes: Type.Record(IdSchema, PointSchema, { additionalProperties: false }),
    viewport: Type.Optional(
      Type.Object(
        { x: Type.Number(), y: Type.Number(), zoom: Type.Number({ exclusiveMinimum: 0 }) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type Layout = Static<typeof LayoutSchema>

/** A value that no source states: where it stands (JSON Pointer into the spec), and why it was chosen. */
const AssumptionSchema = Type.Object(
  { path: Type.String({ pattern: '^(/[^/]*)+$', maxLength: 500 }), reason: TextSchema },
  { additionalProperties: false },
)
export type Assumption = Static<typeof AssumptionSchema>

/**
 * One version of a procedure: the drawing is the program. `id` is the procedure's stable key in an installation.
 * The hash covers everything but `layout` and `scenarios` (DESIGN: the spec is the program).
 */
export const SpecSchema = Type.Object(
  {
    format: Type.Literal(FORMAT),
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,79}$' }),
    identity: IdentitySchema,
    legal: Type.Record(IdSchema, LegalBasisSchema, { additionalProperties: false }),
    deadline: DeadlineSchema,
    data: DataSchema,
    components: Type.Array(ComponentSchema, { maxItems: 100 }),
    forms: Type.Record(IdSchema, FormSchema, { additionalProperties: false }),
    roles: Type.Record(IdSchema, RoleSchema, { additionalProperties: false }),
    decisions: Type.Record(IdSchema, DecisionSchema, { additionalProperties: false }),
    flow: FlowSchema,
    documents: Type.Record(IdSchema, DocumentSchema, { additionalProperties: false }),
    scenarios: Type.Array(ScenarioSchema, { maxItems: 500 }),
    layout: LayoutSchema,
    assumptions: Type.Array(AssumptionSchema, { maxItems: 500 }),
  },
  {
    additionalProperties: false,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Motcua procedure, format motcua/1',
  },
)
export type Spec = Static<typeof SpecSchema>
