import { expect, test } from 'vitest'
import { compileCalendar, differenceWords, differingDays, viCalendar } from './index.ts'

const label = { vi: 'Nghỉ thử', en: 'Trial day off' }
const before = compileCalendar(viCalendar)

function wordsFor(dates: readonly string[]) {
  const holidays = [...(viCalendar.holidays ?? []), ...dates.map((date) => ({ date, label }))]
  const days = differingDays(before, compileCalendar({ ...viCalendar, holidays }), '2026-06-01', '2026-12-31')
  expect(days.map(({ date }) => date)).toEqual(dates)
  return { vi: differenceWords(days, 'vi'), en: differenceWords(days, 'en') }
}

test('days without a gap between them are a span; the others are told each by itself', () => {
  expect(wordsFor(['2026-10-05', '2026-10-07', '2026-10-08', '2026-10-09', '2026-10-12'])).toEqual({
    vi: [
      'thứ Hai 05/10/2026, thứ Tư 07/10/2026 – thứ Sáu 09/10/2026 (3 ngày), thứ Hai 12/10/2026: trước là ngày làm việc (07:30–11:30, 13:00–17:00), nay là ngày nghỉ lễ (Nghỉ thử)',
    ],
    en: [
      'Monday 5 October 2026, Wednesday 7 October 2026 – Friday 9 October 2026 (3 days), Monday 12 October 2026: was a working day (07:30–11:30, 13:00–17:00), is now a holiday (Trial day off)',
    ],
  })
})

test('of very many days that change alike the first are told, and how many follow until when', () => {
  const mondays = ['06', '13', '20', '27'].map((day) => `2026-07-${day}`)
  const found = wordsFor([...mondays, '2026-08-03', '2026-08-10', '2026-08-17', '2026-08-24', '2026-08-25'])
  expect(found.vi[0]).toMatch(/thứ Hai 10\/08\/2026 và 3 ngày khác, đến thứ Ba 25\/08\/2026: trước là ngày làm việc/)
  expect(found.en[0]).toMatch(/Monday 10 August 2026 and 3 more days, up to Tuesday 25 August 2026: was a working day/)
})
