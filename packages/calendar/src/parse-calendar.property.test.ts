import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatedInstants, generatedSources } from './generated-calendars.fixture.ts'
import { compileCalendar, due, parseCalendar } from './index.ts'

const oddities = fc.oneof(
  fc.anything(),
  fc.constantFrom('24:00', '00:00', '2025-02-29', '02-29', '+14:00', '-14:00', 2400, 1900, '__proto__', [], {}),
  fc.constantFrom({ monday: [['00:00', '24:00']] }, [['07:30', '11:30']], { from: 1900, to: 2400 }),
)

const KEYS = ['years', 'utcOffset', 'weekly', 'seasons', 'intakeOnly', 'holidays', 'makeupDays', 'halfDays', 'id', 'x']

test('whatever comes in is answered, and what is accepted counts', () => {
  const mutated = fc.tuple(generatedSources, fc.constantFrom(...KEYS), oddities)
  fc.assert(
    fc.property(mutated, generatedInstants, ([source, key, oddity], received) => {
      const parsed = parseCalendar({ ...source, [key]: oddity })
      if (!parsed.ok) {
        expect(parsed.problems.length).toBeGreaterThan(0)
        return
      }
      const answer = due(compileCalendar(parsed.source), { received, amount: 3, unit: 'working-days' })
      expect(answer.due).toBeGreaterThanOrEqual(received)
      expect(answer.ledger.at(-1)?.due).toBeDefined()
    }),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(typeof parseCalendar(value).ok).toBe('boolean')
    }),
  )
})
