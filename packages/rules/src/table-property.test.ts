// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTable } from './check-table.ts'
import { compileTable, walkTable } from './compile-table.ts'
import type { FactTypes } from './fact-type.ts'
import { holds } from './operator.ts'
import { type CellTest, type DecisionTable, HIT_POLICIES, type HitPolicy } from './table.ts'

const domains = {
  kind: ['a', 'b', 'c', 'd'],
  count: [0, 1, 2, 3, 4],
  filed: ['2025-01-01', '2025-01-02', '2025-01-03'],
  isUrgent: [false, true],
  papers: [[], ['a'], ['b'], ['a', 'b']],
}
const types: FactTypes = {
  kind: { type: 'string', values: domains.kind },
  count: { type: 'integer', minimum: 0, maximum: 4 },
  filed: { type: 'date', values: domains.filed },
  isUrgent: { type: 'boolean' },
  papers: { type: 'list', of: { type: 'string' } },
}

const equality = (values: readonly (string | number | boolean)[]): fc.Arbitrary<CellTest> =>
  fc.oneof(
    fc.record({ operator: fc.constantFrom('equal', 'notEqual'), value: fc.constantFrom(...values) }),
    fc.record({
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
    }),
  )
const cell = (test: fc.Arbitrary<CellTest>) => fc.array(test, { minLength: 0, maxLength: 2 })

const row = fc.record(
  {
    kind: cell(equality(domains.kind)),
    count: cell(
      fc.oneof(
        equality(domains.count),
        fc.record({
          operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
          value: fc.constantFrom(0, 1, 1.5, 2, 3),
        }),
      ),
    ),
    filed: cell(
      fc.oneof(
        equality(domains.filed),
        fc.record({
          operator: fc.constantFrom('before', 'onOrBefore', 'after', 'onOrAfter'),
          value: fc.constantFrom(...domains.filed),
        }),
      ),
    ),
    isUrgent: cell(equality([true, false])),
    papers: cell(
      fc.record({ operator: fc.constantFrom('contains', 'doesNotContain'), value: fc.constantFrom('a', 'b') }),
    ),
  },
  { requiredKeys: [] },
)

const table = (rowCount: { minLength: number; maxLength: number }): fc.Arbitrary<DecisionTable> =>
  fc.record({
    inputs: fc.constant(Object.keys(domains).map((id) => ({ id, fact: id }))),
    outputs: fc.constant([{ id: 'fee', type: 'integer' as const }]),
    hitPolicy: fc.constantFrom(...HIT_POLICIES),
    rows: fc
      .array(
        fc.record({ when: row, fee: fc.integer({ min: 0, max: 1 }), priority: fc.integer({ min: 0, max: 3 }) }),
        rowCount,
      )
      .map((rows) => rows.map(({ when, fee, priority }, i) => ({ id: `r${i}`, when, then: { fee }, priority }))),
  })

const days = Array.from(
  { length: 60 },
  (_, i) => `2025-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}`,
)

const fromTo = (width: fc.Arbitrary<number>) =>
  fc.tuple(fc.nat({ max: 1000 }), width).map(([from, size]): CellTest[] => [
    { operator: 'greaterThanInclusive', value: from },
    { operator: 'lessThan', value: from + size },
  ])
const oneUpTo = (max: number) => fc.nat({ max }).map((value): CellTest[] => [{ operator: 'equal', value }])
const someDay = fc
  .record({ operator: fc.constantFrom('onOrAfter', 'before', 'equal'), value: fc.constantFrom(...days) })
  .map((test): CellTest[] => [test])

/** Rows that hold for few values each, and rows that hold for many. */
const narrowRow = fc.record({ code: oneUpTo(40), amount: fromTo(fc.constantFrom(50, 200)), filed: someDay })
const wideRow = fc.record(
  {
    code: fc.oneof(oneUpTo(300), cell(equality(Array.from({ length: 300 }, (_, i) => i)))),
    amount: fromTo(fc.constantFrom(3, 50, 2000)),
    filed: someDay,
  },
  { requiredKeys: [] },
)

