// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import { describe, expect, it } from 'vitest'
import { checkTable } from './check-table.ts'
import { compileTable } from './compile-table.ts'
import type { FactTypes } from './fact-type.ts'
import { InvalidRuleError } from './problem.ts'
import type { CellTest, DecisionTable, TableRow } from './table.ts'

const types: FactTypes = {
  kind: { type: 'string', values: ['household', 'company'] },
  area: { type: 'number', minimum: 0 },
  filed: { type: 'date' },
  papers: { type: 'list', of: { type: 'string' } },
  owner: { type: 'object', fields: { age: { type: 'integer', minimum: 0, maximum: 150 } } },
}

const is = (value: CellTest['value']): CellTest[] => [{ operator: 'equal', value }]
const below = (value: number): CellTest => ({ operator: 'lessThan', value })
const from = (value: number): CellTest => ({ operator: 'greaterThanInclusive', value })

const row = (id: string, when: TableRow['when'], fee: number, priority?: number): TableRow => ({
  id,
  when,
  then: { fee },
  ...(priority === undefined ? {} : { priority }),
})

const fees: DecisionTable = {
  inputs: [
    { id: 'kind', fact: 'kind' },
    { id: 'area', fact: 'area' },
  ],
  outputs: [{ id: 'fee', type: 'integer' }],
  hitPolicy: 'unique',
  rows: [
    row('small', { kind: is('household'), area: [below(50)] }, 100),
    row('large', { kind: is('household'), area: [from(50)] }, 200),
    row('company', { kind: is('company') }, 500),
  ],
}

const overlapping: DecisionTable = {
  ...fees,
  rows: [row('a', { area: [from(0)] }, 1), row('b', { area: [from(10)] }, 2, 5), row('c', { area: [from(20)] }, 3, 5)],
}
const under = (hitPolicy: DecisionTable['hitPolicy'], more: Partial<DecisionTable> = {}) =>
  compileTable({ ...overlapping, hitPolicy, ...more })

describe('a decision', () => {
  it('under unique comes from the one row that holds', () => {
    expect(compileTable(fees).decide({ kind: 'household', area: 50 })).toEqual({
      ok: true,
      outputs: { fee: 200 },
      rows: ['large'],
    })
  })

  it('under unique is refused when several rows hold', () => {
    expect(under('unique').decide({ area: 10 })).toEqual({
      ok: false,
      code: 'severalRows',
      rows: ['a', 'b'],
      facts: [],
    })
  })

  it('is refused when no row holds, unless there is an otherwise', () => {
    expect(compileTable(fees).decide({ kind: 'coop', area: 1 })).toMatchObject({ ok: false, code: 'noRow' })
    expect(compileTable({ ...fees, otherwise: { fee: 0 } }).decide({ kind: 'coop', area: 1 })).toEqual({
      ok: true,
      outputs: { fee: 0 },
      rows: [],
    })
  })

  it('under first comes from the first row, under priority from the highest, the earlier of equals', () => {
    expect(under('first').decide({ area: 20 })).toMatchObject({ rows: ['a'] })
    expect(under('priority').decide({ area: 20 })).toMatchObject({ rows: ['b'], outputs: { fee: 2 } })
  })

  it('under any needs rows that agree', () => {
    const agreeing = { rows: [row('a', { area: [from(0)] }, 1), row('b', { area: [from(10)] }, 1)] }
    expect(under('any').decide({ area: 20 })).toMatchObject({ ok: false, code: 'conflict', rows: ['a', 'b', 'c'] })
    expect(under('any', agreeing).decide({ area: 20 })).toMatchObject({
      ok: true,
      rows: ['a', 'b'],
      outputs: { fee: 1 },
    })
  })

  it.each([
    [undefined, [1, 2], []],
    ['list', [1, 2], []],
    ['sum', 3, 0],
    ['count', 2, 0],
    ['min', 1, undefined],
    ['max', 2, undefined],
  ] as const)('under collect joins by %s', (aggregate, some, none) => {
    const table = under('collect', aggregate === undefined ? {} : { aggregate })
    expect(table.decide({ area: 10 })).toEqual({ ok: true, outputs: { fee: some }, rows: ['a', 'b'] })
    const empty = table.decide({ area: -1 })
    if (none === undefined) expect(empty).toMatchObject({ ok: false, code: 'noRow' })
    else expect(empty).toEqual({ ok: true, outputs: { fee: none }, rows: [] })
  })

  it('is reached without the facts that no longer matter, and names those that do', () => {
    const table = compileTable(fees)
    expect(table.decide({ kind: 'company' })).toMatchObject({ ok: true, rows: ['company'] })
    expect(table.decide({ kind: 'household' })).toEqual({
      ok: false,
      code: 'unknownFact',
      rows: ['small', 'large'],
      facts: ['area'],
    })
    expect(table.decide({ area: 60 })).toMatchObject({ code: 'unknownFact', facts: ['kind'] })
    expect(under('first').decide({})).toMatchObject({ code: 'unknownFact', rows: ['a'], facts: ['area'] })
  })

  it('reads parts of facts and sees own properties only', () => {
    const table = compileTable({
      ...fees,
      inputs: [{ id: 'age', fact: 'owner', path: '$.age' }],
      rows: [row('adult', { age: [from(18)] }, 1), row('unstated', { age: is(null) }, 2)],
    })
    expect(table.decide({ owner: { age: 18 } })).toMatchObject({ rows: ['adult'] })
    expect(table.decide({ owner: {} })).toMatchObject({ rows: ['unstated'] })
    expect(table.decide(Object.create({ owner: { age: 18 } }))).toMatchObject({ code: 'unknownFact', facts: ['owner'] })
  })

  it('is explained row by row and cell by cell', () => {
    const { decision, rows } = compileTable(fees).explain({ kind: 'household' })
    expect(decision).toMatchObject({ code: 'unknownFact' })
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['small', undefined],
      ['large', undefined],
      ['company', false],
    ])
    expect(rows[0]?.cells).toEqual([
      {
        input: 'kind',
        fact: 'kind',
        seen: 'household',
        verdict: true,
        tests: [{ ...is('household')[0], verdict: true }],
      },
      { input: 'area', fact: 'area', verdict: undefined, tests: [{ ...below(50), verdict: undefined }] },
    ])
  })

  it('cannot be changed by whoever received it', () => {
    const decision = compileTable(fees).decide({ kind: 'company' })
    expect(Object.isFrozen(decision) && decision.ok && Object.isFrozen(decision.outputs)).toBe(true)
  })
})

