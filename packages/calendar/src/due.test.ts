import { expect, test } from 'vitest'
import { DUE_VECTORS, WORKING_DAYS_OF_YEAR } from './derived-vectors.fixture.ts'
import type { DueRequest } from './index.ts'
import { compileCalendar, due, formatLocal, legalReceipt, type Pause, parseLocal, viCalendar } from './index.ts'
import { countWorkingDays } from './working-days.ts'

const calendar = compileCalendar(viCalendar)

function at(text: string): number {
  const instant = parseLocal(text, '+07:00')
  if (instant === null) throw new Error(`bad time in test: ${text}`)
  return instant
}

function pause(from: string, to: string | null): Pause {
  return { from: at(from), to: to === null ? null : at(to) }
}

function dueText(received: string, request: Omit<DueRequest, 'received'>): string | null {
  const { due: instant } = due(calendar, { received: at(received), ...request })
  return instant === null ? null : formatLocal(instant, '+07:00').slice(0, 16)
}

const days = (amount: number, more: Partial<DueRequest> = {}) => ({ amount, unit: 'working-days', ...more }) as const
const hours = (amount: number, more: Partial<DueRequest> = {}) => ({ amount, unit: 'working-hours', ...more }) as const

test.each(DUE_VECTORS)('working days across $name', ({ received, days: amount, due: expected }) => {
  expect(dueText(received, days(amount))).toBe(`${expected}T17:00`)
})

test.each(WORKING_DAYS_OF_YEAR)('the year %i has %i working days', (year, expected) => {
  expect(countWorkingDays(calendar, `${year}-01-01`, `${year}-12-31`)).toBe(expected)
})

test('the due instant is printed with its offset', () => {
  const { due: instant } = due(calendar, { received: at('2025-04-24T10:00'), ...days(3) })
  expect(formatLocal(instant ?? 0, '+07:00')).toBe('2025-04-28T17:00:00+07:00')
})

test.each([
  ['2025-06-01T09:00', '2025-06-02T07:30', 'Sunday'],
  ['2025-06-02T06:00', '2025-06-02T07:30', 'before opening'],
  ['2025-06-02T07:30', '2025-06-02T07:30', 'opening'],
  ['2025-06-02T12:00', '2025-06-02T13:00', 'lunch'],
  ['2025-06-02T17:00', '2025-06-02T17:00', 'closing'],
  ['2025-06-02T17:00:01', '2025-06-03T07:30', 'after closing'],
  ['2025-01-24T18:00', '2025-02-03T07:30', 'before Lunar New Year'],
])('legal receipt of %s is %s (%s)', (received, expected) => {
  expect(legalReceipt(calendar, at(received))).toBe(at(expected))
})

test('handed in on Sunday, three working days end on Thursday', () => {
  expect(dueText('2025-06-01T09:00', days(3))).toBe('2025-06-05T17:00')
})

test.each([
  ['2025-06-02T15:00:00', '2025-06-02T17:00'],
  ['2025-06-02T15:00:01', '2025-06-03T17:00'],
  ['2025-06-02T20:00', '2025-06-03T17:00'],
  ['2025-06-06T15:30', '2025-06-09T17:00'],
  ['2025-04-29T16:00', '2025-05-05T17:00'],
])('a same-day procedure with cut-off 15:00, received %s, is due %s', (received, expected) => {
  expect(dueText(received, days(0, { sameDay: true, cutOff: '15:00' }))).toBe(expected)
})

test('received after the cut-off, days count from the next working day', () => {
  expect(dueText('2025-06-02T15:30', days(3, { cutOff: '15:00' }))).toBe('2025-06-06T17:00')
  expect(dueText('2025-06-02T15:30', hours(2, { cutOff: '15:00' }))).toBe('2025-06-03T09:30')
})

test.each([
  [1, '2025-06-06T11:00'],
  [3, '2025-06-06T14:30'],
  [5.5, '2025-06-06T17:00'],
  [6, '2025-06-09T08:00'],
])('%d working hours from Friday 10:00 end at %s', (amount, expected) => {
  expect(dueText('2025-06-06T10:00', hours(amount))).toBe(expected)
})

test.each([
  [0.5, '2025-06-06T15:30'],
  [0.6875, '2025-06-06T17:00'],
  [0.75, '2025-06-09T08:00'],
  [1.5, '2025-06-10T11:30'],
])('%d working days from Friday 10:00 end at %s', (amount, expected) => {
  expect(dueText('2025-06-06T10:00', days(amount))).toBe(expected)
})

