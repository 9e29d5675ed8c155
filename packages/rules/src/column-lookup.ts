import type { Column } from './candidates.ts'
import { readSteps } from './fact-path.ts'
import { type Lookup, lookup } from './lookup.ts'

/** A column's look-up with the slot of the fact that it is given. */
export interface ColumnLookup {
  readonly slot: number
  readonly find: Lookup
}

/** Finds what `answers` has for the class of the column's value; without them the class itself. */
export function columnLookup({ slot, steps, classes }: Column, answers?: ArrayLike<number>): ColumnLookup {
  const find = lookup(classes, answers)
  return { slot, find: steps.length === 0 ? find : (value) => find(readSteps(value, steps)) }
}

/** The bits that all columns' answers share. */
export type SharedBits = (values: readonly unknown[]) => number

const ANY: ColumnLookup = { slot: 0, find: () => -1 }

/**
 * What all columns find, of these bits. Written out, because calls at places of their own are foreseen by the processor:
 * one call in a loop, leading elsewhere each time round, made deciding take half as long again.
 */
export function sharedBits(columns: readonly ColumnLookup[]): SharedBits {
  const [a = ANY, b = ANY, c = ANY, d = ANY, e = ANY, f = ANY, g = ANY, h = ANY, ...others] = columns
  if (columns.length <= 4) {
    return (values) => a.find(values[a.slot]) & b.find(values[b.slot]) & c.find(values[c.slot]) & d.find(values[d.slot])
  }
  const ofEight: SharedBits = (values) =>
    a.find(values[a.slot]) &
    b.find(values[b.slot]) &
    c.find(values[c.slot]) &
    d.find(values[d.slot]) &
    e.find(values[e.slot]) &
    f.find(values[f.slot]) &
    g.find(values[g.slot]) &
    h.find(values[h.slot])
  if (others.length === 0) return ofEight
  const ofOthers = sharedBits(others)
  return (values) => ofEight(values) & ofOthers(values)
}
