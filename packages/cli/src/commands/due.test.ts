import { viCalendar } from '@motcua/calendar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, motcua, systemNode } from '../motcua.fixture.ts'

const DOCUMENTED = ['due', '--calendar', 'vn', '--received', '2025-04-24T10:00', '--working-days', '3', '--json']

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})

afterAll(() => desk.close())

async function dueOf(...args: readonly string[]) {
  const { code, stdout, stderr } = await motcua(['due', ...args, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('the due instant', () => {
  test('three working days over a make-up Saturday end on Monday at closing time', async () => {
    const { code, stdout } = await motcua(DOCUMENTED)

    expect(code).toBe(0)
    expect(stdout.trimEnd()).not.toContain('\n')
    const answer = JSON.parse(stdout)
    expect(Object.keys(answer)).toEqual(['due', 'ledger'])
    expect(answer.due).toBe('2025-04-28T17:00:00+07:00')
    expect(answer.ledger.map(({ date, kind }: { date: string; kind: string }) => `${date} ${kind}`)).toEqual([
      '2025-04-24 receipt',
      '2025-04-25 counted',
      '2025-04-26 makeupCounted',
      '2025-04-27 dayOff',
      '2025-04-28 counted',
    ])
  })

  const old = systemNode()

  test.skipIf(old === undefined)("comes out the same under the system's own, older Node", async () => {
    const [older, pinned] = [await motcua(DOCUMENTED, { node: old ?? '' }), await motcua(DOCUMENTED)]

    expect(older).toEqual(pinned)
  })

  test.each([
    // Working hours: 8 a day, 07:30-11:30 and 13:00-17:00.
    [['--working-hours', '4', '--received', '2025-06-02T10:00'], '2025-06-02T15:30:00+07:00'],
    // Calendar days: 2 to 12 June.
    [['--calendar-days', '10', '--received', '2025-06-02T10:00'], '2025-06-12T17:00:00+07:00'],
    [['--calendar-hours', '24', '--received', '2025-06-06T10:00'], '2025-06-07T10:00:00+07:00'],
    [['--same-day', '--cutoff', '15:00', '--received', '2025-06-02T15:00:00'], '2025-06-02T17:00:00+07:00'],
    [['--same-day', '--cutoff', '15:00', '--received', '2025-06-02T15:00:01'], '2025-06-03T17:00:00+07:00'],
    // Counted: 3 June (the pause begins on it), 6 and 9 June; 4 and 5 June are paused, 7 and 8 June a weekend.
    [
      ['--working-days', '3', '--received', '2025-06-02T10:00', '--pause', '2025-06-03T09:00/2025-06-05T10:00'],
      '2025-06-09T17:00:00+07:00',
    ],
    // The same with a second pause over 6 June: it does not count, its resumption on 9 June neither.
    [
      [
        ...['--working-days', '3', '--received', '2025-06-02T10:00'],
        ...['--pause', '2025-06-03T09:00/2025-06-05T10:00', '--pause', '2025-06-05T14:00/2025-06-09T08:00'],
      ],
      '2025-06-11T17:00:00+07:00',
    ],
  ])('%j is due at %s', async (args, expected) => {
    expect((await dueOf(...args)).due).toBe(expected)
  })

  test('is open while a pause lasts, and what remains is said', async () => {
    const answer = await dueOf(
      ...['--working-days', '3', '--received', '2025-06-02T10:00', '--pause', '2025-06-03T09:00/'],
    )

    expect(answer).toMatchObject({ due: null, remaining: { amount: 2, unit: 'working-days' } })
    expect(answer.ledger.at(-1).kind).toBe('stillPaused')
  })

  test('beyond the published years it is provisional', async () => {
    expect(await dueOf('--working-days', '3', '--received', '2035-06-04T10:00')).toMatchObject({ provisional: true })
  })

  test.each([
    ['vi', 'Hạn trả: thứ Hai 28/04/2025, 17:00', '  thứ Bảy 26/04/2025: làm bù, ngày làm việc thứ 2'],
    ['en', 'Due Monday 28 April 2025, 17:00', '  Saturday 26 April 2025: make-up day, working day 2'],
  ])('in words (%s)', async (language, first, saturday) => {
    const { stdout } = await motcua([...DOCUMENTED.slice(0, -1), '--lang', language])

    const lines = stdout.split('\n')
    expect(lines[0]).toBe(first)
    expect(lines[3]).toContain(saturday)
    expect(lines[6]).toContain('26/04/2025')
  })
})

describe('a calendar of one’s own', () => {
  const REQUEST = ['--received', '2025-04-24T10:00', '--working-days', '3']

  test('comes from a file or from stdin', async () => {
    const { makeupDays: _, ...withoutMakeup } = viCalendar
    const path = await desk.put('calendar.json', withoutMakeup)

    const fromFile = await dueOf('--calendar', path, ...REQUEST)
    const piped = await motcua(['due', '--calendar', '-', ...REQUEST, '--json'], {
      stdin: JSON.stringify(withoutMakeup),
    })

    expect(fromFile.due).toBe('2025-04-29T17:00:00+07:00')
    expect(JSON.parse(piped.stdout)).toEqual(fromFile)
  })

  test('with mistakes: each is told with place and remedy', async () => {
    const path = await desk.put('wrong.json', { ...viCalendar, weekly: { monday: [['17:00', '07:30']] } })

    const { code, stdout } = await motcua(['due', '--calendar', path, ...REQUEST])
    const json = await motcua(['due', '--calendar', path, ...REQUEST, '--json'])

    expect(code).toBe(1)
    expect(stdout).toContain(
      '/weekly/monday/0 (calendar.shift-backwards): Shift 17:00–07:30 does not end after it starts.',
    )
    expect(stdout).toContain('→ Change its start or its end.')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout).problems[0]).toMatchObject({ code: 'calendar.shift-backwards' })
  })

  test('that is not there is wrong usage, and its name is told', async () => {
    const { code, stdout } = await motcua(['due', '--calendar', 'us', ...REQUEST])

    expect(code).toBe(2)
    expect(stdout).toContain('There is no file us.')
  })
})

describe('a newly published version of the calendar', () => {
  const label = { vi: 'Tết Dương lịch', en: 'New Year' }
  const REQUEST = ['--received', '2026-12-29T10:00', '--working-days', '5']
  const published = (...dates: readonly string[]) => ({
    ...viCalendar,
    years: { from: 2024, to: 2027 },
    holidays: [...(viCalendar.holidays ?? []), ...dates.map((date) => ({ date, label }))],
  })

  // Before: 30, 31 December, 1, 4, 5 January. After: 1 January is off, so 6 January.
  test('moves the due date and says which day is the reason', async () => {
    const path = await desk.put('2027.json', published('2027-01-01'))

    const answer = await dueOf(...REQUEST, '--published', path)
    const words = await motcua(['due', ...REQUEST, '--published', path, '--lang', 'en'])

    expect(answer).toMatchObject({
      due: '2027-01-05T17:00:00+07:00',
      provisional: true,
      published: { due: '2027-01-06T17:00:00+07:00', changed: true, settled: true },
    })
    expect(answer.published.days).toMatchObject([{ date: '2027-01-01', after: { kind: 'holiday', label } }])
    expect(words.stdout).toContain('The due date moves from Tuesday 5 January 2027, 17:00 to Wednesday 6 January 2027')
    expect(words.stdout).toContain('  Friday 1 January 2027: was a working day')
  })

  test('that changes a day that is past: a warning with its place', async () => {
    const path = await desk.put('past.json', published('2025-03-03'))

    const { published: found } = await dueOf(...REQUEST, '--published', path)

    const place = `/holidays/${viCalendar.holidays?.length}`
    expect(found.warnings).toMatchObject([{ code: 'calendar.past-changed', where: place, severity: 'warning' }])
  })

  test('that is another calendar is refused, and so is one with mistakes', async () => {
    const other = await desk.put('other.json', { ...published(), id: 'hue' })
    const wrong = await desk.put('wrong-year.json', { ...published(), years: { from: 2027, to: 2024 } })

    const answers = await Promise.all(
      [other, wrong].map((path) => motcua(['due', ...REQUEST, '--published', path, '--json'])),
    )

    expect(answers.map(({ code }) => code)).toEqual([1, 1])
    expect(answers.map(({ stdout }) => JSON.parse(stdout).problems[0].code)).toEqual([
      'calendar.other-id',
      'calendar.bad-years',
    ])
  })
})

describe('wrong usage', () => {
  const received = ['--received', '2025-06-02T10:00']

  test.each([
    [[], '--received is missing'],
    [['--received', '2025-02-30T10:00', '--working-days', '3'], '--received is "2025-02-30T10:00"'],
    [received, 'give a length: --working-days <n>'],
    [[...received, '--working-days', 'three'], '--working-days is "three"'],
    [[...received, '--working-days=-3'], '--working-days is "-3"'],
    [[...received, '--working-days'], "Option '--working-days <value>' argument missing."],
    [[...received, '--working-days', '3', '--same-day'], '--working-days and --same-day exclude each other'],
    [[...received, '--same-day', '--cutoff', '25:00'], '--cutoff is "25:00"'],
    [[...received, '--working-days', '3', '--pause', '2025-06-03T09:00'], '--pause is "2025-06-03T09:00"'],
    [
      [...received, '--working-days', '3', '--pause', '2025-06-04T09:00/2025-06-03T09:00'],
      'its end must come after its beginning',
    ],
    [[...received, '--working-days', '3', '--colour', 'red'], "Unknown option '--colour'."],
    [[...received, '--working-days', '3', '--lang', 'fr'], '--lang is "fr"; write vi or en.'],
    [[...received, '--working-days', '999999999'], 'counts from 1900 to 2400'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await motcua(['due', ...args])

    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(`motcua due: `)
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('Usage: motcua due --received')
  })
})
