import { expect, test } from 'vitest'
import {
  CALENDAR_PROBLEM_CODES,
  type CalendarSource,
  compileCalendar,
  dueAt,
  formatLocal,
  parseCalendar,
  viCalendar,
} from './index.ts'

const label = { vi: 'Ngày thử', en: 'Trial day' }
const hours = [['07:30', '11:30']]

function everyDayOf(year: number) {
  const first = Date.UTC(year, 0, 1)
  return Array.from({ length: 366 }, (_, index) => ({
    date: new Date(first + index * 86_400_000).toISOString().slice(0, 10),
    label,
  }))
}

/** The n-th of many seasons that never meet: each holds on one date. */
function seasonOfOneDay(_: unknown, index: number) {
  const date = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)
  return { from: '01-01', to: '12-31', since: date, until: date, weekly: { monday: hours } }
}

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
  [
    {
      seasons: [
        { from: '04-01', to: '09-30', since: '2026-01-01', weekly: { monday: hours } },
        { from: '09-01', to: '12-31', until: '2026-01-01', weekly: { monday: hours } },
      ],
    },
    'calendar.seasons-overlap',
    '/seasons/1',
  ],
  [
    { seasons: [{ from: '04-01', to: '09-30', since: '2026-01-02', until: '2026-01-01', weekly: { monday: hours } }] },
    'calendar.dates-backwards',
    '/seasons/0',
  ],
  [{ seasons: Array.from({ length: 101 }, seasonOfOneDay) }, 'calendar.too-many-seasons', '/seasons'],
  [{ weekly: { monday: [] } }, 'calendar.no-working-hours', '/weekly'],
  [{ seasons: [{ from: '04-01', to: '09-30', weekly: {} }] }, 'calendar.no-working-hours', '/seasons/0/weekly'],
  [
    { halfDays: [{ date: '2025-06-05', label, shifts: [], counts: true }] },
    'calendar.no-working-hours',
    '/halfDays/0/shifts',
  ],
  [
    { years: { from: 2025, to: 2025 }, holidays: everyDayOf(2025), makeupDays: [] },
    'calendar.no-working-hours',
    '/years',
  ],
  [
    {
      weekly: {},
      seasons: [{ from: '04-01', to: '09-30', weekly: { monday: hours } }],
      makeupDays: [{ date: '2025-01-04', label }],
    },
    'calendar.no-working-hours',
    '/makeupDays/0',
  ],
  [{ holidays: [{ date: '1925-04-30', label }], makeupDays: [] }, 'calendar.outside-years', '/holidays/0/date'],
  [{ holidays: [{ date: '2052-04-30', label }], makeupDays: [] }, 'calendar.outside-years', '/holidays/0/date'],
  [
    { makeupDays: [{ date: '2025-06-07', inPlaceOf: '2025-06-06', label }] },
    'calendar.swap-not-off',
    '/makeupDays/0/inPlaceOf',
  ],
  [
    {
      intakeOnly: { saturday: hours },
      seasons: [{ from: '04-01', to: '09-30', weekly: { saturday: [['08:00', '10:00']] } }],
    },
    'calendar.shifts-overlap',
    '/seasons/0/weekly/saturday',
  ],
  [
    {
      seasons: [
        { from: '04-01', to: '09-30', weekly: { saturday: [['08:00', '10:00']] }, intakeOnly: { saturday: hours } },
      ],
    },
    'calendar.shifts-overlap',
    '/seasons/0/intakeOnly/saturday',
  ],
  [{ makeupDays: [{ date: '2025-01-04', label, shifts: [] }] }, 'calendar.no-working-hours', '/makeupDays/0/shifts'],
  [{ utcOffset: '7' }, 'calendar.bad-offset', '/utcOffset'],
  [{ years: { from: 2026, to: 2024 } }, 'calendar.bad-years', '/years'],
]

test.each(FAULTS)('%j is refused with %s at %s', (change, code, where) => {
  const parsed = parseCalendar({ ...viCalendar, ...change })
  expect(parsed.ok ? [] : parsed.problems.map((problem) => [problem.code, problem.where])).toEqual([[code, where]])
})

test('every place is one that the calendar has, or the list that lacks something', () => {
  for (const [change, , where] of FAULTS) {
    const found = where
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
        { ...viCalendar, ...change },
      )
    expect(found, where).toBeDefined()
  }
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

test('new hours from a date on leave what was counted before', () => {
  const shorter = { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours }
  const parsed = parseCalendar({
    ...viCalendar,
    seasons: [{ from: '01-01', to: '12-31', since: '2025-06-04', until: '2025-06-05', weekly: shorter }],
  })
  if (!parsed.ok) throw new Error('the calendar was refused')
  const dueOf = (received: string) =>
    formatLocal(
      dueAt(compileCalendar(parsed.source), {
        received: Date.parse(`${received}T10:00:00+07:00`),
        amount: 1,
        unit: 'working-days',
      }).due ?? 0,
      '+07:00',
    )
  expect(['2025-06-02', '2025-06-03', '2025-06-04', '2025-06-05'].map(dueOf)).toEqual([
    '2025-06-03T17:00:00+07:00',
    '2025-06-04T11:30:00+07:00',
    '2025-06-05T11:30:00+07:00',
    '2025-06-06T17:00:00+07:00',
  ])
})

test('a hundred thousand days off are refused or counted at once, and nothing hangs', () => {
  const years = Array.from({ length: 377 }, (_, index) => 2024 + index)
  const holidays = years.flatMap(everyDayOf)
  const dates = [...new Map(holidays.map((holiday) => [holiday.date, holiday])).values()]
  const closed = { ...viCalendar, years: { from: 2024, to: 2400 }, holidays: dates, makeupDays: [] }
  expect(parseCalendar(closed)).toMatchObject({
    ok: false,
    problems: [{ code: 'calendar.no-working-hours', where: '/years' }],
  })
  const request = { received: Date.parse('2025-06-02T10:00:00+07:00'), amount: 1, unit: 'working-days' } as const
  expect(() => dueAt(compileCalendar(closed), request)).toThrow('1900 to 2400')
})

test('a hundred seasons are not too many', () => {
  const seasons = Array.from({ length: 100 }, seasonOfOneDay)
  expect(parseCalendar({ ...viCalendar, seasons, makeupDays: [], holidays: [] })).toMatchObject({ ok: true })
})

test('a calendar that was never parsed and has no working hour does not compile', () => {
  const source: CalendarSource = { ...viCalendar, weekly: {} }
  expect(() => compileCalendar(source)).toThrow('no working hour')
  const hidden: CalendarSource = { ...viCalendar, seasons: [{ from: '01-01', to: '12-31', weekly: {} }] }
  expect(() => compileCalendar(hidden)).toThrow('no working hour')
})
