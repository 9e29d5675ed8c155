import { indexCandidates } from './candidate-index.ts'
import { checkRuleSetShape } from './check-rule-set.ts'
import { compileTest, missingFacts, type Test } from './compile-condition.ts'
import { type Facts, factsOf, type Verdict } from './condition.ts'
import { explainCondition, type Trace } from './explain-condition.ts'
import { factReader } from './fact-reader.ts'
import { type Conclusion, conclusion, type Decision, inDecisionOrder, undecided } from './hit-policy.ts'
import { InvalidRuleError } from './problem.ts'
import { ownFacts } from './read-fact.ts'
import { rulesAsCandidates } from './rule-index.ts'
import type { Rule, RuleSet } from './table.ts'

/** Why a rule holds, fails or stays open. */
export interface RuleTrace {
  readonly id: string
  readonly verdict: Verdict
  readonly condition: Trace
}

export interface RuleSetTrace {
  readonly decision: Decision
  /** All rules in decision order. */
  readonly rules: readonly RuleTrace[]
}

/** A rule set ready to decide, as often as needed. */
export interface CompiledRuleSet {
  /** The facts that some rule speaks of, in the order of their first mention. */
  readonly facts: readonly string[]
  decide(facts: Facts): Decision
  explain(facts: Facts): RuleSetTrace
}

/**
 * Compiles a rule set into closures.
 *
 * @throws {InvalidRuleError} when the shape is not that of a rule set; check it first with `checkRuleSet`
 */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const problems = checkRuleSetShape(ruleSet)
  if (problems.length > 0) throw new InvalidRuleError(problems)
  const rules = inDecisionOrder(ruleSet.rules, ruleSet.hitPolicy)
  const tests = rules.map(({ when }) => compileTest(when))
  const concluding = conclusion(rules, ruleSet)
  const { facts, candidates } = rulesAsCandidates(rules, tests, concluding)
  const { values, read } = factReader(facts)
  const decideKnown = indexCandidates(candidates)
  const decide = (given: Facts): Decision => {
    const known = read(given) ? decideKnown(given, values) : undefined
    return known ?? decideOpen(rules, tests, concluding, ownFacts(given))
  }
  return {
    facts: [...new Set(ruleSet.rules.flatMap(({ when }) => factsOf(when)))],
    decide,
    explain: (given) => ({ decision: decide(given), rules: explainRules(rules, ownFacts(given)) }),
  }
}

function explainRules(rules: readonly Rule[], facts: Facts): RuleTrace[] {
  return rules.map(({ id, when }) => {
    const condition = explainCondition(when, facts)
    return { id, verdict: condition.verdict, condition }
  })
}

/** Decides with unknown facts, or names those that the rules in question wait for. */
function decideOpen(rules: readonly Rule[], tests: readonly Test[], concluding: Conclusion, facts: Facts): Decision {
  const verdicts = tests.map((test) => test(facts))
  const hits = verdicts.flatMap((verdict, i) => (verdict === true ? i : []))
  const open = verdicts.flatMap((verdict, i) => (verdict === undefined ? i : []))
  const decision = concluding.concludeOpen(hits, open)
  if (decision !== undefined) return decision
  const waits = new Set(concluding.stopsAtFirst ? open.slice(0, 1) : open)
  const waiting = rules.filter((_, i) => waits.has(i))
  const unknown = waiting.flatMap(({ when }) => missingFacts(explainCondition(when, facts)))
  return undecided('unknownFact', waiting, [...new Set(unknown)])
}
