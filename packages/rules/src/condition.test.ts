import { describe, expect, it } from 'vitest'
import { checkCondition } from './check-condition.ts'
import { compileCondition } from './compile-condition.ts'
import { type Condition, factsOf } from './condition.ts'
import { readPath } from './fact-path.ts'
import type { FactTypes } from './fact-type.ts'
import { InvalidRuleError } from './problem.ts'

const types: FactTypes = {
  age: { type: 'integer' },
  kind: { type: 'string', values: ['household', 'company'] },
  filed: { type: 'date' },
  papers: { type: 'list', of: { type: 'string' } },
  items: { type: 'list', of: { type: 'object', fields: { price: { type: 'number' } } } },
}

const codes = (condition: unknown) => checkCondition(condition, types).map(({ code, where }) => `${code} ${where}`)
const adult: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
const household: Condition = { fact: 'kind', operator: 'equal', value: 'household' }

describe('checkCondition', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing wrong', { all: [adult, { not: household }] }, []],
    ['a path into a list', { fact: 'items', path: '$[0].price', operator: 'lessThan', value: 1.5 }, []],
    ['another fact of the same type', { fact: 'age', operator: 'lessThan', value: { fact: 'age' } }, []],
    ['null as a value', { fact: 'kind', operator: 'equal', value: null }, []],
    ['an empty group', { any: [] }, ['emptyGroup /any']],
    ['two groups in one', { all: [adult], any: [adult] }, ['unknownKey /any']],
    ['params', { ...adult, params: { a: 1 } }, ['unknownKey /params']],
    ['a named condition', { condition: 'adult' }, ['unknownKey /condition', 'missingKey ']],
    ['an undeclared fact', { all: [{ ...adult, fact: 'agee' }] }, ['undeclaredFact /all/0/fact']],
    ['a fact that every object has', { ...adult, fact: 'toString' }, ['undeclaredFact /fact']],
    ['an unknown operator', { ...adult, operator: 'matches', value: '(a+)+$' }, ['unknownOperator /operator']],
    ['an operator against the type', { ...adult, fact: 'kind' }, ['operatorType /operator']],
    [
      'a date compared as text',
      { fact: 'filed', operator: 'lessThan', value: '2025-01-01' },
      ['dateComparedAsText /operator'],
    ],
    ['a day that does not exist', { fact: 'filed', operator: 'before', value: '2025-02-29' }, ['valueType /value']],
    ['a value against the type', { ...adult, value: '18' }, ['valueType /value']],
    ['a value that is not listed', { ...household, value: 'coop' }, ['valueNotListed /value']],
    ['one bad value in a list', { ...household, operator: 'in', value: ['company', 3] }, ['valueType /value/1']],
    ['an empty list', { ...household, operator: 'in', value: [] }, ['valueType /value']],
    ['a missing value', { fact: 'age', operator: 'equal' }, ['missingKey ']],
    ['a reference of another type', { ...adult, value: { fact: 'kind' } }, ['valueType /value']],
    ['a path that leads nowhere', { ...household, path: '$.a' }, ['undeclaredPath /path']],
    ['a script filter', { ...household, path: '$[?(@.a)]' }, ['pathRefused /path']],
    ['a wildcard', { ...household, path: '$.*' }, ['pathRefused /path']],
    ['a path to a prototype', { ...household, path: '$.__proto__.a' }, ['forbiddenName /path']],
    ['a fact named __proto__', { ...household, fact: '__proto__' }, ['forbiddenName /fact']],
    ['text', 'age > 18', ['malformed ']],
  ])('finds %s', (_, condition, expected) => {
    expect(codes(condition)).toEqual(expected)
  })

  it('names a __proto__ key that came as JSON', () => {
    expect(codes(JSON.parse('{"all":[{"fact":"age","operator":"equal","value":1}],"__proto__":{}}'))).toEqual([
      'unknownKey /__proto__',
    ])
  })

  it('stops at its depth, however deep the text is', () => {
    let deep: unknown = adult
    for (let i = 0; i < 10_000; i++) deep = { not: deep }
    expect(checkCondition(deep, types).map(({ code }) => code)).toEqual(['tooDeep'])
  })

  it('stops at its size', () => {
    const wide = { all: Array.from({ length: 1_000_000 }, () => ({ fact: 'x' })) }
    expect(checkCondition(wide, types).filter(({ code }) => code === 'tooLarge')).toHaveLength(1)
    const long = { ...household, operator: 'in', value: Array.from({ length: 1_000_000 }, () => 'company') }
    expect(codes(long)).toEqual(['tooLarge /value'])
  })

  it('says in both languages what is wrong and what to do', () => {
    const [problem] = checkCondition({ fact: 'filed', operator: 'lessThan', value: 1 }, types)
    expect(problem?.message).toEqual({
      vi: 'Ngày không so sánh được bằng “lessThan”.',
      en: 'Dates cannot be compared with "lessThan".',
    })
    expect(problem?.remedy.en).toContain('onOrBefore')
  })
})

