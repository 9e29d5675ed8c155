import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST, readAmount, sumOf } from './amount.ts'

describe('a length of time as people write it', () => {
  test.each([
    ['3', 3],
    ['02', 2],
    ['02 ngày', 2],
    ['0,5', 0.5],
    ['0.5', 0.5],
    [',5', 0.5],
    ['½', 0.5],
    ['½ ngày', 0.5],
    ['1½', 1.5],
    ['1 ½ ngày', 1.5],
    ['1/2 ngày', 0.5],
    ['1 3/4', 1.75],
    ['0,125', 0.125],
    [' 5 ngày ', 5],
    ['05 (năm) ngày', 5],
    ['0', 0],
    ['3660', LONGEST],
  ])('%j is %d', (text, amount) => {
    expect(readAmount(text)).toMatchObject({ ok: true, amount })
  })

  test.each([
    ['5 ngày', 'days'],
    ['5 days', 'days'],
    ['5 ngày (làm việc)', 'working-days'],
    ['5 Ngày làm việc', 'working-days'],
    ['05 (năm) ngày làm việc', 'working-days'],
    ['1 calendar day', 'calendar-days'],
    ['4 giờ', 'working-hours'],
    ['4', undefined],
  ])('%j says its unit: %s', (text, unit) => {
    const read = readAmount(text)
    expect(read.ok && read.unit).toBe(unit)
  })

  test.each([
    ['', 'missing'],
    [' ', 'missing'],
    ['–', 'missing'],
    ['=1+1', 'formula'],
    ['-3', 'negative'],
    ['− 3 ngày', 'negative'],
    ['1.000', 'ambiguous'],
    ['1,250 ngày', 'ambiguous'],
    ['3661', 'tooLong'],
    ['một ngày', 'unreadable'],
    ['1-2 ngày', 'unreadable'],
    ['5 tuần', 'unreadable'],
    ['1/0', 'unreadable'],
    ['1.234,5', 'unreadable'],
    ['3 4', 'unreadable'],
    ['12345678', 'unreadable'],
    ['1e3', 'unreadable'],
    ['NaN', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['0x10', 'unreadable'],
    ['.', 'unreadable'],
  ])('%j is none: %s', (text, fault) => {
    expect(readAmount(text)).toEqual({ ok: false, fault })
  })

  test('any text gets an answer, and what is read can stand in a spec', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-/ ½=ngàyh') }), (text) => {
        const read = readAmount(text)
        expect(read.ok ? read.amount >= 0 && read.amount <= LONGEST : read.fault.length > 0).toBe(true)
      }),
    )
  })
})

test('a sum has no dust of binary fractions', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3)
  expect(sumOf([1 / 3, 1 / 3, 1 / 3])).toBe(1)
})
