import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSpec } from '../parse/parse-spec.ts'
import { importTable } from './import-table.ts'

const HEADERS = ['STT;phòng ban chuyển;phòng ban xử lý;thời hạn (ngày)', 'no,from,unit,days', 'step\trole\ttime']

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '3', '0,5', '½ ngày', 'Một cửa', 'UBND', 'Chi cục Thuế', '') },
  fc.constantFrom('"', '""', '=1+1', '-1', '__proto__', 'Tổng', '\u202e', '\uD83D', '1e9', '\0'),
  fc.string({ unit: 'binary' }),
)
const row = fc.tuple(fc.array(cell, { maxLength: 6 }), fc.constantFrom(';', ',', '\t')).map(([cells, sign]) => {
  return cells.join(sign)
})
const table = fc
  .tuple(fc.constantFrom('', ...HEADERS), fc.array(row, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([header, rows, end]) => [header, ...rows].join(end))

/** What the table itself can be blamed for; anything else would be a fault of the draft. */
const FAULTS_OF_TABLES = new Set(['allottedAboveCommitted'])

test('any text gives a draft that is in order, or none and a reason', () => {
  let drafts = 0
  fc.assert(
    fc.property(table, fc.constantFrom(0.5, 3, 3660), (text, total) => {
      const { spec, problems } = importTable(text, { total, id: 'draft' })
      if (spec === null) {
        expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
        return
      }
      drafts += 1
      expect(parseSpec(JSON.parse(JSON.stringify(spec)))).toEqual({ ok: true, spec })
      const faults = problems.filter(({ where, severity }) => where.startsWith('/') && severity === 'error')
      expect(faults.filter(({ code }) => !FAULTS_OF_TABLES.has(code))).toEqual([])
      for (const { where } of problems) expect(where).toMatch(/^(\/.*|\d+(:\d+)?|)$/)
    }),
    { numRuns: 2_000 },
  )
  expect(drafts).toBeGreaterThan(200)
})
