import { expect, test } from 'vitest'
import {
  compileCalendar,
  type DueRequest,
  due,
  dueSummary,
  type Language,
  ledgerText,
  parseLocal,
  viCalendar,
} from './index.ts'
import { unevenOffice } from './uneven-office.fixture.ts'

const plain = compileCalendar(viCalendar)
const office = compileCalendar(unevenOffice)

function at(text: string): number {
  const instant = parseLocal(text, '+07:00')
  if (instant === null) throw new Error(`bad time in test: ${text}`)
  return instant
}

const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) })

type Asked = Omit<DueRequest, 'received'> & { readonly received: string }

/** The sentences of one date, without the date. */
function said(calendar: typeof plain, asked: Asked, date: string, language: Language): readonly string[] {
  const { ledger } = due(calendar, { ...asked, received: at(asked.received) })
  const words = ledgerText(ledger, language)
  return ledger.flatMap((entry, index) =>
    entry.date === date ? [(words[index] ?? '').split(': ').slice(1).join(': ')] : [],
  )
}

const oneDay = { amount: 1, unit: 'working-days' } as const
const SENTENCES: readonly (readonly [string, typeof plain, Asked, string, string, string])[] = [
  [
    'handed in on Sunday',
    plain,
    { ...oneDay, received: '2025-06-01T09:00' },
    '2025-06-01',
    'nộp ngoài giờ làm việc, tiếp nhận lúc 07:30 thứ Hai 02/06/2025',
    'handed in outside working hours, received at 07:30 on Monday 2 June 2025',
  ],
  [
    'handed in during the break',
    plain,
    { ...oneDay, received: '2025-06-02T12:00' },
    '2025-06-02',
    'nộp ngoài giờ làm việc, tiếp nhận lúc 13:00, ngày tiếp nhận, chưa tính',
    'handed in outside working hours, received at 13:00, day of receipt, not counted',
  ],
  [
    'after the cut-off',
    plain,
    { ...oneDay, cutOff: '15:00', received: '2025-06-06T15:30' },
    '2025-06-06',
    'tiếp nhận sau giờ chốt 15:00, coi như tiếp nhận lúc 07:30 thứ Hai 09/06/2025',
    'received after the cut-off of 15:00, taken as received at 07:30 on Monday 9 June 2025',
  ],
  [
    'the same day',
    plain,
    { amount: 0, unit: 'working-days', sameDay: true, received: '2025-06-02T10:00' },
    '2025-06-02',
    'ngày tiếp nhận, trả kết quả trong ngày, hạn trả 17:00',
    'day of receipt, due the same day at 17:00',
  ],
  [
    'a holiday',
    plain,
    { ...oneDay, received: '2025-04-29T10:00' },
    '2025-04-30',
    'nghỉ lễ, không tính (Ngày Chiến thắng 30/4)',
    'holiday, not counted (Reunification Day)',
  ],
  [
    'a make-up day with hours of its own',
    office,
    { ...oneDay, received: '2025-06-13T10:00' },
    '2025-06-14',
    'làm bù, ngày làm việc thứ 1 (Làm bù), hạn trả 12:00; giờ làm việc 08:00–12:00',
    'make-up day, working day 1 (Made up), due at 12:00; open 08:00–12:00',
  ],
  [
    'a half day that counts',
    office,
    { ...oneDay, received: '2025-06-05T10:00' },
    '2025-06-06',
    'ngày làm việc thứ 1 (Nghỉ từ 10:30), hạn trả 10:30; giờ làm việc 07:30–10:30',
    'working day 1 (Closed from 10:30), due at 10:30; open 07:30–10:30',
  ],
  [
    'a Saturday that only takes in',
    office,
    { ...oneDay, received: '2025-06-06T10:00' },
    '2025-06-07',
    'chỉ tiếp nhận hồ sơ, không tính; nhận hồ sơ 07:30–11:30',
    'dossiers are only taken in, not counted; intake 07:30–11:30',
  ],
  [
    'the hours of a season',
    office,
    { ...oneDay, received: '2025-11-28T10:00' },
    '2025-12-01',
    'ngày làm việc thứ 1, hạn trả 16:30; giờ mùa đông 08:00–12:00, 13:30–16:30',
    'working day 1, due at 16:30; winter hours 08:00–12:00, 13:30–16:30',
  ],
  [
    'the day on which the clock stops',
    plain,
    {
      amount: 2,
      unit: 'working-days',
      received: '2025-06-02T10:00',
      pauses: [pause('2025-06-03T09:00', '2025-06-05T10:00')],
    },
    '2025-06-03',
    'ngày làm việc thứ 1; đồng hồ dừng từ 09:00',
    'working day 1; the clock stood still from 09:00',
  ],
  [
    'the day on which it goes on',
    plain,
    {
      amount: 2,
      unit: 'working-days',
      received: '2025-06-02T10:00',
      pauses: [pause('2025-06-03T09:00', '2025-06-05T10:00')],
    },
    '2025-06-05',
    'tạm dừng, không tính; đồng hồ dừng đến 10:00',
    'paused, not counted; the clock stood still until 10:00',
  ],
  [
    'a day on which it stops and goes on',
    plain,
    {
      amount: 2,
      unit: 'working-hours',
      received: '2025-06-03T08:30',
      pauses: [pause('2025-06-03T09:00', '2025-06-03T10:00')],
    },
    '2025-06-03',
    'ngày tiếp nhận; đồng hồ dừng 09:00–10:00',
    'day of receipt; the clock stood still 09:00–10:00',
  ],
  [
    'a pause that lasts',
    plain,
    { amount: 2, unit: 'working-days', received: '2025-06-02T10:00', pauses: [pause('2025-06-03T09:00', null)] },
    '2025-06-03',
    'ngày làm việc thứ 1',
    'working day 1',
  ],
  [
    'a deadline that fell into a pause',
    plain,
    { ...oneDay, received: '2025-06-02T10:00', pauses: [pause('2025-06-03T09:00', '2025-06-06T08:00')] },
    '2025-06-06',
    'hạn rơi vào lúc tạm dừng nên chuyển sang ngày đồng hồ chạy lại này, hạn trả 17:00; đồng hồ dừng đến 08:00',
    'the deadline fell into a pause, so it moves to this day, on which the clock goes on, due at 17:00; the clock stood still until 08:00',
  ],
  [
    'a pause after the due instant',
    plain,
    { ...oneDay, received: '2025-06-02T10:00', pauses: [pause('2025-06-03T18:00', '2025-06-05T08:00')] },
    '2025-06-03',
    'ngày làm việc thứ 1, hạn trả 17:00',
    'working day 1, due at 17:00',
  ],
  [
    'a last day that is off',
    plain,
    { amount: 5, unit: 'calendar-days', received: '2025-06-02T10:00' },
    '2025-06-09',
    'ngày cuối là ngày nghỉ, hạn chuyển sang ngày làm việc này, hạn trả 17:00',
    'the last day was off, so the deadline moves to this working day, due at 17:00',
  ],
  [
    'a year that is not published',
    plain,
    { amount: 2, unit: 'working-days', received: '2026-12-31T10:00' },
    '2027-01-01',
    'ngày làm việc thứ 1; tạm tính, vì lịch chưa có ngày nghỉ của năm 2027',
    'working day 1; provisional, because the calendar has no days off of 2027 yet',
  ],
  [
    'until midnight',
    plain,
    { amount: 14, unit: 'calendar-hours', received: '2025-06-03T10:00' },
    '2025-06-03',
    'ngày tiếp nhận',
    'day of receipt',
  ],
]

