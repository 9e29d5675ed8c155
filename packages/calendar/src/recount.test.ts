import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatedRequests, generatedSources, nearOffsets, withNearPauses } from './generated-calendars.fixture.ts'
import {
  type CalendarSource,
  compileCalendar,
  type DueRequest,
  dueAt,
  firstDifference,
  formatLocal,
  localDate,
  parseCalendar,
  parseLocal,
  recount,
  recountText,
  viCalendar,
} from './index.ts'
import { NaiveCount } from './naive-count.fixture.ts'

const NEW_YEAR = { vi: 'Tết Dương lịch', en: 'New Year' }
const published: CalendarSource = {
  ...viCalendar,
  years: { from: 2024, to: 2027 },
  holidays: [...(viCalendar.holidays ?? []), { date: '2027-01-01', label: NEW_YEAR }],
}
const before = compileCalendar(viCalendar)
const after = compileCalendar(published)

function at(text: string): number {
  const instant = parseLocal(text, '+07:00')
  if (instant === null) throw new Error(`bad time in test: ${text}`)
  return instant
}

const days = (received: string, amount: number, more: Partial<DueRequest> = {}): DueRequest => ({
  received: at(received),
  amount,
  unit: 'working-days',
  ...more,
})

// Before: We 30, Th 31, Fr 1, Mo 4, Tu 5. After: Fr 1 is off, so We 6.
test('a published year moves a provisional due date, and says which day is the reason', () => {
  const found = recount(before, after, days('2026-12-29T10:00', 5))
  expect(found).toMatchObject({ changed: true, settled: true })
  expect([found.before.due, found.after.due]).toEqual([at('2027-01-05T17:00'), at('2027-01-06T17:00')])
  expect(found.days.map(({ date }) => date)).toEqual(['2027-01-01'])
  expect(recountText(found, '+07:00', 'vi')).toEqual([
    'Hạn trả chuyển từ thứ Ba 05/01/2027, 17:00 sang thứ Tư 06/01/2027, 17:00. Hạn không còn là tạm tính: lịch nghỉ đã được công bố.',
    'thứ Sáu 01/01/2027: trước là ngày làm việc (07:30–11:30, 13:00–17:00), nay là ngày nghỉ lễ (Tết Dương lịch)',
  ])
  expect(recountText(found, '+07:00', 'en')).toEqual([
    'The due date moves from Tuesday 5 January 2027, 17:00 to Wednesday 6 January 2027, 17:00. It is no longer provisional: the days off are published.',
    'Friday 1 January 2027: was a working day (07:30–11:30, 13:00–17:00), is now a holiday (New Year)',
  ])
})

test('what ends before the first difference stays, and so does its reason: none', () => {
  const found = recount(before, after, days('2026-12-21T10:00', 5))
  expect(found).toMatchObject({ changed: false, settled: false, days: [] })
  expect(recountText(found, '+07:00', 'en')).toEqual(['The due date stays Monday 28 December 2026, 17:00.'])
})

test('a due date may stay and only become final', () => {
  // Mo 4 January is calendar day 5; the holiday on Friday does not matter to calendar days.
  const found = recount(before, after, { received: at('2026-12-30T10:00'), amount: 5, unit: 'calendar-days' })
  expect(found).toMatchObject({ changed: false, settled: true })
  expect(found.days.map(({ date }) => date)).toEqual(['2027-01-01'])
})

test('while the clock is stopped, what is left may change', () => {
  const pauses = [{ from: at('2027-01-04T09:00'), to: null }]
  const found = recount(before, after, days('2026-12-29T10:00', 10, { pauses }))
  expect(found).toMatchObject({
    changed: true,
    before: { remaining: { amount: 6 } },
    after: { remaining: { amount: 7 } },
  })
  expect(found.days.map(({ date }) => date)).toEqual(['2027-01-01'])
  expect(recountText(found, '+07:00', 'vi')[0]).toBe(
    'Hạn trả chuyển từ 6 ngày làm việc (đồng hồ đang dừng) sang 7 ngày làm việc (đồng hồ đang dừng). Hạn không còn là tạm tính: lịch nghỉ đã được công bố.',
  )
  expect(recountText(found, '+07:00', 'en')[0]).toContain('from 6 working days left, with the clock stopped to 7')
})

