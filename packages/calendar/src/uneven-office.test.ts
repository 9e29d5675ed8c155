import { expect, test } from 'vitest'
import {
  compileCalendar,
  type DueRequest,
  dueAt,
  formatLocal,
  legalReceipt,
  type Pause,
  parseCalendar,
  parseLocal,
  timeClass,
  viCalendar,
} from './index.ts'
import { unevenOffice } from './uneven-office.fixture.ts'

const office = compileCalendar(unevenOffice)

function at(text: string): number {
  const instant = parseLocal(text, '+07:00')
  if (instant === null) throw new Error(`bad time in test: ${text}`)
  return instant
}

function pause(from: string, to: string): Pause {
  return { from: at(from), to: at(to) }
}

function dueText(received: string, request: Omit<DueRequest, 'received'>): string | null {
  const { due } = dueAt(office, { received: at(received), ...request })
  return due === null ? null : formatLocal(due, '+07:00').slice(0, 16)
}

const days = (amount: number, more: Partial<DueRequest> = {}) => ({ amount, unit: 'working-days', ...more }) as const
const hours = (amount: number, more: Partial<DueRequest> = {}) => ({ amount, unit: 'working-hours', ...more }) as const
const calendarDays = (amount: number) => ({ amount, unit: 'calendar-days' }) as const

test('the office of these tests is a sound calendar', () => {
  expect(parseCalendar(unevenOffice)).toEqual({ ok: true, source: unevenOffice })
})

// Each expected value is worked out by hand from the days in the fixture's comment.
test.each([
  ['half a working day is a working day', '2025-06-02T10:00', days(2), '2025-06-04T12:00'],
  ['so is a short one', '2025-06-02T10:00', days(4), '2025-06-06T10:30'],
  // 5: Sa takes in, Su, Mo a holiday, Tu takes in; We 11.
  ['intake-only days do not count', '2025-06-02T10:00', days(5), '2025-06-11T12:00'],
  // 8: Th 12, Fr 13, Sa 14.
  ['a make-up Saturday counts with hours of its own', '2025-06-02T10:00', days(8), '2025-06-14T12:00'],
  ['received on an intake-only Saturday, day 0 is Saturday', '2025-06-07T09:00', days(1), '2025-06-11T12:00'],
  [
    'received in the afternoon of a morning day, day 0 is the next day',
    '2025-06-04T14:00',
    days(1),
    '2025-06-06T10:30',
  ],
  ['received after the short day, day 0 is the intake-only Saturday', '2025-06-06T11:00', days(1), '2025-06-11T12:00'],
  ['winter hours hold on both sides of New Year', '2025-12-31T09:00', days(1), '2026-01-02T16:30'],
  ['and end with February', '2026-02-26T09:00', days(2), '2026-03-02T17:00'],
  ['and begin with December', '2025-11-28T09:00', days(1), '2025-12-01T16:30'],
  // Tu 13:00–17:00 is 4; We 08:00–12:00 is 4; Th 07:30–09:30.
  ['hours run through a morning day', '2025-06-03T12:00', hours(10), '2025-06-05T09:30'],
  // Fr 07:30–10:30 is 3; Sa and Tu take in only; We 08:00–09:00.
  ['hours leave out intake-only sessions', '2025-06-05T18:00', hours(4), '2025-06-11T09:00'],
  // We 31 15:00–16:30 is 1.5; Fr 2 08:00–12:00 is 4; 13:30–14:00.
  ['hours run over New Year in winter hours', '2025-12-31T15:00', hours(6), '2026-01-02T14:00'],
  // Tu 10:00: 5.5 of 8 hours left = 0.6875; 0.0625 of the 4 hours of We = 15 minutes.
  ['a part of a day is measured by the day it runs through', '2025-06-03T10:00', days(0.75), '2025-06-04T08:15'],
  // Day 1 is We 4, closed at 12:00; half of Th 5 is 4 hours.
  ['a part after whole days runs from the closing hour', '2025-06-03T10:00', days(1.5), '2025-06-05T11:30'],
  ['half of a short day is half of its hours', '2025-06-04T09:00', days(1.5), '2025-06-06T09:00'],
  ['calendar days that end on an intake-only day move', '2025-06-02T10:00', calendarDays(8), '2025-06-11T12:00'],
  ['calendar days that end on a make-up day do not', '2025-06-02T10:00', calendarDays(12), '2025-06-14T12:00'],
  [
    'calendar hours run through nights and days off',
    '2025-06-06T10:00',
    { amount: 48, unit: 'calendar-hours' },
    '2025-06-08T10:00',
  ],
] as const)('%s: %s', (_name, received, request, expected) => {
  expect(dueText(received, request)).toBe(expected)
})

