import type { CalendarSource, Shift } from './index.ts'

const FULL: readonly Shift[] = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
]
const SHORT: readonly Shift[] = [['08:00', '12:00']]
const WINTER: readonly Shift[] = [
  ['08:00', '12:00'],
  ['13:30', '16:30'],
]

/**
 * An office where nothing is regular: Wednesday is a morning; Saturday morning takes in and does not count; winter hours
 * from 1 December to the end of February; a short day, an intake-only day, a make-up Saturday with hours of its own.
 *
 * June 2025: Mo 2, Tu 3, We 4 (morning), Th 5, Fr 6 (short: 07:30–10:30), Sa 7 (intake), Su 8, Mo 9 (holiday),
 * Tu 10 (intake only), We 11 (morning), Th 12, Fr 13, Sa 14 (make-up 08:00–12:00), Su 15, Mo 16.
 * New Year: We 31 December 2025 (winter, 7 hours), Th 1 January 2026 (holiday), Fr 2, Sa 3, Su 4, Mo 5.
 */
export const unevenOffice: CalendarSource = {
  id: 'uneven-office',
  titles: { vi: 'Lịch thử', en: 'Trial calendar' },
  zone: 'Asia/Ho_Chi_Minh',
  utcOffset: '+07:00',
  years: { from: 2025, to: 2026 },
  weekly: { monday: FULL, tuesday: FULL, wednesday: SHORT, thursday: FULL, friday: FULL },
  seasons: [
    {
      from: '12-01',
      to: '02-29',
      label: { vi: 'giờ mùa đông', en: 'winter hours' },
      weekly: { monday: WINTER, tuesday: WINTER, wednesday: WINTER, thursday: WINTER, friday: WINTER },
    },
  ],
  intakeOnly: { saturday: [['07:30', '11:30']] },
  holidays: [
    { date: '2025-06-09', label: { vi: 'Lễ thử', en: 'Trial holiday' } },
    { date: '2026-01-01', label: { vi: 'Tết Dương lịch', en: 'New Year' } },
  ],
  makeupDays: [
    {
      date: '2025-06-14',
      label: { vi: 'Làm bù', en: 'Made up' },
      inPlaceOf: '2025-06-09',
      shifts: SHORT,
    },
  ],
  halfDays: [
    {
      date: '2025-06-06',
      label: { vi: 'Nghỉ từ 10:30', en: 'Closed from 10:30' },
      shifts: [['07:30', '10:30']],
      counts: true,
    },
    {
      date: '2025-06-10',
      label: { vi: 'Chỉ nhận hồ sơ', en: 'Intake only' },
      shifts: [['08:00', '10:00']],
      counts: false,
    },
  ],
}
