import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CalendarSource,
  compileCalendar,
  DEADLINE_UNITS,
  type DueRequest,
  due,
  dueAt,
  elapsedWorking,
  formatLocal,
  legalReceipt,
  type Pause,
  viCalendar,
} from './index.ts'

const HOUR = 3_600_000
const calendar = compileCalendar(viCalendar)

/** Summer and winter hours, Saturday mornings for intake, a short day and a make-up day: a calendar that is not regular. */
const unevenSource: CalendarSource = {
  ...viCalendar,
  id: 'uneven',
  intakeOnly: { saturday: [['07:30', '11:30']] },
  seasons: [
    {
      from: '04-01',
      to: '09-30',
      weekly: Object.fromEntries(
        ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
          day,
          [
            ['07:00', '11:30'],
            ['13:30', '17:00'],
          ],
        ]),
      ),
    },
  ],
  halfDays: [
    {
      date: '2025-06-05',
      label: { vi: 'Nghỉ chiều', en: 'Afternoon off' },
      shifts: [['07:00', '11:00']],
      counts: true,
    },
    { date: '2025-06-10', label: { vi: 'Chỉ nhận', en: 'Intake only' }, shifts: [['07:00', '11:00']], counts: false },
  ],
}
const uneven = compileCalendar(unevenSource)

const from = Date.parse('2025-04-15T00:00:00+07:00')
const instants = fc.integer({ min: 0, max: 90 * 24 * 12 }).map((steps) => from + steps * 5 * 60_000)
const pauses: fc.Arbitrary<readonly Pause[]> = fc.array(
  fc.tuple(instants, fc.integer({ min: 0, max: 10 * 24 * 4 })).map(([begin, length]) => ({
    from: begin,
    to: begin + length * 15 * 60_000,
  })),
  { maxLength: 3 },
)
const amounts = fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4)
const units = fc.constantFrom(...DEADLINE_UNITS)
const calendars = fc.constantFrom<'vn' | 'uneven'>('vn', 'uneven')

const compiled = { vn: calendar, uneven }

function instantDue(which: keyof typeof compiled, request: DueRequest): number {
  const answer = dueAt(compiled[which], request).due
  if (answer === null) throw new Error('no pause was open')
  return answer
}

test('a later receipt is never due earlier', () => {
  fc.assert(
    fc.property(calendars, instants, instants, amounts, units, pauses, (which, a, b, amount, unit, spans) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      const dueOf = (received: number) => instantDue(which, { received, amount, unit, pauses: spans })
      expect(dueOf(earlier)).toBeLessThanOrEqual(dueOf(later))
    }),
    { numRuns: 2000 },
  )
})

test('more time is due later: a day or an hour strictly, a fraction at least not earlier', () => {
  fc.assert(
    fc.property(calendars, instants, amounts, units, pauses, (which, received, amount, unit, spans) => {
      const dueOf = (more: number) => instantDue(which, { received, amount: amount + more, unit, pauses: spans })
      // What begins or resumes on a day that only takes in dossiers moves to the working day that would be its first.
      const mayMove = unit === 'working-days' && (amount === 0 || (which === 'uneven' && spans.length > 0))
      if (unit !== 'working-days' || amount > 0) expect(dueOf(0)).toBeLessThanOrEqual(dueOf(0.25))
      if (mayMove || unit === 'calendar-days') expect(dueOf(0)).toBeLessThanOrEqual(dueOf(1))
      else expect(dueOf(0)).toBeLessThan(dueOf(1))
    }),
    { numRuns: 2000 },
  )
})

test('working hours until the due instant are the hours asked for', () => {
  fc.assert(
    fc.property(calendars, instants, amounts, pauses, (which, received, amount, spans) => {
      const end = instantDue(which, { received, amount, unit: 'working-hours', pauses: spans })
      expect(elapsedWorking(compiled[which], received, end, spans).ms).toBe(amount * HOUR)
    }),
    { numRuns: 2000 },
  )
})

test('the ledger ends on the due day with the whole amount counted', () => {
  fc.assert(
    fc.property(calendars, instants, amounts, units, pauses, (which, received, amount, unit, spans) => {
      const answer = due(compiled[which], { received, amount, unit, pauses: spans })
      const last = answer.ledger.at(-1)
      const untilMidnight = unit === 'calendar-hours' && amount > 0 ? 1 : 0
      expect(last?.date).toBe(formatLocal((answer.due ?? 0) - untilMidnight, '+07:00').slice(0, 10))
      expect(last?.count).toBeCloseTo(unit === 'calendar-days' ? Math.ceil(amount) : amount, 6)
      const handedIn = formatLocal(received, '+07:00').slice(0, 10)
      expect(answer.ledger[0]?.date).toBe(handedIn)
    }),
    { numRuns: 2000 },
  )
})

test('legal receipt is never earlier and is its own legal receipt', () => {
  fc.assert(
    fc.property(calendars, instants, (which, instant) => {
      const legal = legalReceipt(compiled[which], instant)
      expect(legal).toBeGreaterThanOrEqual(instant)
      expect(legalReceipt(compiled[which], legal)).toBe(legal)
    }),
  )
})

test('what was asked before does not change an answer', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 4000 }), (received, amount) => {
      const fresh = compileCalendar(viCalendar)
      const request = { received, amount, unit: 'working-days' } as const
      const first = dueAt(fresh, request)
      dueAt(fresh, { received: Date.parse('1950-01-01T08:00:00Z'), amount: 9000, unit: 'working-hours' })
      dueAt(fresh, { received, amount: 20_000, unit: 'working-days' })
      expect(dueAt(fresh, request)).toEqual(first)
    }),
    { numRuns: 10 },
  )
})
