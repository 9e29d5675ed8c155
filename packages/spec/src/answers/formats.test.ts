import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, formats } from './formats.ts'

describe('formats', () => {
  it('date: exactly the days that exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
          const instant = new Date(`${text}T00:00:00Z`)
          const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
          expect(dayNumber(text)).toBe(exists ? instant.getTime() / 86_400_000 : undefined)
        },
      ),
    )
    expect(['2024-02-29', '2000-02-29'].every(formats.date)).toBe(true)
    expect(
      ['2023-02-29', '1900-02-29', '24-01-01', '2024-1-1', '2024-01-01T00:00', '0050-01-01'].some(formats.date),
    ).toBe(false)
  })

  it.each([
    [
      'phone',
      ['0912345678', '+84912345678', '02838291234'],
      ['912345678', '091234567', '0912 345 678', '+8491234567890'],
    ],
    [
      'personal-id',
      ['079090001234', '001303123456'],
      ['07909000123', '003090001234', '079490001234', '000090001234', '07909000123x'],
    ],
    ['tax-code', ['0312345678', '0312345678-001'], ['031234567', '0312345678-01', '0312345678001']],
    ['file', [`sha256-${'A'.repeat(43)}`], [`sha256-${'A'.repeat(42)}`, `sha1-${'A'.repeat(43)}`, '']],
  ] as const)('%s', (name, good, bad) => {
    expect(good.filter(formats[name])).toEqual(good)
    expect(bad.filter(formats[name])).toEqual([])
  })
})
