import type { Alternative, Candidates, DecideKnown } from './candidates.ts'
import { columnLookup, sharedBits } from './column-lookup.ts'
import type { Facts } from './condition.ts'
import { classCount } from './value-classes.ts'

/** A mask of candidates must be a small whole number that is not negative. */
const MAX_BITS = 31

/**
 * An index whose alternatives fit into one word: each value of a column leaves some of them standing, as bits, and what
 * stands in every column is found by one operation each, without a branch. Undefined when they do not fit.
 */
export function smallIndex({ count, columns, alternatives, checks, concluding }: Candidates): DecideKnown | undefined {
  const bits = bitsOf(alternatives, count)
  if (bits.some((bit) => bit >= MAX_BITS)) return undefined
  const everything = bits.reduce((mask, bit) => mask | (1 << bit), 0)
  const standingOf = sharedBits(
    columns.map((column, i) => {
      const masks = new Int32Array(classCount(column.classes))
      alternatives.forEach(({ accepts }, alternative) => {
        for (const [from, to] of accepts[i] ?? [])
          for (let at = from; at <= to; at++) masks[at] = (masks[at] ?? 0) | (1 << (bits[alternative] ?? 0))
      })
      return columnLookup(column, masks)
    }),
  )
  const one = (1 << count) - 1
  const turns = Math.floor(Math.max(...bits) / count)
  const checked = [...checks.keys()].reduce((mask, candidate) => mask | (1 << candidate), 0)
  return (facts, values) => {
    const standing = everything & standingOf(values)
    let holding = standing & one
    for (let turn = 1; turn <= turns; turn++) holding |= (standing >>> (turn * count)) & one
    if ((holding & checked) !== 0) holding = afterChecks(holding, checked, checks, facts, values)
    return holding === OPEN ? undefined : concluding.ofMask(holding)
  }
}

const OPEN = -1

/** The candidates that hold after their checks too, or OPEN. */
function afterChecks(
  holding: number,
  checked: number,
  checks: Candidates['checks'],
  facts: Facts,
  values: readonly unknown[],
): number {
  let kept = holding
  for (let left = holding & checked; left !== 0; left &= left - 1) {
    const verdict = checks.get(31 - Math.clz32(left & -left))?.(facts, values)
    if (verdict === undefined) return OPEN
    if (!verdict) kept ^= left & -left
  }
  return kept
}

/** The first alternative of candidate i is bit i; the second one comes after all the first ones, and so on. */
function bitsOf(alternatives: readonly Alternative[], count: number): readonly number[] {
  const used = new Map<number, number>()
  return alternatives.map(({ candidate }) => {
    const before = used.get(candidate) ?? 0
    used.set(candidate, before + 1)
    return before * count + candidate
  })
}