test('calendar days ending on a day off move to the next working day', () => {
  expect(dueText('2025-06-02T10:00', { amount: 3, unit: 'calendar-days' })).toBe('2025-06-05T17:00')
  expect(dueText('2025-06-02T10:00', { amount: 5, unit: 'calendar-days' })).toBe('2025-06-09T17:00')
  expect(dueText('2025-04-20T10:00', { amount: 10, unit: 'calendar-days' })).toBe('2025-05-05T17:00')
  expect(dueText('2025-06-02T10:00', { amount: 24, unit: 'calendar-hours' })).toBe('2025-06-03T10:00')
})

test.each([
  ['one pause', [pause('2025-06-03T10:00', '2025-06-05T10:00')], '2025-06-09T17:00'],
  ['a pause within one day', [pause('2025-06-03T08:00', '2025-06-03T16:00')], '2025-06-05T17:00'],
  ['resumed in the evening', [pause('2025-06-03T08:00', '2025-06-03T18:00')], '2025-06-06T17:00'],
  ['begun on day 0', [pause('2025-06-02T11:00', '2025-06-04T08:00')], '2025-06-09T17:00'],
  ['begun on the last day', [pause('2025-06-05T08:00', '2025-06-09T08:00')], '2025-06-09T17:00'],
  ['begun on the last day, back on Sunday', [pause('2025-06-05T08:00', '2025-06-08T08:00')], '2025-06-09T17:00'],
  ['after the due instant', [pause('2025-06-06T08:00', '2025-06-09T08:00')], '2025-06-05T17:00'],
  [
    'overlapping',
    [pause('2025-06-03T08:00', '2025-06-04T08:00'), pause('2025-06-03T09:00', '2025-06-05T08:00')],
    '2025-06-09T17:00',
  ],
  [
    'in the wrong order',
    [pause('2025-06-05T08:00', '2025-06-06T08:00'), pause('2025-06-03T08:00', '2025-06-04T08:00')],
    '2025-06-09T17:00',
  ],
] as const)('three working days from Monday 2 June 2025 with a pause: %s', (_name, pauses, expected) => {
  expect(dueText('2025-06-02T10:00', days(3, { pauses }))).toBe(expected)
})

test('hours leave out exactly the working time of a pause', () => {
  const pauses = [pause('2025-06-02T11:00', '2025-06-03T08:00')]
  expect(dueText('2025-06-02T10:00', hours(4, { pauses }))).toBe('2025-06-03T11:00')
  expect(dueText('2025-06-02T10:00', { amount: 24, unit: 'calendar-hours', pauses })).toBe('2025-06-04T07:00')
})

test.each([
  [days(3), '2025-06-03T10:00', 2],
  [days(3), '2025-06-02T10:00', 3],
  [days(0.5), '2025-06-02T12:00', 0.3125],
  // On day 3, 1.5 of its 8 hours are used up: half a day less 0.1875.
  [days(2.5), '2025-06-05T09:00', 0.3125],
  [days(2.5), '2025-06-03T10:00', 1.5],
  [hours(4), '2025-06-02T11:00', 3],
  [{ amount: 10, unit: 'calendar-days' } as const, '2025-06-07T11:00', 5],
])('an open pause leaves no due instant, but an amount', (request, from, expected) => {
  const received = at('2025-06-02T10:00')
  const answer = due(calendar, { received, ...request, pauses: [pause(from, null)] })
  expect(answer.due).toBeNull()
  expect(answer.remaining).toEqual({ amount: expected, unit: request.unit })
  expect(answer.ledger.at(-1)?.kind).toBe('stillPaused')
})

test('an open pause that begins after the due instant changes nothing', () => {
  expect(dueText('2025-06-02T10:00', days(1, { pauses: [pause('2025-06-04T10:00', null)] }))).toBe('2025-06-03T17:00')
})

test('a due date beyond the published years is provisional', () => {
  const provisional = (received: string, amount: number) =>
    due(calendar, { received: at(received), ...days(amount) }).provisional
  expect(provisional('2026-12-28T10:00', 3)).toBe(false)
  expect(provisional('2026-12-28T10:00', 4)).toBe(true)
  expect(provisional('2023-12-28T10:00', 4)).toBe(true)
})

test('what cannot be counted is refused', () => {
  const received = at('2025-06-02T10:00')
  expect(() => due(calendar, { received, ...days(-1) })).toThrow('give 0 or more')
  expect(() => due(calendar, { received, ...days(Number.NaN) })).toThrow('give 0 or more')
  expect(() => due(calendar, { received, ...days(1, { cutOff: '25:00' }) })).toThrow('time of day')
  expect(() => due(calendar, { received, ...days(1e9) })).toThrow('1900 to 2400')
  expect(() => due(calendar, { received, amount: 1e9, unit: 'calendar-hours' })).toThrow('1900 to 2400')
})
