import { expect, test } from 'vitest'
import {
  type CalendarSource,
  compileCalendar,
  type DueRequest,
  due,
  ledgerText,
  parseLocal,
  viCalendar,
} from './index.ts'

const calendar = compileCalendar(viCalendar)

function at(text: string): number {
  const instant = parseLocal(text, '+07:00')
  if (instant === null) throw new Error(`bad time in test: ${text}`)
  return instant
}

function entries(received: string, request: Omit<DueRequest, 'received'>, source = calendar): string[] {
  return due(source, { received: at(received), ...request }).ledger.map(
    ({ date, kind, count }) => `${date.slice(5)} ${kind} ${count}`,
  )
}

test('three working days across a make-up Saturday, in words', () => {
  const { ledger } = due(calendar, { received: at('2025-04-24T10:00'), amount: 3, unit: 'working-days' })
  expect(ledgerText(ledger, 'vi')).toEqual([
    'thứ Năm 24/04/2025: ngày tiếp nhận, chưa tính',
    'thứ Sáu 25/04/2025: ngày làm việc thứ 1',
    'thứ Bảy 26/04/2025: làm bù, ngày làm việc thứ 2 (Làm bù ngày nghỉ hoán đổi)',
    'Chủ nhật 27/04/2025: ngày nghỉ, không tính',
    'thứ Hai 28/04/2025: ngày làm việc thứ 3, hạn trả 17:00',
  ])
  expect(ledgerText(ledger, 'en').at(2)).toBe(
    'Saturday 26 April 2025: make-up day, working day 2 (Worked in exchange for a swapped day off)',
  )
})

test('handed in on Sunday with a pause and holidays', () => {
  const pauses = [{ from: at('2025-04-28T15:00'), to: at('2025-05-05T08:00') }]
  expect(entries('2025-04-27T09:00', { amount: 1, unit: 'working-days', pauses })).toEqual([
    '04-27 offHours 0',
    '04-28 receipt 0',
    '04-29 paused 0',
    '04-30 holiday 0',
    '05-01 holiday 0',
    '05-02 holiday 0',
    '05-03 dayOff 0',
    '05-04 dayOff 0',
    '05-05 paused 0',
    '05-06 counted 1',
  ])
})

test('same-day after the cut-off, over a weekend', () => {
  expect(entries('2025-06-06T15:30', { amount: 0, unit: 'working-days', sameDay: true, cutOff: '15:00' })).toEqual([
    '06-06 afterCutOff 0',
    '06-07 dayOff 0',
    '06-08 dayOff 0',
    '06-09 receipt 0',
  ])
})

test('calendar days that end on a holiday move', () => {
  expect(entries('2025-04-28T10:00', { amount: 2, unit: 'calendar-days' })).toEqual([
    '04-28 receipt 0',
    '04-29 counted 1',
    '04-30 counted 2',
    '05-01 holiday 2',
    '05-02 holiday 2',
    '05-03 dayOff 2',
    '05-04 dayOff 2',
    '05-05 moved 2',
  ])
})

test('working hours count what ran on each day', () => {
  const request = { received: at('2025-06-06T15:00'), amount: 3.5, unit: 'working-hours' } as const
  expect(ledgerText(due(calendar, request).ledger, 'vi')).toEqual([
    'thứ Sáu 06/06/2025: ngày tiếp nhận',
    'thứ Sáu 06/06/2025: cộng dồn 2 giờ làm việc',
    'thứ Bảy 07/06/2025: ngày nghỉ, không tính',
    'Chủ nhật 08/06/2025: ngày nghỉ, không tính',
    'thứ Hai 09/06/2025: cộng dồn 3,5 giờ làm việc, hạn trả 09:00',
  ])
})

test('an open pause ends the ledger', () => {
  const pauses = [{ from: at('2025-06-03T10:00'), to: null }]
  const { ledger } = due(calendar, { received: at('2025-06-02T10:00'), amount: 3, unit: 'working-days', pauses })
  expect(ledgerText(ledger, 'en')).toEqual([
    'Monday 2 June 2025: day of receipt, not counted',
    'Tuesday 3 June 2025: working day 1',
    'Tuesday 3 June 2025: paused since 10:00 on Tuesday 3 June 2025 until further notice, no due date yet',
  ])
})

const HUE_SUMMER = [
  ['07:30', '11:30'],
  ['13:30', '17:30'],
] as const

/** The hours of Huế from 2026, with Saturday mornings that only take in dossiers. */
const hue: CalendarSource = {
  ...viCalendar,
  id: 'hue',
  seasons: [
    {
      from: '04-01',
      to: '09-30',
      weekly: {
        monday: HUE_SUMMER,
        tuesday: HUE_SUMMER,
        wednesday: HUE_SUMMER,
        thursday: HUE_SUMMER,
        friday: HUE_SUMMER,
      },
    },
  ],
  intakeOnly: { saturday: [['07:30', '11:30']] },
  halfDays: [
    {
      date: '2026-09-30',
      label: { vi: 'Nghỉ chiều', en: 'Afternoon off' },
      shifts: [['07:30', '11:30']],
      counts: true,
    },
  ],
}

test('seasons change the closing hour, and a make-up day follows its season', () => {
  const compiled = compileCalendar(hue)
  const dueOf = (received: string, amount: number) =>
    due(compiled, { received: at(received), amount, unit: 'working-days' }).due
  expect(dueOf('2026-03-30T10:00', 1)).toBe(at('2026-03-31T17:00'))
  expect(dueOf('2026-03-30T10:00', 2)).toBe(at('2026-04-01T17:30'))
  expect(dueOf('2026-08-20T10:00', 2)).toBe(at('2026-08-22T17:30'))
  expect(dueOf('2026-09-29T10:00', 1)).toBe(at('2026-09-30T11:30'))
  expect(dueOf('2026-09-30T10:00', 1)).toBe(at('2026-10-01T17:00'))
})

test('a half day takes in dossiers and does not count', () => {
  const compiled = compileCalendar(hue)
  expect(entries('2026-06-06T09:00', { amount: 1, unit: 'working-days' }, compiled)).toEqual([
    '06-06 receipt 0',
    '06-07 dayOff 0',
    '06-08 counted 1',
  ])
  expect(entries('2026-06-05T09:00', { amount: 1, unit: 'working-days' }, compiled)).toEqual([
    '06-05 receipt 0',
    '06-06 halfDay 0',
    '06-07 dayOff 0',
    '06-08 counted 1',
  ])
})

// Four whole days end on Mo 2 June; the pause over that moment ends on Sa 7, and so they end on Mo 9, on which day 5 ends too.
test('a part of a day that a pause has left no time for counts on the due day', () => {
  const compiled = compileCalendar({ ...viCalendar, intakeOnly: { saturday: [['07:30', '11:30']] } })
  const pauses = [{ from: at('2025-06-02T15:00'), to: at('2025-06-07T09:00') }]
  const lines = entries('2025-05-27T10:00', { amount: 4.25, unit: 'working-days', pauses }, compiled)
  expect(lines.slice(-3)).toEqual(['06-07 halfDay 4', '06-08 dayOff 4', '06-09 counted 4.25'])
})
