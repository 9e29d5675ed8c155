import type { Facts } from './condition.ts'
import { ownFacts, readFact } from './read-fact.ts'

/** Reads a fixed list of facts out of one object after the other. */
export interface FactReader {
  /** What was read last, in the order of the names; undefined where a fact is unknown. What follows is of no concern. */
  readonly values: readonly unknown[]
  /** False when one of the facts is unknown. */
  read(facts: Facts): boolean
}

/** Walking over a key costs about a third of looking one up by name. */
const WALKED_PER_LOOK_UP = 3

const owns = Object.prototype.hasOwnProperty

/**
 * A reader of the facts called `names`. Dossiers of one procedure have their facts in one order, mostly; so it remembers
 * the order it met and walks along the object as long as the keys are those, which for V8 is a walk over fields: no name
 * is looked up, whatever else has been read before. Where the keys differ it looks the names up.
 */
export function factReader(names: readonly string[]): FactReader {
  // One more, for what is walked over and not wanted: quicker than asking each time whether it is.
  const values: unknown[] = [...names, ''].map(() => undefined)
  const spare = names.length
  const readers = names.map((name) => readFact(name, undefined))
  let keys: readonly string[] = []
  let places: readonly number[] = []
  let misses = 0

  const lookUp = (given: Facts): boolean => {
    const facts = ownFacts(given)
    misses += 1
    // Seldom and ever more seldom, so that objects of ever another shape cost no more than the looking up.
    if ((misses & (misses - 1)) === 0) {
      keys = keysUpToLast(names, facts)
      places = keys.map((key) => (names.includes(key) ? names.indexOf(key) : spare))
    }
    for (let i = 0; i < readers.length; i++) values[i] = readers[i]?.(facts)
    return areKnown()
  }
  const areKnown = (): boolean => {
    for (let i = 0; i < spare; i++) if (values[i] === undefined) return false
    return true
  }
  const read = (facts: Facts): boolean => {
    // Constants of the call, so that V8 need not look after each step whether they have changed.
    const order = keys
    const to = places
    const end = order.length
    if (end === 0) return lookUp(facts)
    let isKnown = true
    let at = 0
    for (const key in facts) {
      // Inside such a loop V8 knows without asking that the key is its object's own.
      if (key !== order[at] || !owns.call(facts, key)) break
      const value = facts[key]
      values[to[at] ?? spare] = value
      if (value === undefined) isKnown = false
      at += 1
      if (at === end) return isKnown || areKnown()
    }
    return lookUp(facts)
  }
  return { values, read: names.length === 0 ? () => true : read }
}

/** The own keys up to the last of those wanted; none when one is missing or walking would not pay. */
function keysUpToLast(names: readonly string[], facts: Facts): readonly string[] {
  // An object without prototype is a hash, and walking over a hash is slow.
  if (Object.getPrototypeOf(facts) === null) return []
  const keys = Object.keys(facts)
  const places = names.map((name) => keys.indexOf(name))
  const end = Math.max(...places) + 1
  return places.includes(-1) || end > names.length * WALKED_PER_LOOK_UP ? [] : keys.slice(0, end)
}
