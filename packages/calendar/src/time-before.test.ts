import { expect, it } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { viCalendar } from './data/vn.ts'
import type { DeadlineUnit } from './deadline.ts'
import { formatLocal, parseLocal } from './local-time.ts'
import { timeBefore } from './time-before.ts'

const calendar = compileCalendar(viCalendar)

function before(local: string, amount: number, unit: DeadlineUnit): string {
  const instant = parseLocal(local, '+07:00')
  if (instant === null) throw new Error(local)
  return formatLocal(timeBefore(calendar, instant, amount, unit), '+07:00').slice(0, 16)
}

// 30 April and 1 May 2025 are holidays, Friday 2 May is off, Saturday 26 April is worked for it; hours 7:30–11:30, 13:00–17:00.
it.each([
  ['2025-06-04T17:00', 1, 'working-days', '2025-06-03T17:00'],
  ['2025-06-02T17:00', 1, 'working-days', '2025-05-30T17:00'],
  ['2025-05-05T17:00', 2, 'working-days', '2025-04-28T17:00'],
  ['2025-06-04T17:00', 0.5, 'working-days', '2025-06-04T13:00'],
  ['2025-06-04T17:00', 1.5, 'working-days', '2025-06-03T13:00'],
  ['2025-06-04T17:00', 4, 'working-hours', '2025-06-04T13:00'],
  ['2025-06-04T09:00', 2, 'working-hours', '2025-06-03T16:30'],
  ['2025-06-02T08:00', 1, 'working-hours', '2025-05-30T16:30'],
  ['2025-06-02T17:00', 1, 'calendar-days', '2025-06-01T17:00'],
  ['2025-06-02T17:00', 3, 'calendar-hours', '2025-06-02T14:00'],
] as const)('%s less %d %s is %s', (local, amount, unit, expected) => {
  expect(before(local, amount, unit)).toBe(expected)
})

it('counts back from a session that ends at midnight as from its own day', () => {
  const night = compileCalendar({
    ...viCalendar,
    weekly: { monday: [['20:00', '24:00']], tuesday: [['20:00', '24:00']] },
    makeupDays: [],
    halfDays: [],
  })
  const tuesdayMidnight = parseLocal('2025-06-04T00:00', '+07:00') ?? 0
  const back = (amount: number, unit: DeadlineUnit) =>
    formatLocal(timeBefore(night, tuesdayMidnight, amount, unit), '+07:00').slice(0, 16)
  expect(back(1, 'working-days')).toBe('2025-06-03T00:00')
  expect(back(1, 'working-hours')).toBe('2025-06-03T23:00')
})

it('refuses what is no length of time', () => {
  expect(() => before('2025-06-02T17:00', -1, 'working-days')).toThrow(RangeError)
  expect(() => before('2025-06-02T17:00', Number.NaN, 'working-hours')).toThrow(RangeError)
})
