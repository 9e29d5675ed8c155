import { expect, test } from 'vitest'
import { CALENDAR_PROBLEM_CODES, type CalendarSource, compileCalendar, parseCalendar, viCalendar } from './index.ts'

const label = { vi: 'Ngày thử', en: 'Trial day' }
const hours = [['07:30', '11:30']]

/** One fault each: the change to a sound calendar, the code and the place. */
const FAULTS: readonly (readonly [change: Record<string, unknown>, code: string, where: string])[] = [
  [{ weekly: 5 }, 'calendar.wrong-type', '/weekly'],
  [{ id: ' ' }, 'calendar.wrong-type', '/id'],
  [{ weekly: { monday: [['07:30']] } }, 'calendar.wrong-type', '/weekly/monday/0'],
  [{ holidays: [{ date: '2025-01-01' }] }, 'calendar.missing', '/holidays/0'],
  [{ working: true }, 'calendar.unknown-key', '/working'],
  [{ weekly: { ...viCalendar.weekly, montag: hours } }, 'calendar.unknown-key', '/weekly/montag'],
  [{ holidays: [{ date: '2025-02-29', label }] }, 'calendar.impossible-date', '/holidays/0/date'],
  [{ seasons: [{ from: '04-31', to: '09-30', weekly: {} }] }, 'calendar.impossible-date', '/seasons/0/from'],
  [{ weekly: { monday: [['7:30', '11:30']] } }, 'calendar.impossible-time', '/weekly/monday/0/0'],
  [{ weekly: { monday: [['11:30', '07:30']] } }, 'calendar.shift-backwards', '/weekly/monday/0'],
  [{ weekly: { monday: [...hours, ['11:00', '12:00']] } }, 'calendar.shifts-overlap', '/weekly/monday'],
  [{ intakeOnly: { monday: [['16:00', '18:00']] } }, 'calendar.shifts-overlap', '/intakeOnly/monday'],
  [
    {
      seasons: [
        { from: '04-01', to: '09-30', weekly: { monday: hours } },
        { from: '09-30', to: '01-31', weekly: { monday: hours } },
      ],
    },
    'calendar.seasons-overlap',
    '/seasons/1',
  ],
  [
    { halfDays: [{ date: '2025-01-01', label, shifts: hours, counts: true }] },
    'calendar.date-twice',
    '/halfDays/0/date',
  ],
  [{ weekly: { monday: [] } }, 'calendar.no-working-hours', '/weekly'],
  [{ makeupDays: [{ date: '2025-01-04', label, shifts: [] }] }, 'calendar.no-working-hours', '/makeupDays/0/shifts'],
  [{ utcOffset: '7' }, 'calendar.bad-offset', '/utcOffset'],
  [{ years: { from: 2026, to: 2024 } }, 'calendar.bad-years', '/years'],
]

test.each(FAULTS)('%j is refused with %s at %s', (change, code, where) => {
  const parsed = parseCalendar({ ...viCalendar, ...change })
  expect(parsed.ok ? [] : parsed.problems.map((problem) => [problem.code, problem.where])).toEqual([[code, where]])
})

test('every code has a fault that shows it', () => {
  expect([...new Set(FAULTS.map(([, code]) => code))].sort()).toEqual([...CALENDAR_PROBLEM_CODES].sort())
})

test('the calendar of Viet Nam is accepted as it is, also after a way through JSON', () => {
  expect(parseCalendar(JSON.parse(JSON.stringify(viCalendar)))).toEqual({ ok: true, source: viCalendar })
})

test('names that mean something to the language are refused by name', () => {
  const text = JSON.stringify(viCalendar).replace('{', '{"__proto__":{"weekly":{}},"constructor":1,')
  const parsed = parseCalendar(JSON.parse(text))
  expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message.en)).toEqual([
    'There is no entry called “__proto__”.',
    'There is no entry called “constructor”.',
  ])
})

test.each([null, undefined, 7, 'text', [], { id: 'x' }])('%j is no calendar and nothing breaks', (value) => {
  const parsed = parseCalendar(value)
  expect(parsed.ok).toBe(false)
})

test('a calendar that was never parsed and has no working hour does not compile', () => {
  const source: CalendarSource = { ...viCalendar, weekly: {} }
  expect(() => compileCalendar(source)).toThrow('no working hour')
})
