import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isIsoDate } from './iso-date.ts'

describe('ISO days', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-04-31', false],
    ['2025-4-1', false],
    ['2025-04-24T10:00', false],
    ['２０25-01-01', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isIsoDate(text)).toBe(exists)
  })

  it('adds days as the platform does', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, count) => {
        const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
        expect(addDays(iso(day.getTime()), count)).toBe(iso(Date.parse(iso(day.getTime())) + count * 86_400_000))
      }),
    )
  })
})