const largeTable = (hitPolicy: HitPolicy): fc.Arbitrary<DecisionTable> =>
  fc
    .constantFrom<fc.Arbitrary<DecisionTable['rows'][number]['when']>>(narrowRow, wideRow)
    .chain((when) =>
      fc.array(fc.record({ when, fee: fc.constant(0), priority: fc.integer({ min: 0, max: 3 }) }), {
        minLength: 200,
        maxLength: 1500,
        size: 'max',
      }),
    )
    .map((rows) => ({
      inputs: ['code', 'amount', 'filed'].map((id) => ({ id, fact: id })),
      outputs: [{ id: 'fee', type: 'integer' as const }],
      hitPolicy,
      rows: rows.map(({ when, fee, priority }, i) => ({ id: `r${i}`, when, then: { fee }, priority })),
    }))

const allFacts = Object.entries(domains).reduce<Record<string, unknown>[]>(
  (sets, [fact, values]) => sets.flatMap((set) => values.map((value) => ({ ...set, [fact]: value }))),
  [{}],
)

/** The rows that hold, found in the plainest way. */
const hitsOf = ({ rows }: DecisionTable, facts: Readonly<Record<string, unknown>>) =>
  rows.filter(({ when }) =>
    Object.entries(when).every(([fact, tests]) =>
      tests.every(({ operator, value }) => holds(operator, facts[fact], value)),
    ),
  )

const strange = fc.constantFrom<unknown>(null, undefined, 'z', '', 2.5, -1, Number.NaN, true, '2025-02-30', [], {})

