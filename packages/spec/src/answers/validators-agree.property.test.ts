import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeSpec } from '../whole-spec.fixture.ts'
import { formSchema } from './form-schema.ts'
import { formats } from './formats.ts'
import { fromAjvErrors, interpretSchema, type SchemaValidator } from './schema-validator.ts'

const ajv = new Ajv({ strict: true, allErrors: true })
for (const [name, test] of Object.entries(formats)) ajv.addFormat(name, test)
const ajvSchema: SchemaValidator = (schema) => {
  const judge = ajv.compile(schema)
  return (value) => (judge(value) ? [] : fromAjvErrors(judge.errors))
}

const bound = fc.integer({ min: 0, max: 6 })
const name = fc.constantFrom('a', 'b', 'c-d', 'name')
const label = { vi: 'a', en: 'a' }
const text = fc.record(
  {
    type: fc.constant('string'),
    label: fc.constant(label),
    minLength: bound,
    maxLength: fc.integer({ min: 1, max: 6 }),
    pattern: fc.constantFrom('^[a-z]+$', '^\\d{2,4}$', '^\\p{L}*$', '😀'),
    format: fc.constantFrom(...Object.keys(formats)),
    enum: fc.constantFrom(['a', 'b'], ['abc']),
  },
  { requiredKeys: ['type', 'label'] },
)
const number = fc.record(
  { type: fc.constantFrom('number', 'integer'), label: fc.constant(label), minimum: bound, maximum: bound },
  { requiredKeys: ['type', 'label'] },
)
const scalar = fc.oneof(text, number, fc.constant({ type: 'boolean', label }))
const object = fc.dictionary(name, scalar, { minKeys: 1, maxKeys: 3, noNullPrototype: true }).map((properties) => ({
  type: 'object',
  label,
  properties,
  required: Object.keys(properties).slice(0, 1),
  additionalProperties: false,
}))
const array = fc
  .record({ items: fc.oneof(object, text), minItems: bound, maxItems: bound }, { requiredKeys: ['items', 'maxItems'] })
  .map((list) => ({ type: 'array', label, ...list }))
const field = fc.oneof(scalar, object, array)

const telling = fc.constantFrom(
  '',
  'a',
  'abc',
  '12',
  '2024-02-29',
  '2023-02-29',
  '0912345678',
  '079090001234',
  '007090001234',
  '0123456789-001',
  `sha256-${'A'.repeat(43)}`,
  '😀',
  'ế',
  0,
  1,
  3.5,
  -0,
  1e300,
  true,
  false,
  null,
)
const piece = fc.oneof(
  telling,
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    piece,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(name, fc.constantFrom('x y', 'a/b', '~', '%23', 'toStrin')), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
}))

/** The schema of a form that asks for these fields, by the same way as a real one. */
function schemaOf(properties: Record<string, unknown>) {
  const elements = Object.keys(properties).map((id) => ({ type: 'Control', scope: `#/properties/${id}` }))
  const form = { title: label, layout: { type: 'Categorization', elements: [{ type: 'Category', label, elements }] } }
  const spec = JSON.parse(JSON.stringify({ ...wholeSpec, data: { ...wholeSpec.data, properties }, forms: { form } }))
  return formSchema(spec, 'form')
}

const places = (errors: readonly { keyword: string; path: string }[]) =>
  [...new Set(errors.map(({ keyword, path }) => `${keyword} ${path}`))].sort()

const generated = fc.tuple(
  fc.dictionary(name, field, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  fc.dictionary(name, anything, { maxKeys: 4, noNullPrototype: true }),
)

describe('the two validators', () => {
  it('find the same errors at the same places, whatever the schema of the profile and the value', () => {
    let refused = 0
    fc.assert(
      fc.property(generated, ([properties, value]) => {
        const schema = schemaOf(properties)
        const judged = places(ajvSchema(schema)(value))
        refused += judged.length > 0 ? 1 : 0
        expect(places(interpretSchema(schema)(value))).toEqual(judged)
      }),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(50)
  })

  it('hold no pattern against a text that is too long, and nothing against the items of a list that has too many', () => {
    const code = { type: 'string', label, pattern: '^[a-z]+$' }
    const group = { type: 'object', label, properties: { code }, additionalProperties: false }
    const schema = schemaOf({
      any: code,
      short: { ...code, maxLength: 3 },
      list: { type: 'array', label, maxItems: 2, items: code },
      groups: { type: 'array', label, maxItems: 2, items: group },
    })
    const tooLong = '1'.repeat(10_001)
    for (const validate of [ajvSchema, interpretSchema]) {
      const judge = validate(schema)
      const wrong = { any: '1', short: '123', list: ['1'], groups: [{ code: '1' }] }
      expect(places(judge(wrong))).toEqual([
        'pattern /any',
        'pattern /groups/0/code',
        'pattern /list/0',
        'pattern /short',
      ])
      expect(places(judge({ any: tooLong, short: '1234', groups: [{ code: tooLong }] }))).toEqual([
        'maxLength /any',
        'maxLength /groups/0/code',
        'maxLength /short',
      ])
      expect(places(judge({ list: ['1', '1', tooLong], groups: Array(3).fill({ code: '1' }) }))).toEqual([
        'maxItems /groups',
        'maxItems /list',
      ])
    }
  })

  it('would be seen to differ: a keyword outside the profile is judged differently', () => {
    const schema = { type: 'object', properties: { a: { type: 'number', multipleOf: 0.01 } } }
    const differs = [...Array(200).keys()].some((i) => {
      const value = { a: i / 100 }
      return places(ajvSchema(schema)(value)).join() !== places(interpretSchema(schema)(value)).join()
    })
    expect(differs).toBe(true)
  })
})