describe('checkTable', () => {
  const codes = (table: unknown) => checkTable(table, types).map(({ code, where }) => `${code} ${where}`)
  const withRow = (changes: object) => ({ ...fees, rows: [...fees.rows.slice(0, 2), { ...fees.rows[2], ...changes }] })

  it.each<[string, unknown, string[]]>([
    ['nothing wrong', fees, []],
    ['what is no table', [], ['malformed ']],
    ['an unknown key', { ...fees, hits: 1 }, ['unknownKey /hits']],
    ['an unknown policy', { ...fees, hitPolicy: 'last' }, ['malformed /hitPolicy']],
    ['an aggregate without collect', { ...fees, aggregate: 'sum' }, ['aggregateWithoutCollect /aggregate']],
    [
      'a sum of texts',
      { ...fees, hitPolicy: 'collect', aggregate: 'sum', outputs: [{ id: 'fee', type: 'string' }], rows: [] },
      ['aggregateType /aggregate'],
    ],
    [
      'an undeclared fact',
      { ...fees, inputs: [...fees.inputs, { id: 'x', fact: 'x' }] },
      ['undeclaredFact /inputs/2/fact'],
    ],
    ['an input used twice', { ...fees, inputs: [...fees.inputs, fees.inputs[0]] }, ['duplicateId /inputs/2/id']],
    ['a row id used twice', withRow({ id: 'small' }), ['duplicateId /rows/2/id']],
    ['a cell of no input', withRow({ when: { kinds: [] } }), ['undeclaredInput /rows/2/when/kinds']],
    ['a cell against its type', withRow({ when: { area: is('x') } }), ['valueType /rows/2/when/area/0/value']],
    ['a cell that is no list', withRow({ when: { area: 1 } }), ['malformed /rows/2/when/area']],
    [
      'a cell with a reference',
      withRow({ when: { area: [{ operator: 'equal', value: { fact: 'area' } }] } }),
      ['valueType /rows/2/when/area/0/value'],
    ],
    ['an output of another type', withRow({ then: { fee: 1.5 } }), ['valueType /rows/2/then/fee']],
    ['an output that is missing', withRow({ then: {} }), ['missingKey /rows/2/then']],
    ['an output that is not declared', withRow({ then: { fee: 1, tax: 1 } }), ['undeclaredOutput /rows/2/then/tax']],
    ['an otherwise that is incomplete', { ...fees, otherwise: {} }, ['missingKey /otherwise']],
    [
      'an id that is not allowed',
      { ...fees, inputs: [{ id: '__proto__', fact: 'kind' }], rows: [] },
      ['forbiddenName /inputs/0/id'],
    ],
    [
      'a label of a value that is not listed',
      { ...fees, outputs: [{ id: 'fee', type: 'integer', labels: { free: { vi: 'miễn', en: 'free' } } }] },
      ['valueNotListed /outputs/0/labels/free'],
    ],
    [
      'a label in one language',
      {
        ...fees,
        outputs: [{ id: 'fee', type: 'string', values: ['free'], labels: { free: { vi: 'miễn' } } }],
        rows: [row('all', {}, 0)].map((one) => ({ ...one, then: { fee: 'free' } })),
      },
      ['malformed /outputs/0/labels/free'],
    ],
    ['too many rows', { ...fees, rows: Array.from({ length: 1_000_000 }, () => 0) }, ['tooLarge /rows']],
  ])('finds %s', (_, table, expected) => {
    expect(codes(table)).toEqual(expected)
  })

  it('finds rows that overlap, with the facts that show it', () => {
    const table = { ...fees, rows: [...fees.rows, row('big', { area: [from(100)] }, 900)] }
    expect(checkTable(table, types)).toMatchObject([
      { code: 'overlap', where: '/rows/3', example: { kind: 'household', area: 100 } },
      { code: 'overlap', where: '/rows/3', example: { kind: 'company', area: 100 } },
    ])
    expect(checkTable({ ...table, hitPolicy: 'first' }, types)).toEqual([])
  })

  it('finds the combination that no row answers, with an example', () => {
    const table = {
      ...fees,
      rows: fees.rows.map((one) =>
        one.id === 'large' ? row('large', { kind: is('household'), area: [from(60)] }, 1) : one,
      ),
    }
    expect(checkTable(table, types)).toMatchObject([
      { code: 'gap', where: '/rows', example: { kind: 'household', area: 50 } },
    ])
    expect(checkTable({ ...table, otherwise: { fee: 1 } }, types)).toEqual([])
    expect(checkTable({ ...table, hitPolicy: 'collect' }, types)).toEqual([])
  })

  it('knows the bounds of numbers, dates and lists', () => {
    const table: DecisionTable = {
      ...fees,
      inputs: [
        { id: 'age', fact: 'owner', path: '$.age' },
        { id: 'filed', fact: 'filed' },
        { id: 'papers', fact: 'papers' },
      ],
      rows: [
        row('child', { age: [{ operator: 'lessThan', value: 18 }] }, 1),
        row('old law', { age: [from(18)], filed: [{ operator: 'before', value: '2025-03-01' }] }, 1),
        row(
          'new law',
          {
            age: [{ operator: 'greaterThan', value: 17 }],
            filed: [{ operator: 'after', value: '2025-02-28' }],
            papers: [{ operator: 'contains', value: 'map' }],
          },
          1,
        ),
      ],
    }
    expect(checkTable(table, types)).toMatchObject([
      { code: 'gap', example: { owner: { age: 18 }, filed: '2025-03-01', papers: [] } },
    ])
  })

  it('says so when it cannot decide, instead of taking for ever', () => {
    const inputs = Array.from({ length: 40 }, (_, i) => ({ id: `i${i}`, fact: `i${i}` }))
    const integers: FactTypes = Object.fromEntries(inputs.map(({ id }) => [id, { type: 'integer' as const }]))
    const rows = Array.from({ length: 400 }, (_, i) =>
      row(
        `r${i}`,
        Object.fromEntries(
          inputs.filter((_, j) => (i * 7 + j * 13) % 5 < 2).map(({ id }, j) => [id, [below((i * j) % 90)]]),
        ),
        1,
      ),
    )
    const started = performance.now()
    const found = checkTable({ ...fees, inputs, rows, hitPolicy: 'first' }, integers)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(found.every(({ code }) => code === 'gap' || code === 'notDecided')).toBe(true)
  })

  it('compiles nothing that has no shape', () => {
    expect(() => compileTable({ ...fees, inputs: [] })).toThrow(InvalidRuleError)
  })
})