describe('the index', () => {
  const known = fc.constantFrom(...allFacts)
  const oddities = fc.dictionary(fc.constantFrom(...Object.keys(domains)), strange, { maxKeys: 2 })

  it.each([
    { minLength: 1, maxLength: 11 },
    { minLength: 12, maxLength: 31 },
    { minLength: 32, maxLength: 150 },
  ])('answers as walking the rows does with %j rows, for facts of any kind, known or not', (size) => {
    fc.assert(
      fc.property(table(size), fc.array(fc.tuple(known, oddities), { minLength: 5 }), (given, sets) => {
        const indexed = compileTable(given)
        const walked = walkTable(given)
        for (const [plain, odd] of sets) {
          const facts = { ...plain, ...odd }
          expect(indexed.decide(facts)).toEqual(walked.decide(facts))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('finds the rows that the plainest reading finds', () => {
    fc.assert(
      fc.property(table({ minLength: 1, maxLength: 60 }), known, (given, facts) => {
        const collected = compileTable({ ...given, hitPolicy: 'collect' }).decide(facts)
        expect(collected.rows).toEqual(hitsOf(given, facts).map(({ id }) => id))
      }),
      { numRuns: 400 },
    )
  })

  it.each(HIT_POLICIES)('answers as walking the rows does on large tables under %s', (hitPolicy) => {
    const values = fc.record({
      code: fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: -1, max: 301 })),
      amount: fc.integer({ min: -20, max: 4020 }).map((quarters) => quarters / 4),
      filed: fc.constantFrom(...days),
    })
    const seen = { decided: 0, several: 0 }
    fc.assert(
      fc.property(largeTable(hitPolicy), fc.array(values, { minLength: 30, maxLength: 60 }), (given, sets) => {
        const indexed = compileTable(given)
        const walked = walkTable(given)
        for (const facts of sets) {
          const decision = indexed.decide(facts)
          expect(decision).toEqual(walked.decide(facts))
          if (decision.ok && decision.rows.length > 0) seen.decided += 1
          if (decision.rows.length > 1) seen.several += 1
        }
      }),
      { numRuns: 15 },
    )
    expect(seen.decided).toBeGreaterThan(20)
    if (hitPolicy !== 'first' && hitPolicy !== 'priority') expect(seen.several).toBeGreaterThan(20)
  })

  it('answers alike on ten thousand rows, where its buckets hold several classes', () => {
    const wide = (i: number) => (i % 500 === 0 ? 40_000 : 15)
    const given: DecisionTable = {
      inputs: [
        { id: 'amount', fact: 'amount' },
        { id: 'code', fact: 'code' },
      ],
      outputs: [{ id: 'fee', type: 'integer' }],
      hitPolicy: 'collect',
      aggregate: 'sum',
      rows: Array.from({ length: 10_000 }, (_, i) => ({
        id: `r${i}`,
        when: {
          amount:
            i % 50 === 7
              ? [{ operator: 'in', value: [i * 10, i * 10 + 10, 3 * i * 10] }]
              : [
                  { operator: 'greaterThanInclusive', value: i * 10 },
                  { operator: 'lessThan', value: i * 10 + wide(i) },
                ],
          ...(i % 3 === 0 ? {} : { code: [{ operator: i % 3 === 1 ? 'notEqual' : 'equal', value: i % 7 }] }),
        },
        then: { fee: i },
      })),
    }
    const indexed = compileTable(given)
    const walked = walkTable(given)
    let hits = 0
    for (let amount = -5; amount < 101_000; amount += amount % 2 === 0 ? 325 : 15) {
      const facts = { amount, code: amount % 9 }
      const decision = indexed.decide(facts)
      expect(decision).toEqual(walked.decide(facts))
      hits += decision.rows.length
    }
    expect(hits).toBeGreaterThan(300)
  })
})

describe('a decision with unknown facts', () => {
  it('is the decision that the complete facts give, or asks for a fact that was hidden', () => {
    const hidden = fc.subarray(Object.keys(domains))
    fc.assert(
      fc.property(
        table({ minLength: 1, maxLength: 6 }),
        fc.constantFrom(...allFacts),
        hidden,
        (given, facts, without) => {
          const compiled = compileTable(given)
          const partial = Object.fromEntries(Object.entries(facts).filter(([fact]) => !without.includes(fact)))
          const decision = compiled.decide(partial)
          if (decision.ok) expect(compiled.decide(facts)).toMatchObject({ ok: true, outputs: decision.outputs })
          else if (decision.code !== 'unknownFact')
            expect(compiled.decide(facts)).toMatchObject({ code: decision.code })
          else {
            expect(decision.facts.length).toBeGreaterThan(0)
            expect(without).toEqual(expect.arrayContaining([...decision.facts]))
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the check for overlaps and gaps', () => {
  it('finds exactly what trying every combination finds, and its examples are true', () => {
    const seen = { overlap: 0, gap: 0, none: 0 }
    fc.assert(
      fc.property(table({ minLength: 1, maxLength: 6 }), (given) => {
        const found = checkTable(given, types)
        const all = allFacts.map((facts) => hitsOf(given, facts))
        const isDisputed = (hits: DecisionTable['rows']) =>
          given.hitPolicy === 'unique' ? hits.length > 1 : new Set(hits.map((hit) => hit.then.fee)).size > 1
        const wantsOverlap = given.hitPolicy === 'unique' || given.hitPolicy === 'any'
        const codes = new Set(found.map(({ code }) => code))
        expect(codes.has('overlap')).toBe(wantsOverlap && all.some(isDisputed))
        expect(codes.has('gap')).toBe(given.hitPolicy !== 'collect' && all.some((hits) => hits.length === 0))
        for (const { code, example = {} } of found) {
          const facts = { ...allFacts[0], ...example }
          const hits = hitsOf(given, facts)
          expect(code === 'gap' ? hits.length === 0 : isDisputed(hits)).toBe(true)
        }
        if (codes.has('overlap')) seen.overlap += 1
        else if (codes.has('gap')) seen.gap += 1
        else seen.none += 1
      }),
      { numRuns: 400 },
    )
    expect(Math.min(seen.overlap, seen.gap, seen.none)).toBeGreaterThan(20)
  })
})
