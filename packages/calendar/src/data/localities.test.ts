import { expect, test } from 'vitest'
import {
  BUILT_IN_CALENDARS,
  compileCalendar,
  type DeadlineUnit,
  dueAt,
  formatLocal,
  parseCalendar,
  parseLocal,
} from '../index.ts'

test.each([...BUILT_IN_CALENDARS])('%s is a sound calendar under its own id', (id, source) => {
  expect(parseCalendar(JSON.parse(JSON.stringify(source)))).toEqual({ ok: true, source })
  expect(source.id).toBe(id)
})

// Saturday 7 June 2025; Monday 30 March and Wednesday 30 September 2026 lie at the ends of the summer of Huế.
test.each([
  // Received on Saturday, which is day 0 and does not count: Monday, Tuesday. Elsewhere Monday is day 0.
  ['hcm-ward', '2025-06-07T09:00', 2, 'working-days', '2025-06-10T17:00'],
  ['vn', '2025-06-07T09:00', 2, 'working-days', '2025-06-11T17:00'],
  // Saturday morning is no working time: Monday 07:30 to 08:30.
  ['hcm-ward', '2025-06-07T09:00', 1, 'working-hours', '2025-06-09T08:30'],
  ['hue', '2026-03-30T10:00', 1, 'working-days', '2026-03-31T17:00'],
  ['hue', '2026-03-31T10:00', 1, 'working-days', '2026-04-01T17:30'],
  ['hue', '2026-09-30T10:00', 1, 'working-days', '2026-10-01T17:00'],
  ['hue', '2025-06-02T10:00', 1, 'working-days', '2025-06-03T17:00'],
  // 10:00 to 11:30 is 1.5 hours, the fourth ends 13:30 + 2.5.
  ['hue', '2026-06-01T10:00', 4, 'working-hours', '2026-06-01T16:00'],
  // 10:00 to 11:30, then 13:30 + 2.5.
  ['long-an', '2025-06-02T10:00', 4, 'working-hours', '2025-06-02T16:00'],
  ['long-an', '2025-06-02T06:00', 4, 'working-hours', '2025-06-02T11:00'],
] as const)('%s: received %s, %d %s are due %s', (id, received, amount, unit: DeadlineUnit, expected) => {
  const source = BUILT_IN_CALENDARS.get(id)
  if (source === undefined) throw new Error(`there is no calendar ${id}`)
  const { due } = dueAt(compileCalendar(source), { received: parseLocal(received, '+07:00') ?? 0, amount, unit })
  expect(due === null ? null : formatLocal(due, '+07:00').slice(0, 16)).toBe(expected)
})
