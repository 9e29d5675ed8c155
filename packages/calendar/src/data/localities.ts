import type { CalendarSource, Shift, WeeklyShifts } from '../calendar-source.ts'
import { viCalendar } from './vn.ts'

const MORNING: Shift = ['07:30', '11:30']

/**
 * Wards of Ho Chi Minh City: the national hours, and a counter that is open on Saturday morning. That morning takes in
 * dossiers and is no working day; whether it is one is for each agency to settle.
 */
const hcmWard: CalendarSource = {
  ...viCalendar,
  id: 'hcm-ward',
  titles: { vi: 'Lịch phường Thành phố Hồ Chí Minh', en: 'Calendar of wards in Ho Chi Minh City' },
  intakeOnly: { saturday: [MORNING] },
  sources: [...(viCalendar.sources ?? []), 'Linh Chiểu ward; draft of November 2025, Thanh Niên newspaper'],
}

/** Huế from 2026 on: the afternoon begins and ends half an hour later from April to September. */
const hue: CalendarSource = {
  ...viCalendar,
  id: 'hue',
  titles: { vi: 'Lịch thành phố Huế', en: 'Calendar of Huế' },
  seasons: [
    {
      from: '04-01',
      to: '09-30',
      since: '2026-01-01',
      weekly: everyWorkday([MORNING, ['13:30', '17:30']]),
      label: { vi: 'giờ mùa hè', en: 'summer hours' },
    },
  ],
  sources: [...(viCalendar.sources ?? []), 'Huế Ngày Nay newspaper'],
}

/** Long An: half an hour earlier in the morning, half an hour later after noon. */
const longAn: CalendarSource = {
  ...viCalendar,
  id: 'long-an',
  titles: { vi: 'Lịch Long An', en: 'Calendar of Long An' },
  weekly: everyWorkday([
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ]),
}

function everyWorkday(shifts: readonly Shift[]): WeeklyShifts {
  return { monday: shifts, tuesday: shifts, wednesday: shifts, thursday: shifts, friday: shifts }
}

/** The calendars that a unit may have without bringing one of its own, by id; the national one first. */
export const BUILT_IN_CALENDARS: ReadonlyMap<string, CalendarSource> = new Map(
  [viCalendar, hcmWard, hue, longAn].map((source) => [source.id, source]),
)
