import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSpec } from '../parse/parse-spec.ts'
import type { Problem } from '../problem.ts'
import { tableText } from './encoding.ts'
import { importTable } from './import-table.ts'
import { DEFECTS, type Published, published } from './published.fixture.ts'
import { splitRows } from './split-rows.ts'

const FOLDER = join(import.meta.dirname, 'published')

function textOf(id: string): string {
  const read = tableText(
    readFileSync(join(FOLDER, `${id}.csv`)),
    (encoding) => new TextDecoder(encoding, { fatal: true }),
  )
  if (!read.ok) throw new Error(read.problem.message.en)
  return read.text
}

function imported(text: string, { id, days }: Published) {
  return importTable(text, { total: days, id })
}

const defectsIn = (problems: readonly Problem[]) => problems.filter(({ code }) => DEFECTS.includes(code))

test('every published table is there', () => {
  const files = globSync('*.csv', { cwd: FOLDER })
  expect(files.toSorted()).toEqual(published.map(({ id }) => `${id}.csv`).toSorted())
})

describe.each(published)('the published table $id', (table) => {
  const { spec, problems } = imported(textOf(table.id), table)

  test('has exactly its defects, each an error', () => {
    const defects = defectsIn(problems)
    expect(defects.map(({ code }) => code).toSorted()).toEqual(table.codes.toSorted())
    expect(defects.filter(({ severity }) => severity !== 'error')).toEqual([])
  })

  test('has no error beside them, but the one that the draft shows for a sum that is too large', () => {
    const others = problems.filter(({ code, severity }) => severity === 'error' && !DEFECTS.includes(code))
    const expected = table.codes.includes('sum_over_header') ? ['allottedAboveCommitted'] : []
    expect(others.map(({ code }) => code)).toEqual(expected)
  })

  test('becomes a draft that can be read again', () => {
    expect(parseSpec(JSON.parse(JSON.stringify(spec)))).toEqual({ ok: true, spec })
  })

  test('comes out the same whatever way it is written', () => {
    for (const text of formsOf(textOf(table.id))) {
      const again = imported(text, table)
      expect(again.spec).toEqual(spec)
      expect(again.problems.map(({ code, where }) => `${code} ${where}`)).toEqual(
        problems.map(({ code, where }) => `${code} ${where}`),
      )
    }
  })
})

const VIETNAMESE = ['STT', 'phòng ban chuyển', 'phòng ban xử lý', 'thời hạn (ngày)']
const ENGLISH = ['no', 'from', 'unit', 'days']

/** The same table with every separator, both languages of headers, every end of line, decimal commas and quoted cells. */
function formsOf(text: string): string[] {
  const delimiter = ([';', '\t', ','] as const).find((sign) => text.includes(sign)) ?? ','
  const [, ...rows] = splitRows(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), delimiter).rows.map(
    ({ cells }) => cells,
  )
  return [';', '\t', ','].flatMap((sign) =>
    [VIETNAMESE, ENGLISH].flatMap((headers) =>
      ['\n', '\r\n', '\r'].flatMap((end) => {
        const quoted = (cell: string) => `"${cell}"`
        const decimal = rows.map(([number = '', from = '', unit = '', days = '']) => [number, from, unit, `${days},0`])
        const plain = [headers, ...rows].map((cells) => cells.join(sign)).join(end)
        return [
          plain,
          `\uFEFF${plain}${end}${end}`,
          [headers, ...decimal].map((cells) => cells.map(quoted).join(sign)).join(end),
        ]
      }),
    ),
  )
}
