import { describe, expect, test } from 'vitest'
import { lineOf, rangeOfLine, readTableFile } from './table-file.ts'

const problem = (where: string) => ({
  code: 'table.x',
  severity: 'error' as const,
  where,
  message: { vi: 'x', en: 'x' },
  remedy: { vi: 'x', en: 'x' },
})

describe('the line of a problem', () => {
  test.each([
    ['5:4', 5],
    ['1', 1],
    ['', undefined],
    ['/flow/nodes/step1', undefined],
  ])('at %j is %s', (where, line) => {
    expect(lineOf(problem(where))).toBe(line)
  })

  test.each([
    [1, 'no'],
    [2, ''],
    [3, 'two words'],
    [4, 'last'],
  ])('%i is found in the text', (line, words) => {
    const text = 'no\n\ntwo words\nlast'
    expect(text.slice(...rangeOfLine(text, line))).toBe(words)
  })
})

test('a file is read no further than shows that it is too large', async () => {
  const read = await readTableFile(new File([new Uint8Array(5_000_000).fill(0x31)], 'huge.csv'))
  expect(read.ok ? undefined : read.problem.code).toBe('table.too-large')
  expect(await readTableFile(new File(['\uFEFFno,unit'], 'a.csv'))).toEqual({ ok: true, text: 'no,unit' })
})
