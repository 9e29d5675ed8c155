// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import type { DecisionTable } from '../../../packages/rules/src/index.ts'
import { drawsFrom } from '../side-by-side/draws.ts'

/** A row of a fee table: equality in one column, an interval in the next, and a third that most rows leave open. */
export interface FeeRow {
  readonly id: string
  readonly trade: string
  /** From this area on, in m². */
  readonly from: number
  /** Below this area. */
  readonly to: number
  readonly isOnline: boolean | undefined
  readonly fee: number
}

export type FeeFacts = {
  readonly applicant: string
  readonly trade: string
  readonly filed: string
  readonly area: number
  readonly isOnline: boolean
}

/** Trades × bands of area, every third combination with one row for online filing and one for the counter. */
const SHAPES = new Map([
  [10, { trades: 2, bands: 4 }],
  [100, { trades: 5, bands: 15 }],
  [1_000, { trades: 25, bands: 30 }],
  [10_000, { trades: 75, bands: 100 }],
])
export const SIZES = [...SHAPES.keys()]

const BAND = 10

export function feeRows(size: number): readonly FeeRow[] {
  const { trades, bands } = shapeOf(size)
  const rows: FeeRow[] = []
  for (let i = 0; i < trades * bands; i += 1) {
    const from = (i % bands) * BAND
    for (const isOnline of i % 3 === 0 ? [true, false] : [undefined])
      rows.push({
        id: `row-${rows.length}`,
        trade: tradeName(i / bands),
        from,
        to: from + BAND,
        isOnline,
        fee: 1_000 + i,
      })
  }
  return rows.slice(0, size)
}

export function feeTable(rows: readonly FeeRow[]): DecisionTable {
  return {
    inputs: ['trade', 'area', 'isOnline'].map((id) => ({ id, fact: id })),
    outputs: [{ id: 'fee', type: 'integer' }],
    hitPolicy: 'first',
    rows: rows.map(({ id, trade, from, to, isOnline, fee }) => ({
      id,
      when: {
        trade: [{ operator: 'equal', value: trade }],
        area: [
          { operator: 'greaterThanInclusive', value: from },
          { operator: 'lessThan', value: to },
        ],
        ...(isOnline === undefined ? {} : { isOnline: [{ operator: 'equal', value: isOnline }] }),
      },
      then: { fee },
    })),
    otherwise: { fee: 0 },
  }
}

/** Facts that fall on all rows alike, and now and then on none; as they come out of a request, from JSON. */
export function feeFacts(size: number, count: number): readonly FeeFacts[] {
  const { trades, bands } = shapeOf(size)
  const draw = drawsFrom(size)
  return Array.from({ length: count }, (_, i) => {
    const area = draw(4 * BAND * bands + 20) / 4
    const facts = {
      applicant: `A${i}`,
      trade: tradeName(draw(trades)),
      filed: '2025-07-01',
      area,
      isOnline: draw(2) === 0,
    }
    return JSON.parse(JSON.stringify(facts))
  })
}

function shapeOf(size: number) {
  return SHAPES.get(size) ?? { trades: 1, bands: size }
}

function tradeName(number: number): string {
  return `trade ${Math.floor(number)}`
}
