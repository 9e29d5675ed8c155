import fc from 'fast-check'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { checkCondition } from './check-condition.ts'
import { compileCondition } from './compile-condition.ts'
import type { Condition, Facts } from './condition.ts'
import { readPath } from './fact-path.ts'
import type { FactTypes } from './fact-type.ts'
import { holds, OPERATORS, operatorFamily } from './operator.ts'

const types: FactTypes = {
  age: { type: 'integer' },
  area: { type: 'number' },
  kind: { type: 'string' },
  isUrgent: { type: 'boolean' },
  filed: { type: 'date' },
  papers: { type: 'list', of: { type: 'string' } },
  owner: {
    type: 'object',
    fields: { age: { type: 'integer' }, kinds: { type: 'list', of: { type: 'string' } } },
  },
}

const integer = fc.integer({ min: -2, max: 3 })
const number = fc.constantFrom(-1.5, 0, 0.5, 1, 2)
const text = fc.constantFrom('', 'a', 'b', 'hộ')
const date = fc.constantFrom('2024-02-29', '2025-01-01', '2025-12-31')
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const facts: fc.Arbitrary<Facts> = fc.record({
  age: nullable(integer),
  area: nullable(number),
  kind: nullable(text),
  isUrgent: nullable(fc.boolean()),
  filed: nullable(date),
  papers: nullable(fc.array(text, { maxLength: 3 })),
  owner: nullable(fc.record({ age: integer, kinds: fc.array(text, { maxLength: 2 }) }, { requiredKeys: [] })),
})

interface Place {
  readonly fact: string
  readonly path?: string
}

const scalarLeaf = (place: Place, value: fc.Arbitrary<string | number | boolean>, ordering: readonly string[]) =>
  fc.oneof(
    fc.record({ fact: fc.constant(place), operator: fc.constantFrom('equal', 'notEqual'), value: nullable(value) }),
    fc.record({
      fact: fc.constant(place),
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(value, { minLength: 1, maxLength: 12 }),
    }),
    ...(ordering.length === 0
      ? []
      : [fc.record({ fact: fc.constant(place), operator: fc.constantFrom(...ordering), value })]),
  )

const order = OPERATORS.filter((operator) => operatorFamily(operator) === 'order')
const dateOrder = OPERATORS.filter((operator) => operatorFamily(operator) === 'dateOrder')
const containment = (place: Place) =>
  fc.record({ fact: fc.constant(place), operator: fc.constantFrom('contains', 'doesNotContain'), value: text })

const leaf: fc.Arbitrary<unknown> = fc
  .oneof(
    scalarLeaf({ fact: 'age' }, integer, order),
    scalarLeaf({ fact: 'area' }, number, order),
    scalarLeaf({ fact: 'kind' }, text, []),
    scalarLeaf({ fact: 'isUrgent' }, fc.boolean(), []),
    scalarLeaf({ fact: 'filed' }, date, dateOrder),
    scalarLeaf({ fact: 'owner', path: '$.age' }, integer, order),
    scalarLeaf({ fact: 'owner', path: '$.kinds[0]' }, text, []),
    containment({ fact: 'papers' }),
    containment({ fact: 'owner', path: '$.kinds' }),
    fc.record({
      fact: fc.constant({ fact: 'age' }),
      operator: fc.constantFrom('equal', 'notEqual'),
      value: fc.constantFrom({ fact: 'owner', path: '$.age' }, { fact: 'area' }),
    }),
  )
  .map(({ fact, operator, value }) => ({ ...fact, operator, value }))

const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({
      any: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
      priority: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({ not: tie('condition') }),
  ),
}))

const isCondition = (value: unknown): value is Condition => checkCondition(value, types).length === 0
const isTopLevel = (value: unknown): value is TopLevelCondition => typeof value === 'object' && value !== null

async function verdictOfJsonRulesEngine(given: unknown, known: Facts): Promise<boolean> {
  const engine = new Engine([], { pathResolver: readPath })
  for (const operator of dateOrder) engine.addOperator(operator, (a, b) => holds(operator, a, b))
  const conditions: unknown = { all: [given] }
  if (!isTopLevel(conditions)) throw new Error('no condition')
  engine.addRule({ conditions, event: { type: 'holds' } })
  const { events } = await engine.run({ ...known })
  return events.length > 0
}

describe('the compiled condition and json-rules-engine', () => {
  it('give the same verdict on complete facts, and so does the trace', async () => {
    let held = 0
    let ran = 0
    await fc.assert(
      fc.asyncProperty(condition, facts, async (given, known) => {
        expect(checkCondition(given, types)).toEqual([])
        if (!isCondition(given)) return
        const compiled = compileCondition(given)
        const verdict = compiled.test(known)
        expect(verdict).toBe(await verdictOfJsonRulesEngine(given, known))
        expect(compiled.explain(known).verdict).toBe(verdict)
        ran += 1
        if (verdict) held += 1
      }),
      { numRuns: 1500 },
    )
    expect(held).toBeGreaterThan(ran / 10)
    expect(held).toBeLessThan((ran * 9) / 10)
  })

  it('would be told apart by the comparison if one operator were wrong', async () => {
    const wrong = (known: Facts) => Number(known.age) <= 1
    const difference = fc.asyncProperty(integer, async (age) => {
      const said = await verdictOfJsonRulesEngine({ fact: 'age', operator: 'lessThan', value: 1 }, { age })
      return said === wrong({ age })
    })
    expect((await fc.check(difference)).failed).toBe(true)
  })

  it('stays the same, once decided, whatever the unknown facts turn out to be', () => {
    fc.assert(
      fc.property(condition, facts, fc.subarray(Object.keys(types)), (given, complete, hidden) => {
        if (!isCondition(given)) return
        const compiled = compileCondition(given)
        const partial = Object.fromEntries(Object.entries(complete).filter(([fact]) => !hidden.includes(fact)))
        const verdict = compiled.test(partial)
        expect(compiled.explain(partial).verdict).toBe(verdict)
        const missing = compiled.missing(partial)
        if (verdict === undefined) expect(missing.length).toBeGreaterThan(0)
        else expect([compiled.test(complete), missing]).toEqual([verdict, []])
        expect(hidden).toEqual(expect.arrayContaining(missing))
      }),
      { numRuns: 2000 },
    )
  })
})