describe('compileCondition', () => {
  const both = compileCondition({ all: [adult, household] })
  const either = compileCondition({ any: [adult, household, { ...adult, value: 90 }] })

  it.each([
    [{ age: 20, kind: 'household' }, true, true],
    [{ age: 20 }, undefined, true],
    [{ age: 10 }, false, undefined],
    [{ kind: 'company' }, false, undefined],
    [{}, undefined, undefined],
    [{ age: undefined, kind: null }, false, undefined],
  ])('given %j decides all %s and any %s', (facts, all, any) => {
    expect(both.test(facts)).toBe(all)
    expect(either.test(facts)).toBe(any)
  })

  it('sees own properties only', () => {
    expect(both.test(Object.create({ age: 20, kind: 'household' }))).toBe(undefined)
    expect(compileCondition({ fact: 'toString', operator: 'notEqual', value: 1 }).test({})).toBe(undefined)
    expect(compileCondition({ fact: 'a', path: '$.toString', operator: 'equal', value: null }).test({ a: {} })).toBe(
      true,
    )
  })

  it('compares days as days', () => {
    const before = compileCondition({ fact: 'filed', operator: 'onOrBefore', value: '2025-04-30' })
    expect(['2025-04-30', '2025-05-01', '2025-04-31', '2025', null].map((filed) => before.test({ filed }))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('explains which fact kept it open and which value failed', () => {
    expect(both.explain({ age: 17 })).toEqual({
      kind: 'all',
      where: '',
      verdict: false,
      children: [
        {
          kind: 'leaf',
          where: '/all/0',
          verdict: false,
          fact: 'age',
          operator: 'greaterThanInclusive',
          seen: 17,
          expected: 18,
          unknown: [],
        },
        {
          kind: 'leaf',
          where: '/all/1',
          verdict: undefined,
          fact: 'kind',
          operator: 'equal',
          expected: 'household',
          unknown: ['kind'],
        },
      ],
    })
    expect([both.missing({ age: 17 }), both.missing({ age: 18 })]).toEqual([[], ['kind']])
  })

  it('refuses what was not checked', () => {
    let deep: Condition = adult
    for (let i = 0; i < 10_000; i++) deep = { not: deep }
    expect(() => compileCondition(deep)).toThrow(InvalidRuleError)
    expect(() => compileCondition({ all: [] })).toThrow(InvalidRuleError)
  })

  it('lists its facts in the order of their first mention', () => {
    const condition: Condition = {
      all: [{ any: [adult, { ...household, value: { fact: 'wanted' } }] }, { not: { ...adult, fact: 'kind' } }],
    }
    expect(factsOf(condition)).toEqual(['age', 'kind', 'wanted'])
  })
})

describe('readPath', () => {
  it.each([
    [{ a: { b: 1 } }, '$.a.b', 1],
    [{ items: [{ x: 2 }] }, '$.items[0].x', 2],
    [{ items: [] }, '$.items[0].x', null],
    ['text', '$.length', null],
    [[1], '$.length', null],
    [{ a: 1 }, '$..a', null],
    [{ a: 1 }, `$${'.a'.repeat(1000)}`, null],
  ])('of %j at %s is %j', (value, path, expected) => {
    expect(readPath(value, path)).toBe(expected)
  })
})
