import { bitSet } from './bit-set.ts'
import type { Test } from './compile-condition.ts'
import type { Facts } from './condition.ts'
import { type ReadFact, readFact } from './read-fact.ts'
import { type Literal, type Term, termsOf } from './rule-terms.ts'
import type { Rule } from './table.ts'
import {
  classCount,
  classifier,
  complementOf,
  intersect,
  membersByClass,
  type Span,
  spansOf,
  type ValueClasses,
  valueClasses,
} from './value-classes.ts'

/** Writes the positions of the rules that hold into `hits` and returns how many; -1 when an unknown fact is in the way. */
export type FindRules = (facts: Facts, hits: number[]) => number

const MAX_WORDS = 1_000_000

/** A term with the rule it belongs to; `test` is asked besides when the term says nothing by itself. */
interface Entry {
  readonly rule: number
  readonly term: Term
  readonly test?: Test
}

interface Place {
  readonly read: ReadFact
  readonly classOf: (value: unknown) => number
  /** The terms that a class of values leaves, as bits. */
  readonly byClass: readonly Uint32Array[]
}

/**
 * An index over a rule set: every rule is a few terms, and every value of a fact leaves some terms standing; so each
 * fact is read and looked up once, however many rules ask about it, and a bit operation does the rest. A rule that
 * cannot be put so is asked by its closure. Undefined when the index would become too large.
 */
export function indexRules(
  rules: readonly Rule[],
  tests: readonly Test[],
  stopsAtFirst: boolean,
): FindRules | undefined {
  const terms = rules.map(({ when }) => termsOf(when))
  const classes = classesByPlace(terms.flatMap((some) => some ?? []).flat())
  const entries = rules.flatMap((_, rule) => entriesOf(rule, terms[rule], tests[rule], classes))
  const words = Math.ceil(entries.length / 32)
  const places: Place[] = []
  let used = 0
  for (const [key, { fact, path, divided }] of classes) {
    if (divided === undefined) continue
    used += classCount(divided) * words
    if (used > MAX_WORDS) return undefined
    const spans = entries.map(({ term }) => spansOfTerm(divided, term, key))
    const lists = membersByClass(spans, classCount(divided), Number.POSITIVE_INFINITY) ?? []
    places.push({
      read: readFact(fact, path),
      classOf: classifier(divided),
      byClass: lists.map((list) => bitSet(list, words)),
    })
  }
  return finder(entries, places, words, stopsAtFirst)
}

interface DividedPlace {
  readonly fact: string
  readonly path: string | undefined
  readonly divided: ValueClasses | undefined
}

function keyOf({ fact, path }: Literal): string {
  return path === undefined ? fact : `${fact} ${path}`
}

function classesByPlace(literals: readonly Literal[]): ReadonlyMap<string, DividedPlace> {
  const byPlace = new Map<string, Literal[]>()
  for (const literal of literals) {
    const key = keyOf(literal)
    const known = byPlace.get(key)
    if (known) known.push(literal)
    else byPlace.set(key, [literal])
  }
  const places = new Map<string, DividedPlace>()
  for (const [key, asked] of byPlace) {
    const [first] = asked
    if (first === undefined) continue
    places.set(key, { fact: first.fact, path: first.path, divided: valueClasses(asked.map(({ test }) => test)) })
  }
  return places
}

function entriesOf(
  rule: number,
  terms: readonly Term[] | undefined,
  test: Test | undefined,
  classes: ReadonlyMap<string, DividedPlace>,
): readonly Entry[] {
  const isCovered = terms?.every((term) => term.every((literal) => classes.get(keyOf(literal))?.divided !== undefined))
  if (terms && isCovered) return terms.map((term) => ({ rule, term }))
  return test ? [{ rule, term: [], test }] : []
}

function spansOfTerm(classes: ValueClasses, term: Term, key: string): readonly Span[] {
  const last = classCount(classes) - 1
  let spans: readonly Span[] = [[0, last]]
  for (const literal of term) {
    if (keyOf(literal) !== key) continue
    const accepted = spansOf(classes, [literal.test])
    spans = intersect(spans, literal.isDenied ? complementOf(accepted, last) : accepted)
  }
  return spans
}

function finder(entries: readonly Entry[], places: readonly Place[], words: number, stopsAtFirst: boolean): FindRules {
  const owners = Int32Array.from(entries, ({ rule }) => rule)
  const tests = entries.map(({ test }) => test)
  /** Adds the rules of one word of terms to the first `count` hits. */
  const collect = (word: number, standing: number, facts: Facts, hits: number[], count: number): number => {
    let found = count
    for (let bits = standing; bits !== 0; bits &= bits - 1) {
      const entry = word * 32 + 31 - Math.clz32(bits & -bits)
      const rule = owners[entry] ?? -1
      if (found > 0 && hits[found - 1] === rule) continue
      const verdict = tests[entry] === undefined ? true : tests[entry]?.(facts)
      if (verdict === undefined) return -1
      if (!verdict) continue
      hits[found++] = rule
      if (stopsAtFirst) break
    }
    return found
  }
  if (words === 1) return oneWord(places, entries.length, collect)
  return manyWords(places, entries.length, words, stopsAtFirst, collect)
}

type Collect = (word: number, standing: number, facts: Facts, hits: number[], count: number) => number

function oneWord(places: readonly Place[], entries: number, collect: Collect): FindRules {
  const everything = entries === 32 ? -1 : (1 << entries) - 1
  const columns = places.map(({ read, classOf, byClass }) => ({
    read,
    classOf,
    masks: Int32Array.from(byClass, ([word]) => word ?? 0),
  }))
  return (facts, hits) => {
    let standing = everything
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]
      if (column === undefined) continue
      const value = column.read(facts)
      if (value === undefined) return -1
      standing &= column.masks[column.classOf(value)] ?? 0
    }
    return collect(0, standing, facts, hits, 0)
  }
}

function manyWords(
  places: readonly Place[],
  entries: number,
  words: number,
  stopsAtFirst: boolean,
  collect: Collect,
): FindRules {
  const everything = bitSet(
    Array.from({ length: entries }, (_, i) => i),
    words,
  )
  const sets = places.map(() => everything)
  return (facts, hits) => {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]
      const value = place?.read(facts)
      if (value === undefined) return -1
      sets[i] = place?.byClass[place.classOf(value)] ?? everything
    }
    let count = 0
    for (let word = 0; word < words; word++) {
      let standing = everything[word] ?? 0
      for (let i = 0; i < sets.length; i++) standing &= sets[i]?.[word] ?? 0
      if (standing === 0) continue
      count = collect(word, standing, facts, hits, count)
      if (count < 0 || (stopsAtFirst && count > 0)) return count
    }
    return count
  }
}
