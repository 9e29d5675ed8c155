import type { Facts } from './condition.ts'
import { isPlainName, ownFacts, readFact } from './read-fact.ts'

/** Reads a fixed list of facts out of one object after the other. */
export interface FactReader {
  /** What was read last, in the order of the names; undefined where a fact is unknown. What follows is of no concern. */
  readonly values: readonly unknown[]
  /** False when one of the facts is unknown. */
  read(facts: Facts): boolean
}

/** Walking pays when so much of what is walked over is wanted. */
const WANTED_SHARE = 0.8

const owns = Object.prototype.hasOwnProperty

/**
 * A reader of the facts called `names`. Dossiers of one procedure have their facts in one order, mostly; so it remembers
 * the order it met and, where nearly all is wanted, walks along the object as long as the keys are those, which for V8 is
 * a walk over fields: no name is looked up, whatever else has been read before. Else it looks the names up.
 */
export function factReader(names: readonly string[]): FactReader {
  // One more, for what is walked over and not wanted: quicker than asking each time whether it is.
  const values: unknown[] = [...names, ''].map(() => undefined)
  const spare = names.length
  const lookUp = lookUpInto(values, names)
  let keys: readonly string[] = []
  let places: readonly number[] = []
  let misses = 0

  const miss = (facts: Facts): boolean => {
    misses += 1
    // Seldom and ever more seldom, so that objects of ever another shape cost no more than the looking up.
    if ((misses & (misses - 1)) === 0) {
      keys = keysToWalk(names, facts)
      places = keys.map((key) => (names.includes(key) ? names.indexOf(key) : spare))
    }
    return lookUp(facts)
  }
  const read = (facts: Facts): boolean => {
    // Constants of the call, so that V8 need not look after each step whether they have changed.
    const order = keys
    const to = places
    const end = order.length
    if (end === 0) return miss(facts)
    let isKnown = true
    let at = 0
    for (const key in facts) {
      // Inside such a loop V8 knows without asking that the key is its object's own.
      if (key !== order[at] || !owns.call(facts, key)) break
      const value = facts[key]
      values[to[at] ?? spare] = value
      if (value === undefined) isKnown = false
      at += 1
      if (at === end) return isKnown || areKnown(values, spare)
    }
    return miss(facts)
  }
  return { values, read: names.length === 0 ? () => true : read }
}

/** The own keys up to the last of those wanted; none when one is missing or walking would not pay. */
function keysToWalk(names: readonly string[], facts: Facts): readonly string[] {
  // Another prototype is looked into by copying, and an object without one is a hash: walking over a hash is slow.
  if (Object.getPrototypeOf(facts) !== Object.prototype) return []
  const keys = Object.keys(facts)
  const places = names.map((name) => keys.indexOf(name))
  const end = Math.max(...places) + 1
  return places.includes(-1) || names.length < end * WANTED_SHARE ? [] : keys.slice(0, end)
}

function areKnown(values: readonly unknown[], count: number): boolean {
  for (let i = 0; i < count; i++) if (values[i] === undefined) return false
  return true
}

/** Looks each name up and writes its value into `values`. */
function lookUpInto(values: unknown[], names: readonly string[]): (facts: Facts) => boolean {
  const readers = names.map((name) => readFact(name, undefined))
  const carefully = (given: Facts): boolean => {
    const facts = ownFacts(given)
    for (let i = 0; i < readers.length; i++) values[i] = readers[i]?.(facts)
    return areKnown(values, names.length)
  }
  if (!names.every(isPlainName)) return carefully
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = names
  const count = names.length
  return (facts) => {
    // Written out: at a place that always reads the same name, V8 knows where it stands. The prototype is asked for once
    // the shape is known, because then it is known too.
    values[0] = facts[a]
    if (Object.getPrototypeOf(facts) !== Object.prototype) return carefully(facts)
    if (count > 1) values[1] = facts[b]
    if (count > 2) values[2] = facts[c]
    if (count > 3) values[3] = facts[d]
    if (count > 4) values[4] = facts[e]
    if (count > 5) values[5] = facts[f]
    for (let i = 6; i < count; i++) values[i] = facts[names[i] ?? '']
    return areKnown(values, count)
  }
}
