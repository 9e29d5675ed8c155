import type { Alternative, Candidates, Check, Column } from './candidates.ts'
import { complementOf, intersect, type Span, spanFinder } from './class-spans.ts'
import type { Test } from './compile-condition.ts'
import { stepsOf } from './fact-path.ts'
import type { Conclusion } from './hit-policy.ts'
import { ownFacts } from './read-fact.ts'
import { type Literal, type Term, termsOf } from './rule-terms.ts'
import type { Rule } from './table.ts'
import { classCount, type ValueClasses, valueClasses } from './value-classes.ts'

/** A place that rules ask about, and what they ask. */
interface Place {
  readonly fact: string
  readonly path: string | undefined
  readonly classes: ValueClasses
}

/**
 * Rules as candidates of an index, and the facts to read for it: every rule is a few terms, and every value of a fact
 * leaves some terms standing; so each fact is read and looked up once, however many rules ask about it. A rule that
 * cannot be put so is asked by its closure.
 */
export function rulesAsCandidates(rules: readonly Rule[], tests: readonly Test[], concluding: Conclusion) {
  const terms = rules.map(({ when }) => termsOf(when))
  const places = placesIn(terms.flatMap((some) => some ?? []).flat())
  const isCovered = (term: Term) => term.every((literal) => places.has(keyOf(literal)))
  const covered = terms.map((some) => (some?.every(isCovered) ? some : undefined))
  const used = new Set(covered.flatMap((some) => some ?? []).flatMap((term) => term.map(keyOf)))
  const asked = [...places].filter(([key]) => used.has(key))
  const facts = [...new Set(asked.map(([, { fact }]) => fact))]
  const columns = asked.map(
    ([, { fact, path, classes }]): Column => ({ slot: facts.indexOf(fact), steps: stepsOf(path), classes }),
  )
  const accepting = asked.map(([key, { classes }]) => spansOfTerms(classes, key))
  const alternatives = covered.flatMap((some, candidate) =>
    (some ?? [[]]).map((term): Alternative => ({ candidate, accepts: accepting.map((spansOf) => spansOf(term)) })),
  )
  const checks = new Map<number, Check>()
  tests.forEach((test, rule) => {
    if (covered[rule] === undefined) checks.set(rule, (given) => test(ownFacts(given)))
  })
  const candidates: Candidates = { count: rules.length, columns, alternatives, checks, concluding }
  return { facts, candidates }
}

function keyOf({ fact, path }: Literal): string {
  return path === undefined ? fact : `${fact} ${path}`
}

/** The places whose values can be divided into classes. */
function placesIn(literals: readonly Literal[]): ReadonlyMap<string, Place> {
  const byPlace = new Map<string, Literal[]>()
  for (const literal of literals) {
    const key = keyOf(literal)
    const known = byPlace.get(key)
    if (known) known.push(literal)
    else byPlace.set(key, [literal])
  }
  const places = new Map<string, Place>()
  for (const [key, asked] of byPlace) {
    const [first] = asked
    const classes = valueClasses(asked.map(({ test }) => test))
    if (first !== undefined && classes !== undefined) places.set(key, { fact: first.fact, path: first.path, classes })
  }
  return places
}

/** Finds the classes of the place `key` that a term accepts. */
function spansOfTerms(classes: ValueClasses, key: string): (term: Term) => readonly Span[] {
  const last = classCount(classes) - 1
  const spansOf = spanFinder(classes)
  return (term) => {
    let spans: readonly Span[] = [[0, last]]
    for (const literal of term) {
      if (keyOf(literal) !== key) continue
      const accepted = spansOf([literal.test])
      spans = intersect(spans, literal.isDenied ? complementOf(accepted, last) : accepted)
    }
    return spans
  }
}