test.each(SENTENCES)('%s, in words', (_name, calendar, asked, date, vi, en) => {
  expect(said(calendar, asked, date, 'vi')[0]).toBe(vi)
  expect(said(calendar, asked, date, 'en')[0]).toBe(en)
})

test('the second sentence of a day tells the rest of it', () => {
  const lasting = {
    amount: 2,
    unit: 'working-days',
    received: '2025-06-02T10:00',
    pauses: [pause('2025-06-03T09:00', null)],
  } as const
  expect(said(plain, lasting, '2025-06-03', 'vi')[1]).toBe('đang tạm dừng từ 09:00 thứ Ba 03/06/2025, chưa có hạn trả')
  expect(said(plain, lasting, '2025-06-03', 'en')[1]).toBe(
    'paused since 09:00 on Tuesday 3 June 2025 until further notice, no due date yet',
  )
  const midnight = { amount: 14, unit: 'calendar-hours', received: '2025-06-03T10:00' } as const
  expect(said(plain, midnight, '2025-06-03', 'en')[1]).toBe('14 hours in all, due at 24:00')
})

test('the hours of a season and an unpublished year are said once, where they begin', () => {
  const winter = ledgerText(
    due(office, { received: at('2025-11-28T10:00'), amount: 3, unit: 'working-days' }).ledger,
    'en',
  )
  expect(winter.filter((line) => line.includes('winter hours'))).toHaveLength(1)
  const beyond = ledgerText(
    due(plain, { received: at('2026-12-31T10:00'), amount: 9, unit: 'working-days' }).ledger,
    'en',
  )
  expect(beyond.filter((line) => line.includes('provisional'))).toHaveLength(1)
})

