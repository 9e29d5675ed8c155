import type { NumberField } from '@motcua/spec'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateEntry, dateValue, numberEntry, numberValue } from './entry.ts'

const label = { vi: 'Vốn', en: 'Capital' }
const money: NumberField = { type: 'number', label, unit: 'VND' }
const area: NumberField = { type: 'number', label, unit: 'm2' }

describe('three boxes of a date', () => {
  it('become a day, with zeros where they belong', () => {
    expect(dateValue({ day: '4', month: '2', year: '1985' })).toBe('1985-02-04')
    expect(dateValue({ day: '28', month: '04', year: '2025' })).toBe('2025-04-28')
  })

  it('are nothing when all are empty, and what was typed when they are no date yet', () => {
    expect(dateValue({ day: '', month: ' ', year: '' })).toBeUndefined()
    expect(dateValue({ day: '31', month: '', year: '' })).toBe('--31')
    expect(dateEntry('--31')).toEqual({ day: '31', month: '', year: '' })
  })

  it('show again what was typed, so that typing is not disturbed', () => {
    const part = fc.stringMatching(/^\d{0,2}$/).map((digits) => digits.replace(/^0+(?=\d)/, ''))
    const year = fc.stringMatching(/^\d{0,4}$/)
    fc.assert(
      fc.property(part, part, year, (day, month, y) => {
        expect(dateEntry(dateValue({ day, month, year: y }))).toEqual({ day, month, year: y })
      }),
    )
  })
})

describe('a typed number', () => {
  it('may be grouped as either language groups, in money and whole numbers', () => {
    for (const typed of ['1024000', '1.024.000', '1,024,000', '1 024 000', '1.024.000 đ', ' 1.024.000 VND ']) {
      expect(numberValue(typed, money, 'vi')).toBe(1_024_000)
    }
  })

  it('has the decimal sign of the language where it may have decimals', () => {
    expect(numberValue('12,5 m²', area, 'vi')).toBe(12.5)
    expect(numberValue('12.5', area, 'en')).toBe(12.5)
    expect(numberValue('1.200', area, 'vi')).toBe(1200)
    expect(numberValue('1,200.5', area, 'en')).toBe(1200.5)
    expect(numberValue('1.200,5', area, 'vi')).toBe(1200.5)
  })

  it('stays as it was typed when it is no number, so that the checker can say so', () => {
    expect(numberValue('một triệu', money, 'vi')).toBe('một triệu')
    expect(numberValue('1e5', money, 'vi')).toBe('1e5')
    expect(numberValue('  ', money, 'vi')).toBeUndefined()
  })

  it('reads back what it shows, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('vi', 'en'), (value, locale) => {
        expect(numberValue(numberEntry(value, locale), money, locale)).toBe(value)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('vi', 'en'), (hundredths, locale) => {
        expect(numberValue(numberEntry(hundredths / 100, locale), area, locale)).toBe(hundredths / 100)
      }),
    )
  })
})
