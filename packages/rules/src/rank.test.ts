import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranker } from './rank.ts'

const finite = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 0, max: 4_000 }).map((quarters) => quarters / 4),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 1 + Number.EPSILON),
)

test('a number has the rank that counting gives, however the boundaries lie', () => {
  const many = fc.uniqueArray(finite, { minLength: 1, maxLength: 60, comparator: (a, b) => a === b })
  fc.assert(
    fc.property(many, fc.array(fc.oneof(finite, fc.constantFrom(Infinity, -Infinity))), (points, others) => {
      const boundaries = Float64Array.from(points).sort()
      const rankOf = ranker(boundaries)
      for (const value of [...points, ...others]) {
        const below = points.filter((point) => point < value).length
        expect(rankOf(value)).toBe(2 * below + (points.includes(value) ? 1 : 0))
      }
    }),
    { numRuns: 1000 },
  )
})
