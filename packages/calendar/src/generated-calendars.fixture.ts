import fc from 'fast-check'
import { type CalendarSource, type DueRequest, type Pause, type Shift, viCalendar, type WeeklyShifts } from './index.ts'

/** Calendars and questions for property tests. Every time lies on a quarter of an hour, as the naive count needs it. */

const QUARTER = 15 * 60_000
const DAY = 96 * QUARTER
const FIRST = Date.parse('2025-04-15T00:00:00+07:00')
const FIRST_DATE = Date.UTC(2025, 3, 15)
const label = { vi: 'Ngày thử', en: 'Trial day' }

function timeOf(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
}

/** One or two sessions between 05:00 and 24:00, never touching. */
const shifts: fc.Arbitrary<readonly Shift[]> = fc
  .uniqueArray(fc.integer({ min: 20, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((quarters) => {
    const [a = 20, b = 21, c, d] = quarters.sort((x, y) => x - y)
    const first: Shift = [timeOf(a), timeOf(b)]
    return c === undefined || d === undefined ? [first] : [first, [timeOf(c), timeOf(d)]]
  })

const week: fc.Arbitrary<WeeklyShifts> = fc.record(
  {
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: shifts,
    sunday: shifts,
  },
  { requiredKeys: ['tuesday'] },
)

const dates = fc
  .uniqueArray(fc.integer({ min: 0, max: 420 }), { maxLength: 12 })
  .map((days) => days.map((day) => new Date(FIRST_DATE + day * DAY).toISOString().slice(0, 10)))

const monthDays = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2025, 0, 1) + day * DAY).toISOString().slice(5, 10))

const seasons = fc.option(
  fc.record(
    {
      from: monthDays,
      to: monthDays,
      weekly: week,
      since: fc.constantFrom('2025-06-10', '2025-12-31'),
      until: fc.constantFrom('2026-01-01', '2026-05-05'),
    },
    { requiredKeys: ['from', 'to', 'weekly'] },
  ),
  { nil: undefined },
)

/** Seasons (over New Year too), intake-only days, holidays, make-up days with and without hours of their own, half days of both kinds. */
export const generatedSources: fc.Arbitrary<CalendarSource> = fc
  .record({ weekly: week, season: seasons, dates, special: shifts, beside: fc.option(shifts, { nil: undefined }) })
  .map(({ weekly, season, dates: all, special, beside }) => {
    const third = Math.ceil(all.length / 3)
    const free = WEEKDAYS.filter((day) => !weekly[day] && !season?.weekly[day])
    const intakeOnly: WeeklyShifts = Object.fromEntries(beside ? free.map((day) => [day, beside]) : [])
    return {
      ...viCalendar,
      id: 'generated',
      weekly,
      intakeOnly,
      seasons: season ? [season] : [],
      holidays: all.slice(0, third).map((date) => ({ date, label })),
      makeupDays: all
        .slice(third, 2 * third)
        .map((date, index) => (index % 2 === 0 ? { date, label } : { date, label, shifts: special })),
      halfDays: all.slice(2 * third).map((date, index) => ({ date, label, shifts: special, counts: index % 2 === 0 })),
    }
  })

const WEEKDAYS = ['monday', 'wednesday', 'saturday', 'sunday'] as const

export const generatedInstants = fc.integer({ min: 0, max: 96 * 400 }).map((quarter) => FIRST + quarter * QUARTER)

const generatedPauses: fc.Arbitrary<readonly Pause[]> = fc.array(
  fc
    .tuple(generatedInstants, fc.integer({ min: 0, max: 960 }))
    .map(([from, length]) => ({ from, to: from + length * QUARTER })),
  { maxLength: 3 },
)

export const generatedRequests: fc.Arbitrary<DueRequest> = fc.record({
  received: generatedInstants,
  amount: fc.integer({ min: 0, max: 60 }).map((quarters) => quarters / 4),
  unit: fc.constantFrom('working-days', 'working-hours', 'calendar-days', 'calendar-hours'),
  pauses: generatedPauses,
  cutOff: fc.option(fc.integer({ min: 30, max: 70 }).map(timeOf), { nil: undefined }),
  sameDay: fc.constantFrom(false, false, false, true),
})

/** Pauses that lie near the receipt, so that most of them matter. */
export function withNearPauses(request: DueRequest, offsets: readonly (readonly [after: number, quarters: number])[]) {
  const pauses = offsets.map(([after, quarters]) => {
    const from = request.received + after * QUARTER
    return { from, to: from + quarters * QUARTER }
  })
  return { ...request, pauses }
}

export const nearOffsets = fc.array(fc.tuple(fc.integer({ min: -20, max: 700 }), fc.integer({ min: 0, max: 600 })), {
  maxLength: 3,
})
