import { type Static, Type } from 'typebox'
import { IdSchema, LegalRefsSchema, TextSchema } from './text.ts'

/**
 * A computed field: one of a fixed list of operations, no expression language.
 * `sum`, `count`, `join` read a repeating group (`of`, and the item's `field`); `age` and `difference` read dates
 * (whole years, calendar days); `addWorkingDays` adds `days` to a date by the unit's calendar.
 */
export const ComputedSchema = Type.Union([
  Type.Object({ op: Type.Literal('sum'), of: IdSchema, field: IdSchema }, { additionalProperties: false }),
  Type.Object({ op: Type.Literal('count'), of: IdSchema }, { additionalProperties: false }),
  Type.Object(
    {
      op: Type.Literal('join'),
      of: Type.Array(IdSchema, { minItems: 1, maxItems: 8 }),
      separator: Type.String({ maxLength: 5 }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { op: Type.Literal('age'), from: IdSchema, at: Type.Optional(IdSchema) },
    { additionalProperties: false },
  ),
  Type.Object({ op: Type.Literal('difference'), from: IdSchema, to: IdSchema }, { additionalProperties: false }),
  Type.Object(
    { op: Type.Literal('addWorkingDays'), to: IdSchema, days: Type.Integer({ minimum: 0, maximum: 3660 }) },
    { additionalProperties: false },
  ),
])
export type Computed = Static<typeof ComputedSchema>

/** What every field says of itself beside its JSON type. `personal` defaults to true: whoever wants a value in the open says so. */
const annotations = {
  label: TextSchema,
  help: Type.Optional(TextSchema),
  personal: Type.Optional(Type.Boolean()),
  registry: Type.Optional(IdSchema),
  computed: Type.Optional(ComputedSchema),
  legalBasis: Type.Optional(LegalRefsSchema),
}

const choiceLabels = Type.Optional(Type.Record(IdSchema, TextSchema, { additionalProperties: false }))

/** Characters of the longest text that any field takes; `maxLength` may ask for less. */
export const LONGEST_TEXT = 10_000

/** `format` names our own formats (see `formats.ts`); `control: "address" | "multiline"` only asks for another widget. */
const StringFieldSchema = Type.Object(
  {
    type: Type.Literal('string'),
    ...annotations,
    minLength: Type.Optional(Type.Integer({ minimum: 0, maximum: LONGEST_TEXT })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: LONGEST_TEXT })),
    pattern: Type.Optional(Type.String({ maxLength: 200 })),
    format: Type.Optional(Type.Enum(['date', 'phone', 'personal-id', 'tax-code', 'file'])),
    enum: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { minItems: 1, maxItems: 200, uniqueItems: true }),
    ),
    labels: choiceLabels,
    control: Type.Optional(Type.Enum(['multiline', 'radio'])),
    accept: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 10 })),
  },
  { additionalProperties: false },
)

const NumberFieldSchema = Type.Object(
  {
    type: Type.Enum(['number', 'integer']),
    ...annotations,
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Optional(Type.Number()),
    unit: Type.Optional(Type.Enum(['VND', 'm2', 'page', 'person'])),
  },
  { additionalProperties: false },
)

const BooleanFieldSchema = Type.Object(
  { type: Type.Literal('boolean'), ...annotations },
  { additionalProperties: false },
)

const ScalarFieldSchema = Type.Union([StringFieldSchema, NumberFieldSchema, BooleanFieldSchema])

const ObjectFieldSchema = Type.Object(
  {
    type: Type.Literal('object'),
    ...annotations,
    control: Type.Optional(Type.Enum(['address'])),
    properties: Type.Record(IdSchema, ScalarFieldSchema, { minProperties: 1, additionalProperties: false }),
    required: Type.Optional(Type.Array(IdSchema, { uniqueItems: true })),
    additionalProperties: Type.Literal(false),
  },
  { additionalProperties: false },
)

/** A list: a repeating group of objects, several files, or several choices. Always bounded. */
const ArrayFieldSchema = Type.Object(
  {
    type: Type.Literal('array'),
    ...annotations,
    items: Type.Union([ObjectFieldSchema, StringFieldSchema]),
    minItems: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
    maxItems: Type.Integer({ minimum: 1, maximum: 200 }),
  },
  { additionalProperties: false },
)

export const FieldSchema = Type.Union([
  StringFieldSchema,
  NumberFieldSchema,
  BooleanFieldSchema,
  ObjectFieldSchema,
  ArrayFieldSchema,
])
export type Field = Static<typeof FieldSchema>
export type ScalarField = Static<typeof ScalarFieldSchema>
export type StringField = Static<typeof StringFieldSchema>
export type NumberField = Static<typeof NumberFieldSchema>
export type ObjectField = Static<typeof ObjectFieldSchema>
export type ArrayField = Static<typeof ArrayFieldSchema>

/**
 * Every fact of the dossier once: a closed profile of JSON Schema 2020-12 (no `$ref`, nothing remote, bounded patterns,
 * no decimal `multipleOf`, no `email`, `uuid`, `ipv4`). `required` holds for a field wherever a form shows it.
 */
export const DataSchema = Type.Object(
  {
    type: Type.Literal('object'),
    properties: Type.Record(IdSchema, FieldSchema, { additionalProperties: false }),
    required: Type.Array(IdSchema, { uniqueItems: true }),
    additionalProperties: Type.Literal(false),
  },
  { additionalProperties: false },
)
export type Data = Static<typeof DataSchema>
