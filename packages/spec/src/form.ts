import { type Static, type TSchema, Type } from 'typebox'
import { ConditionSchema } from './condition.ts'
import { TextSchema } from './text.ts'

const when = Type.Optional(ConditionSchema)

/** A field in a form: `scope` points into `data` as JSON Forms writes it (`#/properties/householdName`). */
export const ControlSchema = Type.Object(
  {
    type: Type.Literal('Control'),
    scope: Type.String({ pattern: '^#/properties/[a-z][a-zA-Z0-9-]{0,63}$' }),
    label: Type.Optional(TextSchema),
    when,
  },
  { additionalProperties: false },
)

const LabelSchema = Type.Object(
  { type: Type.Literal('Label'), text: TextSchema, when },
  { additionalProperties: false },
)

function layoutOf<T extends TSchema>(element: T) {
  return Type.Object(
    {
      type: Type.Enum(['VerticalLayout', 'HorizontalLayout']),
      elements: Type.Array(element, { maxItems: 100 }),
      when,
    },
    { additionalProperties: false },
  )
}

const LeafSchema = Type.Union([ControlSchema, LabelSchema])
const RowSchema = Type.Union([ControlSchema, LabelSchema, layoutOf(LeafSchema)])

const GroupSchema = Type.Object(
  { type: Type.Literal('Group'), label: TextSchema, elements: Type.Array(RowSchema, { maxItems: 100 }), when },
  { additionalProperties: false },
)

export const FormElementSchema = Type.Union([ControlSchema, LabelSchema, layoutOf(LeafSchema), GroupSchema])
export type FormElement = Static<typeof FormElementSchema>

/** One page of the wizard: one group of questions. */
const FormPageSchema = Type.Object(
  {
    type: Type.Literal('Category'),
    label: TextSchema,
    elements: Type.Array(FormElementSchema, { maxItems: 100 }),
    when,
  },
  { additionalProperties: false },
)
export type FormPage = Static<typeof FormPageSchema>

/**
 * Title and layout over `data`, in the vocabulary of JSON Forms UI schemas. JSON Forms' own `rule` is refused:
 * conditions are ours and stand in `when`. Depth is bounded by the schema itself (page, group, row, field).
 */
export const FormSchema = Type.Object(
  {
    title: TextSchema,
    layout: Type.Object(
      { type: Type.Literal('Categorization'), elements: Type.Array(FormPageSchema, { minItems: 1, maxItems: 30 }) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type Form = Static<typeof FormSchema>
export type Control = Static<typeof ControlSchema>