test('a part of a day after whole days, stopped on the way, is told as far as it ran', () => {
  const received = at('2025-06-02T09:00')
  const pauses = [pause('2025-06-05T09:00', null)]
  const { ledger } = due(plain, { received, amount: 2.5, unit: 'working-days', pauses })
  expect(ledger.map(({ date, kind, count }) => `${date.slice(8)} ${kind} ${count}`)).toEqual([
    '02 receipt 0',
    '03 counted 1',
    '04 counted 2',
    // 07:30 to 09:00 is 1.5 of 8 hours.
    '05 counted 2.1875',
    '05 stillPaused 2.1875',
  ])
})

function summary(calendar: typeof plain, asked: Asked, language: Language): string {
  const request = { ...asked, received: at(asked.received) }
  return dueSummary(calendar, request, due(calendar, request), language)
}

const SUMMARIES: readonly (readonly [typeof plain, Asked, string, string])[] = [
  [
    plain,
    { amount: 3, unit: 'working-days', received: '2025-04-24T10:00' },
    '3 ngày làm việc tính từ thứ Năm 24/04/2025, hạn trả thứ Hai 28/04/2025, 17:00. Không tính: Chủ nhật. Tính cả ngày làm bù: 26/04/2025.',
    '3 working days from Thursday 24 April 2025, due Monday 28 April 2025, 17:00. Not counted: Sundays. Counted too, because made up: 26/04/2025.',
  ],
  [
    plain,
    {
      amount: 8,
      unit: 'working-days',
      received: '2025-01-23T20:00',
      pauses: [pause('2025-02-04T09:00', '2025-02-10T09:00')],
    },
    // 3 and 4 February count; 5, 6, 7 and 10 drop out; 11 to 14, 17 and 18 count.
    '8 ngày làm việc tính từ thứ Sáu 24/01/2025, hạn trả thứ Ba 18/02/2025, 17:00. Không tính: thứ Bảy, Chủ nhật; Tết Nguyên đán (27/01/2025–31/01/2025); tạm dừng 05/02/2025–10/02/2025.',
    '8 working days from Friday 24 January 2025, due Tuesday 18 February 2025, 17:00. Not counted: Saturdays, Sundays; Lunar New Year (27/01/2025–31/01/2025); paused 05/02/2025–10/02/2025.',
  ],
  [
    office,
    { amount: 20, unit: 'working-hours', received: '2025-11-27T14:00' },
    '20 giờ làm việc tính từ thứ Năm 27/11/2025, 14:00, hạn trả thứ Ba 02/12/2025, 10:00. Không tính: Chủ nhật; thứ Bảy (chỉ nhận hồ sơ).',
    '20 working hours from Thursday 27 November 2025, 14:00, due Tuesday 2 December 2025, 10:00. Not counted: Sundays; Saturdays (intake only).',
  ],
  [
    plain,
    // Saturday 25 and Sunday 26 April count; only where the deadline cannot end nothing does.
    { amount: 6, unit: 'calendar-days', received: '2026-04-24T10:00' },
    '6 ngày tính từ thứ Sáu 24/04/2026, hạn trả thứ Hai 04/05/2026, 17:00. Không tính: 02/05/2026–03/05/2026; Quốc tế Lao động (01/05/2026).',
    '6 calendar days from Friday 24 April 2026, due Monday 4 May 2026, 17:00. Not counted: 02/05/2026–03/05/2026; Labour Day (01/05/2026).',
  ],
  [
    plain,
    { amount: 0, unit: 'working-days', sameDay: true, received: '2025-06-02T10:00' },
    'Trả kết quả trong ngày, tiếp nhận thứ Hai 02/06/2025, hạn trả thứ Hai 02/06/2025, 17:00.',
    'Result on the same day, received Monday 2 June 2025, due Monday 2 June 2025, 17:00.',
  ],
  [
    plain,
    { amount: 3, unit: 'working-days', received: '2025-06-02T10:00', pauses: [pause('2025-06-03T09:00', null)] },
    '3 ngày làm việc tính từ thứ Hai 02/06/2025, đồng hồ đang dừng, còn lại 2 ngày làm việc.',
    '3 working days from Monday 2 June 2025, the clock stands still with this left: 2 working days.',
  ],
  [
    plain,
    { amount: 1, unit: 'working-days', received: '2026-12-31T10:00' },
    '1 ngày làm việc tính từ thứ Năm 31/12/2026, hạn trả thứ Sáu 01/01/2027, 17:00. Hạn tạm tính: lịch chưa có ngày nghỉ của năm 2027.',
    '1 working day from Thursday 31 December 2026, due Friday 1 January 2027, 17:00. Provisional: the calendar has no days off yet of 2027.',
  ],
]

test.each(SUMMARIES)('in one line', (calendar, asked, vi, en) => {
  expect(summary(calendar, asked, 'vi')).toBe(vi)
  expect(summary(calendar, asked, 'en')).toBe(en)
})