test('days that change alike are told together', () => {
  const winter = {
    ...viCalendar,
    seasons: [{ from: '01-01', to: '12-31', since: '2026-06-01', weekly: { ...viCalendar.weekly, friday: [] } }],
  }
  const found = recount(before, compileCalendar(winter), days('2026-06-01T10:00', 9))
  // Tu 2 to Th 4, Mo 8 to Th 11, Mo 15, Tu 16 instead of Fr 12.
  expect(found.after.due).toBe(at('2026-06-16T17:00'))
  expect(recountText(found, '+07:00', 'en').slice(1)).toEqual([
    'Friday 5 June 2026, Friday 12 June 2026: was a working day (07:30–11:30, 13:00–17:00), is now a day off',
  ])
})

test('the first difference is the first day that counts differently', () => {
  expect(firstDifference(before, after)).toBe('2027-01-01')
  expect(firstDifference(before, after, '2027-01-01')).toBe('2027-01-01')
  expect(firstDifference(before, after, '2027-01-02')).toBeNull()
  expect(firstDifference(before, before)).toBeNull()
  const renamed = { ...viCalendar, holidays: (viCalendar.holidays ?? []).map((day) => ({ ...day, label: NEW_YEAR })) }
  expect(firstDifference(before, compileCalendar(renamed))).toBeNull()
  const leap = {
    ...viCalendar,
    seasons: [{ from: '02-29', to: '02-29', weekly: { sunday: [['08:00', '09:00']] } }],
  } as const
  // 29 February 2028 is a Tuesday, on which this season is closed; of 2024, a Thursday, too.
  expect(firstDifference(before, compileCalendar(leap), '2024-03-01')).toBe('2028-02-29')
  expect(firstDifference(before, compileCalendar({ ...viCalendar, utcOffset: '+08:00' }))).toBe('2024-01-01')
})

test('a calendar and what it becomes: no due date changes unless a day of the count does', () => {
  fc.assert(
    fc.property(generatedSources, generatedSources, generatedRequests, nearOffsets, (one, other, request, offsets) => {
      // One list of the other version at a time, so that most days are alike.
      const next = { ...one, holidays: other.holidays ?? [], makeupDays: [], halfDays: one.halfDays ?? [] }
      fc.pre(parseCalendar(next).ok)
      const asked = withNearPauses(request, offsets)
      const [was, is] = [compileCalendar(one), compileCalendar(next)]
      const found = recount(was, is, asked)
      const [naiveWas, naiveIs] = [new NaiveCount(one), new NaiveCount(next)]
      expect(found.changed).toBe(naiveWas.due(asked) !== naiveIs.due(asked))
      if (found.changed) expect(found.days.length).toBeGreaterThan(0)
      const first = firstDifference(was, is, localDate(asked.received, '+07:00'))
      const end = localDate((found.before.due ?? 0) - 1, '+07:00')
      if (first === null || first > end) expect(found.changed).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('the first difference is the one that the naive calendars have', () => {
  fc.assert(
    fc.property(generatedSources, generatedSources, (one, other) => {
      const next = { ...one, holidays: other.holidays ?? [], halfDays: other.halfDays ?? [], makeupDays: [] }
      fc.pre(parseCalendar(next).ok)
      const found = firstDifference(compileCalendar(one), compileCalendar(next), '2025-04-15')
      const [naiveOne, naiveNext] = [new NaiveCount(one), new NaiveCount(next)]
      const from = Date.UTC(2025, 3, 15) / 86_400_000
      const differing = Array.from({ length: 430 }, (_, index) => from + index).find(
        (day) => JSON.stringify(naiveOne.day(day)) !== JSON.stringify(naiveNext.day(day)),
      )
      const expected = differing === undefined ? null : formatLocal(differing * 86_400_000, 'Z').slice(0, 10)
      expect(found).toBe(expected)
    }),
    { numRuns: 200 },
  )
})

test('counting with the published version is the answer that the recount gives', () => {
  const request = days('2026-12-29T10:00', 5)
  expect(recount(before, after, request).after).toEqual(dueAt(after, request))
})