test.each([
  ['in time on a morning day', '2025-06-04T11:00', '11:30', '2025-06-04T12:00'],
  ['too late on a morning day', '2025-06-04T11:31', '11:30', '2025-06-05T17:00'],
  // The morning is over, so it is received on Thursday at 07:30, which is before the cut-off.
  ['in the afternoon of a morning day', '2025-06-04T15:00', '14:00', '2025-06-05T17:00'],
  // Received on Saturday, in time; Saturday does not count, Monday and Tuesday neither.
  ['on an intake-only Saturday', '2025-06-07T09:00', '15:00', '2025-06-11T12:00'],
  ['too late on an intake-only Saturday', '2025-06-07T11:00', '10:00', '2025-06-11T12:00'],
])('same day, %s', (_name, received, cutOff, expected) => {
  expect(dueText(received, days(0, { sameDay: true, cutOff }))).toBe(expected)
})

test('too late on an intake-only Saturday, days count from the next working day', () => {
  expect(dueText('2025-06-07T11:00', days(1, { cutOff: '10:00' }))).toBe('2025-06-12T17:00')
  expect(dueText('2025-06-07T09:00', days(1, { cutOff: '10:00' }))).toBe('2025-06-11T12:00')
})

test.each([
  // Begins on Saturday, so after Friday: nothing worked drops out before its end; We 11 drops out; Th 12.
  ['begins and ends on days off', pause('2025-06-07T15:00', '2025-06-09T10:00'), days(5), '2025-06-11T12:00'],
  // Back on Sunday: legally on the intake-only Tuesday at 08:00, which is no working day and drops out of nothing.
  ['ends on Sunday', pause('2025-06-06T09:00', '2025-06-08T10:00'), days(5), '2025-06-11T12:00'],
  ['ends in the night', pause('2025-06-06T09:00', '2025-06-10T22:00'), days(5), '2025-06-12T17:00'],
  ['begins after closing', pause('2025-06-04T20:00', '2025-06-05T10:00'), days(4), '2025-06-11T12:00'],
  // Mo 10:00–11:30 and 13:00–17:00 is 5.5, Tu until 09:00 is 1.5: one hour is left; Th from 09:00.
  ['in hours over a morning day', pause('2025-06-03T09:00', '2025-06-05T09:00'), hours(8), '2025-06-05T10:00'],
  ['in a break, in hours', pause('2025-06-02T11:45', '2025-06-02T12:30'), hours(2), '2025-06-02T13:30'],
])('a pause that %s', (_name, span, request, expected) => {
  expect(dueText('2025-06-02T10:00', { ...request, pauses: [span] })).toBe(expected)
})

test.each([
  ['answered in time: the same day', '2025-06-02T14:30', '2025-06-02T17:00'],
  ['answered after the cut-off: the next working day', '2025-06-02T15:01', '2025-06-03T17:00'],
  ['answered at night: the next working day', '2025-06-02T21:00', '2025-06-03T17:00'],
  ['answered after the cut-off of a morning day', '2025-06-04T11:45', '2025-06-05T17:00'],
  ['answered on the intake-only Saturday', '2025-06-07T09:00', '2025-06-11T12:00'],
])('a same-day dossier that waits for the applicant, %s', (_name, back, expected) => {
  const cutOff = back.startsWith('2025-06-04') ? '11:30' : '15:00'
  const pauses = [pause('2025-06-02T10:30', back)]
  expect(dueText('2025-06-02T10:00', days(0, { sameDay: true, cutOff, pauses }))).toBe(expected)
})

test('without a cut-off, what completes a same-day dossier is due on that day', () => {
  const pauses = [pause('2025-06-02T10:30', '2025-06-02T16:30')]
  expect(dueText('2025-06-02T10:00', days(0, { sameDay: true, pauses }))).toBe('2025-06-02T17:00')
})

// Two units: the counter takes in on Saturday morning, the agency behind it works Monday to Friday by the plain calendar.
test('a dossier is received by the calendar of one unit and a step counted by that of another', () => {
  const agency = compileCalendar(viCalendar)
  const received = legalReceipt(office, at('2025-06-14T10:00'))
  expect(received).toBe(at('2025-06-14T10:00'))
  // The counter's own two days: Mo 16, Tu 17. The agency has it on Mo 16 at 07:30: Tu 17, We 18.
  expect(dueAt(office, { received, ...days(2) }).due).toBe(at('2025-06-17T17:00'))
  expect(dueAt(agency, { received, ...days(2) })).toMatchObject({
    legalReceipt: at('2025-06-16T07:30'),
    due: at('2025-06-18T17:00'),
  })
})

test('a session until midnight ends its own day: not provisional at the end of the year, on time all evening', () => {
  const late = [['18:00', '24:00']] as const
  const evening = compileCalendar({ ...viCalendar, weekly: { monday: late, thursday: late, friday: late } })
  const { due, provisional } = dueAt(evening, { received: at('2026-12-28T19:00'), ...days(1) })
  expect({ due, provisional }).toEqual({ due: at('2027-01-01T00:00'), provisional: false })
  expect(timeClass(evening, at('2026-12-31T20:00'), at('2027-01-01T00:00'))).toBe('onTime')
  expect(timeClass(evening, at('2026-12-28T20:00'), at('2027-01-01T00:00'))).toBe('early')
})
