// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import { describe, expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import type { FactTypes } from './fact-type.ts'
import type { DecisionTable } from './table.ts'
import { valuesToTry } from './values-to-try.ts'

const types: FactTypes = {
  area: { type: 'integer', minimum: 0, maximum: 100 },
  kind: { type: 'string', values: ['shop', 'bar', 'stall'] },
  name: { type: 'string' },
  isUrgent: { type: 'boolean' },
  from: { type: 'date' },
  to: { type: 'date' },
  papers: { type: 'list', of: { type: 'string' } },
  place: { type: 'object', fields: { ward: { type: 'string' }, floor: { type: 'integer' } } },
}

function tried(...conditions: readonly Condition[]) {
  return Object.fromEntries(valuesToTry(types, conditions, []))
}

describe('values to try', () => {
  it('are of every class of values that the tests tell apart, and of no class twice', () => {
    const { area, isUrgent, kind } = tried(
      {
        all: [
          { fact: 'area', operator: 'lessThan', value: 50 },
          { not: { fact: 'area', operator: 'equal', value: 7 } },
        ],
      },
      { fact: 'isUrgent', operator: 'equal', value: true },
      { any: [{ fact: 'kind', operator: 'in', value: ['bar'] }] },
    )
    expect(area?.map((value) => [Number(value) < 50, value === 7])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
    expect(isUrgent).toEqual([false, true])
    expect(kind).toEqual(['shop', 'bar'])
  })

  it('hold what is asked for in lists and inside groups', () => {
    const { papers, place } = tried(
      { fact: 'papers', operator: 'contains', value: 'deed' },
      { fact: 'papers', operator: 'contains', value: 'map' },
      { fact: 'place', path: '$.ward', operator: 'equal', value: 'north' },
      { fact: 'place', path: '$.floor', operator: 'greaterThan', value: 1 },
    )
    expect(papers).toEqual([[], ['deed'], ['map'], ['deed', 'map']])
    expect(place).toHaveLength(4)
    expect(place).toContainEqual({ ward: 'north', floor: 2 })
  })

  it('lie below, at and above what they are compared with', () => {
    const { from, to } = tried({ fact: 'from', operator: 'after', value: { fact: 'to' } })
    const pairs = (from ?? []).flatMap((a) => (to ?? []).map((b) => Math.sign(String(a).localeCompare(String(b)))))
    expect(new Set(pairs)).toEqual(new Set([-1, 0, 1]))
  })

  it('come from the cells of tables as well', () => {
    const table: DecisionTable = {
      inputs: [{ id: 'k', fact: 'kind' }],
      outputs: [{ id: 'fee', type: 'integer' }],
      hitPolicy: 'first',
      rows: [{ id: 'one', when: { k: [{ operator: 'equal', value: 'stall' }] }, then: { fee: 1 } }],
    }
    expect(valuesToTry(types, [], [table]).get('kind')).toEqual(['shop', 'stall'])
  })

  it('are soon found for a table of thousands of rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      id: `r${i}`,
      when: {
        m: [
          { operator: 'greaterThanInclusive' as const, value: i * 10 },
          { operator: 'lessThan' as const, value: i * 10 + 10 },
        ],
      },
      then: { fee: i },
    }))
    const inputs = [{ id: 'm', fact: 'metres' }]
    const outputs = [{ id: 'fee', type: 'integer' as const }]
    const table: DecisionTable = { inputs, outputs, hitPolicy: 'unique', rows }
    const values = valuesToTry({ metres: { type: 'integer' } }, [], [table]).get('metres') ?? []
    const found = new Set(values.map((value) => (Number(value) < 0 ? 'none' : Math.floor(Number(value) / 10))))
    expect(found.size).toBe(values.length)
    expect(values).toHaveLength(64)
  })

  it('are none for facts that nobody declared', () => {
    expect(tried({ fact: 'unknown', operator: 'equal', value: 1 })).toEqual({})
  })
})
