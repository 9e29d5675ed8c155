import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factReader } from './fact-reader.ts'

const names = ['kind', 'area', 'toString', '7']
const others = ['a', 'b', '3', 'valueOf']

class Form {
  get area(): number {
    return 5
  }
}

/** The plainest reading: own enumerable properties, one by one. */
const readPlainly = (facts: Readonly<Record<string, unknown>>) =>
  names.map((name) => (Object.prototype.propertyIsEnumerable.call(facts, name) ? facts[name] : undefined))

const entries = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...names, ...others), fc.constantFrom<unknown>(0, 1, 'x', null, undefined, false)),
  { selector: ([name]) => name, maxLength: 8 },
)
const dress = fc.constantFrom<(facts: Record<string, unknown>) => Record<string, unknown>>(
  (facts) => facts,
  (facts) => ({ ...facts }),
  (facts) => Object.assign(Object.create(null), facts),
  (facts) => Object.assign(Object.create({ kind: 'inherited', area: 1 }), facts),
  (facts) => Object.create(facts),
  ({ area: _, ...facts }) => Object.assign(Object.create(Form.prototype), facts),
  (facts) => {
    const copy = { gone: 1, ...facts }
    Reflect.deleteProperty(copy, 'gone')
    return copy
  },
)
const objects = fc.array(
  fc.tuple(entries, dress).map(([some, wear]) => wear(Object.fromEntries(some))),
  { minLength: 1, maxLength: 30 },
)

describe('the reader of facts', () => {
  it('sees in object after object what the plainest reading sees, whatever order it met before', () => {
    let known = 0
    fc.assert(
      fc.property(objects, (given) => {
        const { values, read } = factReader(names)
        for (const facts of given.flatMap((one) => [one, one, { ...one }])) {
          const expected = readPlainly(facts)
          const isKnown = read(facts)
          expect(values.slice(0, names.length)).toEqual(expected)
          expect(isKnown).toBe(!expected.includes(undefined))
          if (isKnown) known += 1
        }
      }),
      { numRuns: 500 },
    )
    expect(known).toBeGreaterThan(200)
  })

  it('does not take for its own what the object inherits in the order it knows', () => {
    const { values, read } = factReader(['kind', 'area'])
    for (let i = 0; i < 10; i++) read({ kind: 'shop', area: 20 })
    expect(read(Object.assign(Object.create({ area: 20 }), { kind: 'shop' }))).toBe(false)
    expect(values[1]).toBeUndefined()
  })
})
