// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import { describe, expect, it } from 'vitest'
import { checkRuleSet } from './check-rule-set.ts'
import { compileRuleSet } from './compile-rule-set.ts'
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
