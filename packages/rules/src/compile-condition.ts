import { checkConditionShape } from './check-condition.ts'
import { type Condition, type Facts, factsOf, type Leaf, referenceIn, type Verdict } from './condition.ts'
import { explainCondition, type Trace } from './explain-condition.ts'
import { holds, predicate } from './operator.ts'
import { InvalidRuleError } from './problem.ts'
import { isPlainName, ownFacts, type ReadFact, readFact } from './read-fact.ts'

/** A condition ready to be asked, as often as needed. It keeps no state between two questions. */
export interface CompiledCondition {
  /** The facts it speaks of, in the order of their first mention. */
  readonly facts: readonly string[]
  /** Its verdict (Kleene's three values): a group that known facts decide stays decided, whatever is unknown. */
  test(facts: Facts): Verdict
  /** The unknown facts that keep it open; none when it is decided. */
  missing(facts: Facts): string[]
  /** The verdict with its reasons: every group, every leaf, what was seen. */
  explain(facts: Facts): Trace
}

/** The bare closure; wants facts that went through `ownFacts`. */
export type Test = (facts: Facts) => Verdict

/**
 * Compiles a condition into closures, one per group and leaf.
 *
 * @throws {InvalidRuleError} when the shape is not that of a condition; check it first with `checkCondition`
 */
export function compileCondition(condition: Condition): CompiledCondition {
  const problems = checkConditionShape(condition)
  if (problems.length > 0) throw new InvalidRuleError(problems)
  const test = compileTest(condition)
  return {
    facts: factsOf(condition),
    test: (facts) => test(ownFacts(facts)),
    missing: (facts) => missingFacts(explainCondition(condition, ownFacts(facts))),
    explain: (facts) => explainCondition(condition, ownFacts(facts)),
  }
}

/** Compiles without checking. */
export function compileTest(condition: Condition): Test {
  if ('all' in condition) return group(condition.all.map(compileTest), false)
  if ('any' in condition) return group(condition.any.map(compileTest), true)
  if ('not' in condition) return negate(compileTest(condition.not))
  return leaf(condition)
}

/** `decisive` is the verdict that one member gives to the whole group: false for `all`, true for `any`. */
function group(tests: readonly Test[], decisive: boolean): Test {
  const [first, second, third] = tests
  if (first === undefined) return () => !decisive
  if (second === undefined) return first
  if (third === undefined) return decisive ? either(first, second) : both(first, second)
  return decisive ? anyOf(tests) : allOf(tests)
}

function both(first: Test, second: Test): Test {
  return (facts) => {
    const a = first(facts)
    if (a === false) return false
    const b = second(facts)
    return a === true || b === false ? b : undefined
  }
}

function either(first: Test, second: Test): Test {
  return (facts) => {
    const a = first(facts)
    if (a === true) return true
    const b = second(facts)
    return a === false || b === true ? b : undefined
  }
}

function allOf(tests: readonly Test[]): Test {
  return (facts) => {
    let verdict: Verdict = true
    for (const test of tests) {
      const one = test(facts)
      if (one === false) return false
      if (one === undefined) verdict = undefined
    }
    return verdict
  }
}

function anyOf(tests: readonly Test[]): Test {
  return (facts) => {
    let verdict: Verdict = false
    for (const test of tests) {
      const one = test(facts)
      if (one === true) return true
      if (one === undefined) verdict = undefined
    }
    return verdict
  }
}

function negate(test: Test): Test {
  return (facts) => {
    const verdict = test(facts)
    return verdict === undefined ? undefined : !verdict
  }
}

function leaf(condition: Leaf): Test {
  const reference = referenceIn(condition.value)
  const read = readFact(condition.fact, condition.path)
  if (reference) return compareFacts(condition, read, readFact(reference.fact, reference.path))
  if (condition.path === undefined && isPlainName(condition.fact)) return wholeFact(condition, condition.fact)
  return readThen(read, predicate(condition.operator, condition.value))
}

function compareFacts({ operator }: Leaf, left: ReadFact, right: ReadFact): Test {
  return (facts) => {
    const a = left(facts)
    if (a === undefined) return undefined
    const b = right(facts)
    return b === undefined ? undefined : holds(operator, a, b)
  }
}

function readThen(read: ReadFact, accepts: (value: unknown) => boolean): Test {
  return (facts) => {
    const value = read(facts)
    return value === undefined ? undefined : accepts(value)
  }
}

/** The commonest leaves in one closure instead of two: a whole fact against a constant. */
function wholeFact({ operator, value: constant }: Leaf, fact: string): Test {
  if (operator === 'equal') {
    return (facts) => {
      const value = facts[fact]
      return value === undefined ? undefined : value === constant
    }
  }
  if (operator === 'notEqual') {
    return (facts) => {
      const value = facts[fact]
      return value === undefined ? undefined : value !== constant
    }
  }
  if (typeof constant === 'number') {
    const ordered = wholeNumber(operator, constant, fact)
    if (ordered) return ordered
  }
  const accepts = predicate(operator, constant)
  return (facts) => {
    const value = facts[fact]
    return value === undefined ? undefined : accepts(value)
  }
}

function wholeNumber(operator: Leaf['operator'], constant: number, fact: string): Test | undefined {
  if (operator === 'lessThan') {
    return (facts) => {
      const value = facts[fact]
      return typeof value === 'number' ? value < constant : value === undefined ? undefined : false
    }
  }
  if (operator === 'lessThanInclusive') {
    return (facts) => {
      const value = facts[fact]
      return typeof value === 'number' ? value <= constant : value === undefined ? undefined : false
    }
  }
  if (operator === 'greaterThan') {
    return (facts) => {
      const value = facts[fact]
      return typeof value === 'number' ? value > constant : value === undefined ? undefined : false
    }
  }
  if (operator === 'greaterThanInclusive') {
    return (facts) => {
      const value = facts[fact]
      return typeof value === 'number' ? value >= constant : value === undefined ? undefined : false
    }
  }
  return undefined
}

/** The unknown facts in the open parts of a trace. */
export function missingFacts(trace: Trace): string[] {
  const found = new Set<string>()
  collectMissing(trace, found)
  return [...found]
}

function collectMissing(trace: Trace, found: Set<string>): void {
  if (trace.verdict !== undefined) return
  if (trace.kind === 'leaf') {
    for (const fact of trace.unknown) found.add(fact)
  } else {
    for (const child of trace.children) collectMissing(child, found)
  }
}
