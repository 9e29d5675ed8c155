// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRuleSet } from './check-rule-set.ts'
import { compileCondition } from './compile-condition.ts'
import { compileRuleSet } from './compile-rule-set.ts'
import type { Condition } from './condition.ts'
import type { FactTypes } from './fact-type.ts'
import { InvalidRuleError } from './problem.ts'
import type { RuleSet } from './table.ts'

const types: FactTypes = { age: { type: 'integer' }, isPoor: { type: 'boolean' } }

const discounts: RuleSet = {
  outputs: [{ id: 'discount', type: 'number' }],
  hitPolicy: 'priority',
  rules: [
    { id: 'old', when: { fact: 'age', operator: 'greaterThan', value: 60 }, then: { discount: 0.5 } },
    {
      id: 'poor',
      when: { all: [{ fact: 'isPoor', operator: 'equal', value: true }] },
      then: { discount: 1 },
      priority: 2,
    },
  ],
  otherwise: { discount: 0 },
}

describe('a rule set', () => {
  const compiled = compileRuleSet(discounts)

  it('decides under its hit policy', () => {
    expect(compiled.decide({ age: 70, isPoor: true })).toMatchObject({ ok: true, rows: ['poor'] })
    expect(compiled.decide({ age: 70, isPoor: false })).toMatchObject({ ok: true, rows: ['old'] })
    expect(compiled.decide({ age: 7, isPoor: false })).toMatchObject({ ok: true, rows: [], outputs: { discount: 0 } })
    const both = compileRuleSet({ ...discounts, hitPolicy: 'collect', aggregate: 'sum' })
    expect(both.decide({ age: 70, isPoor: true })).toMatchObject({ outputs: { discount: 1.5 }, rows: ['old', 'poor'] })
  })

  it('asks only for the facts that can still change the answer', () => {
    expect(compiled.decide({ isPoor: true })).toMatchObject({ ok: true, rows: ['poor'] })
    expect(compiled.decide({ age: 70 })).toMatchObject({ code: 'unknownFact', rows: ['poor'], facts: ['isPoor'] })
    expect(compiled.decide({ isPoor: false })).toMatchObject({ code: 'unknownFact', rows: ['old'], facts: ['age'] })
    expect(compiled.facts).toEqual(['age', 'isPoor'])
  })

  it('explains in decision order', () => {
    const { decision, rules } = compiled.explain({ age: 70, isPoor: false })
    expect(decision.rows).toEqual(['old'])
    expect(rules.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['poor', false],
      ['old', true],
    ])
  })

  it('is checked with the place of each problem', () => {
    expect(checkRuleSet(discounts, types)).toEqual([])
    const [old, poor] = discounts.rules
    const broken = { ...discounts, rules: [old, { ...poor, when: { all: [] }, then: { discount: 'x' } }, 3] }
    expect(checkRuleSet(broken, types).map(({ code, where }) => `${code} ${where}`)).toEqual([
      'valueType /rules/1/then/discount',
      'emptyGroup /rules/1/when/all',
      'malformed /rules/2',
    ])
    expect(() =>
      compileRuleSet({ ...discounts, rules: discounts.rules.map((rule) => ({ ...rule, then: {} })) }),
    ).toThrow(InvalidRuleError)
  })
})

describe('the index over rules', () => {
  const againstConstant = fc.oneof(
    fc.record({
      fact: fc.constantFrom('a', 'b'),
      operator: fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal', 'notEqual'),
      value: fc.integer({ min: 0, max: 4 }),
    }),
    fc.record({
      fact: fc.constantFrom('kind', 'other'),
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(fc.constantFrom('x', 'y', 'z', 'u', 'v', 'w'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      fact: fc.constant('list'),
      operator: fc.constantFrom('contains', 'doesNotContain'),
      value: fc.constantFrom('x', 'y'),
    }),
  ) satisfies fc.Arbitrary<Condition>
  const againstFact = fc.record({
    fact: fc.constant('a'),
    operator: fc.constant('lessThan'),
    value: fc.constant({ fact: 'b' }),
  }) satisfies fc.Arbitrary<Condition>
  const conditionOf = (leaf: fc.Arbitrary<Condition>) =>
    fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        leaf,
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    })).condition
  const number = fc.constantFrom<unknown>(-1, 0, 0.5, 1, 2, 3, 4, 5, null, 'x', undefined)
  const text = fc.constantFrom<unknown>('x', 'y', 'z', 'u', 'v', 'w', '', null, 1)
  const facts = fc.record({
    a: number,
    b: number,
    kind: text,
    other: text,
    list: fc.constantFrom<unknown>([], ['x'], ['x', 'y'], null),
  })

  it.each([
    { minLength: 1, maxLength: 8, compares: 'facts' },
    { minLength: 1, maxLength: 8, compares: 'constants' },
    { minLength: 30, maxLength: 60, compares: 'facts' },
    { minLength: 30, maxLength: 60, compares: 'constants' },
  ])('finds the rules whose conditions hold one by one, with %j', ({ compares, ...size }) => {
    const condition = conditionOf(compares === 'facts' ? fc.oneof(againstConstant, againstFact) : againstConstant)
    fc.assert(
      fc.property(fc.array(condition, size), fc.array(facts, { minLength: 4 }), (conditions, sets) => {
        const rules = conditions.map((when, i) => ({ id: `r${i}`, when, then: { n: i } }))
        const outputs = [{ id: 'n', type: 'integer' as const }]
        const collected = compileRuleSet({ outputs, hitPolicy: 'collect', rules })
        const first = compileRuleSet({ outputs, hitPolicy: 'first', rules })
        for (const known of sets) {
          const verdicts = conditions.map((one) => compileCondition(one).test(known))
          const held = rules.filter((_, i) => verdicts[i] === true).map(({ id }) => id)
          if (!verdicts.includes(undefined)) expect(collected.decide(known).rows).toEqual(held)
          else expect(collected.decide(known)).toMatchObject({ ok: false, code: 'unknownFact' })
          const firstOpen = verdicts.findIndex((verdict) => verdict !== false)
          const { rows } = first.decide(known)
          expect(rows).toEqual(firstOpen < 0 ? [] : [`r${firstOpen}`])
        }
      }),
      { numRuns: 150 },
    )
  })
})
