import { expect, test } from 'vitest'
import { type CalendarSource, PUBLICATION_PROBLEM_CODES, reviewPublication, viCalendar } from './index.ts'

const TODAY = '2026-06-01'
const label = { vi: 'Ngày thử', en: 'Trial day' }
const more = (date: string) => [...(viCalendar.holidays ?? []), { date, label }]
const summer = { from: '01-01', to: '12-31', weekly: { ...viCalendar.weekly, monday: [['08:00', '12:00']] } } as const

function review(change: Partial<CalendarSource>, today = TODAY) {
  return reviewPublication(viCalendar, { ...viCalendar, ...change }, today)
}

test('the next year and an amended day to come are published without a warning', () => {
  const found = review({
    years: { from: 2024, to: 2027 },
    holidays: [...more('2026-11-24'), { date: '2027-01-01', label }],
  })
  expect(found).toMatchObject({ problems: [], warnings: [], past: [] })
  expect(found.coming.map(({ date }) => date)).toEqual(['2026-11-24', '2027-01-01'])
})

test('today is not past, yesterday is', () => {
  expect(review({ holidays: more('2026-06-01') }).past).toEqual([])
  const { warnings, past } = review({ holidays: more('2026-05-29') })
  expect(past.map(({ date }) => date)).toEqual(['2026-05-29'])
  const index = viCalendar.holidays?.length ?? 0
  expect(warnings.map(({ code, where }) => [code, where])).toEqual([['calendar.past-changed', `/holidays/${index}`]])
  expect(warnings[0]?.message).toEqual({
    vi: 'Ngày đã qua bị thay đổi: thứ Sáu 29/05/2026: trước là ngày làm việc (07:30–11:30, 13:00–17:00), nay là ngày nghỉ lễ (Ngày thử).',
    en: 'A day that is past changes: Friday 29 May 2026: was a working day (07:30–11:30, 13:00–17:00), is now a holiday (Trial day).',
  })
})

test('a day off that is taken back is told where it stood', () => {
  const holidays = (viCalendar.holidays ?? []).filter(({ date }) => date !== '2025-04-07' && date !== '2026-04-27')
  const { warnings } = review({ holidays })
  expect(warnings.map(({ code, where }) => [code, where])).toEqual([
    ['calendar.past-changed', '/holidays'],
    ['calendar.past-changed', '/holidays'],
  ])
})

test('new hours for ever are one warning, with the remedy; since a date to come they are none', () => {
  const rewritten = review({ weekly: { ...viCalendar.weekly, monday: [['08:00', '12:00']] } })
  expect(rewritten.warnings.map(({ where }) => where)).toEqual(['/weekly'])
  // Three make-up Saturdays go by the hours of Monday, the first working weekday.
  expect(rewritten.past.length).toBe(mondaysWorked() + 3)
  expect(rewritten.warnings[0]?.message.en).toContain(
    'was a working day (07:30–11:30, 13:00–17:00), is now a working day (08:00–12:00)',
  )
  expect(rewritten.warnings[0]?.remedy.en).toContain('“since”')
  expect(review({ seasons: [summer] }).warnings.map(({ where }) => where)).toEqual(['/seasons/0/weekly'])
  const dated = review({ seasons: [{ ...summer, since: '2026-07-01' }] })
  expect(dated.warnings).toEqual([])
  expect(dated.coming[0]?.date).toBe('2026-07-06')
})

/** Mondays from 2024 up to yesterday that are not in the list of days off, counted with nothing of ours. */
function mondaysWorked(): number {
  const off = new Set((viCalendar.holidays ?? []).map(({ date }) => date))
  let count = 0
  for (let day = Date.UTC(2024, 0, 1); day < Date.parse(`${TODAY}T00:00:00Z`); day += 7 * 86_400_000) {
    if (!off.has(new Date(day).toISOString().slice(0, 10))) count += 1
  }
  return count
}

test('a year that is no longer published is told', () => {
  const inRange = (date: string) => date >= '2025-01-01'
  const found = review({
    years: { from: 2025, to: 2026 },
    holidays: (viCalendar.holidays ?? []).filter(({ date }) => inRange(date)),
    makeupDays: (viCalendar.makeupDays ?? []).filter(({ date }) => inRange(date)),
  })
  expect(found.warnings[0]).toMatchObject({ code: 'calendar.years-withdrawn', where: '/years' })
  expect(found.warnings[0]?.message.en).toBe('The year 2024 was published and is so no longer.')
})

test('another id or offset is another calendar', () => {
  expect(review({ id: 'hue', utcOffset: '+08:00' }).problems.map(({ code, where }) => [code, where])).toEqual([
    ['calendar.other-id', '/id'],
    ['calendar.other-offset', '/utcOffset'],
  ])
})

test('every code was seen here', () => {
  expect([...PUBLICATION_PROBLEM_CODES].sort()).toEqual([
    'calendar.other-id',
    'calendar.other-offset',
    'calendar.past-changed',
    'calendar.years-withdrawn',
  ])
})
