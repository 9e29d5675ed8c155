import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilOfDay, dayOfCivil, dayOfDate, weekdayOfDay } from './civil-date.ts'
import { formatLocal, localDate, longEnd, longLocal, parseLocal } from './local-time.ts'

test("civil dates agree with the host's", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), (day) => {
      const date = new Date(day * 86_400_000)
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      expect(civilOfDay(day)).toEqual(civil)
      expect(dayOfCivil(civil)).toBe(day)
      expect(weekdayOfDay(day)).toBe((date.getUTCDay() + 6) % 7)
    }),
  )
})

test('what is printed is read again, in any zone', () => {
  const instants = fc.integer({ min: -1e12, max: 4e12 })
  fc.assert(
    fc.property(instants, fc.constantFrom('+07:00', '-03:30', 'Z', '+14:00'), (instant, offset) => {
      expect(parseLocal(formatLocal(instant, offset), '+00:00')).toBe(instant)
      expect(Date.parse(formatLocal(instant, offset))).toBe(instant)
    }),
  )
})

test.each([
  ['2025-04-24T10:00', '2025-04-24T10:00:00+07:00'],
  ['2025-04-24T10:00:05.25', '2025-04-24T10:00:05.250+07:00'],
  ['2025-04-24T10:00Z', '2025-04-24T17:00:00+07:00'],
  ['2025-04-24T24:00', '2025-04-25T00:00:00+07:00'],
])('%s is %s', (text, expected) => {
  expect(formatLocal(parseLocal(text, '+07:00') ?? 0, '+07:00')).toBe(expected)
})

test.each(['', '2025-04-24', '2025-02-29T10:00', '2025-04-24T25:00', '2025-04-24T24:00:01', '2025-04-24T10:00+7'])(
  '%j is no time',
  (text) => {
    expect(parseLocal(text, '+07:00')).toBeNull()
  },
)

test('an end at midnight is the end of the day before', () => {
  const end = (local: string) => {
    const instant = parseLocal(local, '+07:00') ?? 0
    return [longEnd(instant, '+07:00', 'vi'), longEnd(instant, '+07:00', 'en')]
  }
  expect(end('2025-05-01T00:00')).toEqual(['hết thứ Tư 30/04/2025', 'the end of Wednesday 30 April 2025'])
  expect(end('2025-04-30T24:00')).toEqual(end('2025-05-01T00:00'))
  expect(end('2025-04-30T17:00')).toEqual(['thứ Tư 30/04/2025, 17:00', 'Wednesday 30 April 2025, 17:00'])
})

test('long words do not depend on the host', () => {
  const instant = parseLocal('2025-04-28T17:00', '+07:00') ?? 0
  expect(longLocal(instant, '+07:00', 'vi')).toBe('thứ Hai 28/04/2025, 17:00')
  expect(longLocal(instant, '+07:00', 'en')).toBe('Monday 28 April 2025, 17:00')
  expect(localDate(instant, '+14:00')).toBe('2025-04-29')
  expect(dayOfDate('2025-4-28')).toBeNull()
})
