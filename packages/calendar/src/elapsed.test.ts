import { expect, test } from 'vitest'
import {
  compileCalendar,
  elapsedWorking,
  parseLocal,
  remaining,
  remainingWords,
  timeClass,
  viCalendar,
} from './index.ts'

const calendar = compileCalendar(viCalendar)
const HOUR = 3_600_000

function at(text: string): number {
  const instant = parseLocal(text, '+07:00')
  if (instant === null) throw new Error(`bad time in test: ${text}`)
  return instant
}

test('elapsed working time leaves out nights, breaks, days off and pauses', () => {
  const received = at('2025-06-06T10:00')
  const now = at('2025-06-11T08:30')
  expect(elapsedWorking(calendar, received, now)).toEqual({ ms: 22.5 * HOUR, days: 3 })
  const pauses = [{ from: at('2025-06-09T08:30'), to: at('2025-06-10T13:00') }]
  expect(elapsedWorking(calendar, received, now, pauses)).toEqual({ ms: 11.5 * HOUR, days: 2 })
  expect(elapsedWorking(calendar, received, now, [{ from: at('2025-06-09T08:30'), to: null }])).toEqual({
    ms: 6.5 * HOUR,
    days: 1,
  })
})

test('nothing has elapsed before the legal time of receipt', () => {
  expect(elapsedWorking(calendar, at('2025-06-08T10:00'), at('2025-06-08T16:00'))).toEqual({ ms: 0, days: 0 })
  expect(elapsedWorking(calendar, at('2025-06-08T10:00'), at('2025-06-09T08:30'))).toEqual({ ms: HOUR, days: 0 })
})

test.each([
  ['2025-06-05T17:00', 'còn 1,5 ngày làm việc', '1.5 working days left'],
  ['2025-06-05T14:00', 'còn 1,5 ngày làm việc', '1.5 working days left'],
  ['2025-06-06T11:30', 'còn 1 ngày làm việc', '1 working day left'],
  ['2025-06-08T11:30', 'còn 4 giờ làm việc', '4 working hours left'],
  ['2025-06-09T10:15', 'còn 1,2 giờ làm việc', '1.2 working hours left'],
  ['2025-06-09T10:45', 'còn 45 phút làm việc', '45 working minutes left'],
  ['2025-06-09T11:30', 'đến hạn', 'due now'],
  ['2025-06-09T11:31', 'vừa quá hạn', 'just overdue'],
  ['2025-06-09T15:30', 'quá hạn 2,5 giờ', '2.5 working hours overdue'],
  ['2025-06-12T11:30', 'quá hạn 3 ngày làm việc', '3 working days overdue'],
])('at %s, with due instant Monday 11:30: %s', (now, vi, en) => {
  const left = remaining(calendar, at(now), at('2025-06-09T11:30'))
  expect([remainingWords(left, 'vi'), remainingWords(left, 'en')]).toEqual([vi, en])
})

test('whole working days left', () => {
  expect(remaining(calendar, at('2025-06-04T10:00'), at('2025-06-09T17:00'))).toMatchObject({
    late: false,
    wholeDays: 3,
  })
})

test.each([
  ['2025-06-06T17:00', 'early'],
  ['2025-06-08T10:00', 'early'],
  ['2025-06-09T00:00', 'onTime'],
  ['2025-06-09T17:00', 'onTime'],
  ['2025-06-09T17:00:01', 'late'],
])('finished %s, due Monday 17:00: %s', (finished, expected) => {
  expect(timeClass(calendar, at(finished), at('2025-06-09T17:00'))).toBe(expected)
})
