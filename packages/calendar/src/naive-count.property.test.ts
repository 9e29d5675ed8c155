import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  generatedInstants,
  generatedRequests,
  generatedSources,
  nearOffsets,
  withNearPauses,
} from './generated-calendars.fixture.ts'
import {
  type CalendarSource,
  compileCalendar,
  type DueRequest,
  due,
  dueAt,
  formatLocal,
  legalReceipt,
  parseCalendar,
  viCalendar,
} from './index.ts'
import { NaiveCount } from './naive-count.fixture.ts'
import { naiveLedger } from './naive-ledger.fixture.ts'

const local = (instant: number | null) => (instant === null ? 'none' : formatLocal(instant, '+07:00'))

function agree(source: CalendarSource, request: DueRequest): void {
  expect(local(dueAt(compileCalendar(source), request).due)).toBe(local(new NaiveCount(source).due(request)))
}

// Worked out by hand: Friday 10:00, 6 hours: 1.5 before lunch, 4 after it, half an hour on Monday.
test('the naive walk itself counts as a person does', () => {
  const naive = new NaiveCount(viCalendar)
  const received = Date.parse('2025-06-06T10:00:00+07:00')
  const dueText = (request: Omit<DueRequest, 'received'>) => local(naive.due({ received, ...request }))
  expect(dueText({ amount: 6, unit: 'working-hours' })).toBe('2025-06-09T08:00:00+07:00')
  expect(dueText({ amount: 1.5, unit: 'working-days' })).toBe('2025-06-10T11:30:00+07:00')
  expect(dueText({ amount: 1, unit: 'calendar-days' })).toBe('2025-06-09T17:00:00+07:00')
  const pauses = [{ from: received, to: Date.parse('2025-06-08T09:00:00+07:00') }]
  expect(dueText({ amount: 1, unit: 'working-days', pauses })).toBe('2025-06-10T17:00:00+07:00')
})

test('generated calendars are sound', () => {
  fc.assert(
    fc.property(generatedSources, (source) => {
      expect(parseCalendar(source)).toMatchObject({ ok: true })
    }),
  )
})

test('every unit, season, half day, cut-off and pause agrees with a walk by quarters of an hour', () => {
  fc.assert(fc.property(generatedSources, generatedRequests, agree), { numRuns: 1000 })
})

test('so it does with pauses near receipt, which begin and end on days off, in breaks and at night', () => {
  fc.assert(
    fc.property(generatedSources, generatedRequests, nearOffsets, (source, request, offsets) =>
      agree(source, withNearPauses(request, offsets)),
    ),
    { numRuns: 1000 },
  )
})

test('the ledger says of every day what the walk finds', () => {
  fc.assert(
    fc.property(generatedSources, generatedRequests, nearOffsets, (source, request, offsets) => {
      const unit = request.unit
      const amount = unit === 'working-days' ? Math.floor(request.amount) : request.amount
      const asked = withNearPauses({ ...request, amount }, offsets)
      const { ledger } = due(compileCalendar(source), asked)
      const told = ledger.map(({ date, kind, count }) => `${date} ${kind} ${count}`)
      expect(told).toEqual(naiveLedger(new NaiveCount(source), asked))
    }),
    { numRuns: 1000 },
  )
})

test('a ledger of days with a part misses no day and ends on the due day with the whole amount', () => {
  fc.assert(
    fc.property(generatedSources, generatedRequests, nearOffsets, (source, request, offsets) => {
      const amount = Math.max(request.amount, 0.25)
      const asked = withNearPauses({ ...request, amount, unit: 'working-days', sameDay: false }, offsets)
      const answer = due(compileCalendar(source), asked)
      const last = answer.ledger.at(-1)
      expect(last?.date).toBe(local((answer.due ?? 0) - 1).slice(0, 10))
      expect(last?.count).toBeCloseTo(amount, 6)
      const days = [...new Set(answer.ledger.map(({ date }) => Date.parse(date) / 86_400_000))]
      const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0))
      // A first part that runs on day 0 alone, or that nothing of the first day is left for, may begin later.
      if (amount >= 1) expect(gaps.every((gap) => gap === 1)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('legal receipt agrees, by the calendar of one unit and then by that of another', () => {
  fc.assert(
    fc.property(generatedSources, generatedSources, generatedRequests, (counter, agency, request) => {
      const legal = legalReceipt(compileCalendar(counter), request.received)
      expect(local(legal)).toBe(local(new NaiveCount(counter).legal(request.received)))
      agree(agency, { ...request, received: legal })
    }),
    { numRuns: 500 },
  )
})

test('what is left while a pause lasts is what is due when it ends: in whole days and in hours', () => {
  const requests = fc.record({
    received: generatedInstants,
    amount: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('working-days', 'working-hours', 'calendar-days', 'calendar-hours'),
  })
  const spans = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
  fc.assert(
    fc.property(generatedSources, requests, spans, (source, request, [after, length]) => {
      const calendar = compileCalendar(source)
      const from = request.received + after * 900_000
      const back = from + length * 900_000
      const open = dueAt(calendar, { ...request, pauses: [{ from, to: null }] })
      fc.pre(open.remaining !== null && from >= open.start && open.remaining.amount > 0)
      const ended = dueAt(calendar, { ...request, pauses: [{ from, to: back }] })
      const again = dueAt(calendar, { received: back, amount: open.remaining?.amount ?? 0, unit: request.unit })
      expect(local(again.due)).toBe(local(ended.due))
    }),
    { numRuns: 1000 },
  )
})
