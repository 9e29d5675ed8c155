// `npm run bench -- tables [--json] [--quick]`: decision tables of 10 to 10,000 rows against a hand-written walk, row by row.
// The ratio is in decisions a second, subject by peer.
import { compileTable, type Decision } from '../../packages/rules/src/index.ts'
import { type Comparison, type Contestant, collectGarbage, printComparison, takeTurns } from './side-by-side/compare.ts'
import { type FeeFacts, feeFacts, feeRows, feeTable, SIZES } from './tables/fee-table.ts'
import { walkOf } from './tables/walk.ts'

const FACT_SETS = 10_000
/** At ten rows at most 1.25 times the time of the walk. */
const GOAL = 0.8

const comparisons = SIZES.map((size): Comparison => {
  const rows = feeRows(size)
  const sets = feeFacts(size, FACT_SETS)
  const { compiled, ...cost } = compileMeasured(rows)
  return {
    bench: 'tables',
    unit: 'decisions/s',
    subject: oneByOne('motcua', sets, compiled.decide),
    peers: [oneByOne('closures', sets, walkOf(rows))],
    goals: size === SIZES[0] ? { closures: GOAL } : {},
    more: { size, ...cost },
  }
})

// All sizes take turns with each other, because what is asked is also how much more a large table costs than a small one.
const medians = await takeTurns(comparisons)
const ofSmallest = medians[0]?.get('motcua') ?? 0
comparisons.forEach((comparison, i) => {
  const found = medians[i] ?? new Map()
  const timesSmallest = Number((ofSmallest / (found.get('motcua') ?? 0)).toPrecision(3))
  printComparison({ ...comparison, more: { ...comparison.more, timesSmallest } }, found)
})

function compileMeasured(rows: Parameters<typeof feeTable>[0]) {
  const table = feeTable(rows)
  collectGarbage()
  const before = bytesHeld()
  const began = performance.now()
  const compiled = compileTable(table)
  const compileMs = Number((performance.now() - began).toPrecision(3))
  collectGarbage()
  return { compiled, compileMs, compiledKB: Math.round((bytesHeld() - before) / 1024) }
}

function bytesHeld(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function oneByOne(name: string, sets: readonly FeeFacts[], decide: (facts: FeeFacts) => Decision): Contestant {
  const results: (Decision | undefined)[] = sets.map(() => undefined)
  return {
    name,
    work: () => {
      sets.forEach((facts, i) => {
        results[i] = decide(facts)
      })
      return results
    },
  }
}
