import { type Report, refuseOtherKeys } from './check-comparison.ts'
import { checkCondition, checkConditionShape } from './check-condition.ts'
import { checkId, checkOutputs, checkRowLabels, checkThen, eachRecord, MAX_ROWS } from './check-decision.ts'
import type { FactTypes } from './fact-type.ts'
import { isRecord, own, pointer } from './json.ts'
import { problem, type RuleProblem } from './problem.ts'

const SET_KEYS = ['rules', 'outputs', 'hitPolicy', 'aggregate', 'otherwise']
const RULE_KEYS = ['id', 'when', 'then', 'priority', 'note']

/**
 * Checks anything that claims to be a rule set: its shape, every condition, every output. Rules are not compared with
 * each other; whoever wants that writes a table. Never throws.
 */
export function checkRuleSet(ruleSet: unknown, facts: FactTypes): RuleProblem[] {
  return visitRuleSet(ruleSet, (when) => checkCondition(when, facts))
}

/** `checkRuleSet` without types: what compiling needs so as not to stumble. */
export function checkRuleSetShape(ruleSet: unknown): RuleProblem[] {
  return visitRuleSet(ruleSet, checkConditionShape)
}

function visitRuleSet(ruleSet: unknown, check: (when: unknown) => RuleProblem[]): RuleProblem[] {
  const problems: RuleProblem[] = []
  const report: Report = (found) => problems.push(found)
  if (!isRecord(ruleSet)) return [problem('malformed', '', '{…}')]
  refuseOtherKeys(ruleSet, SET_KEYS, '', report)
  const outputs = checkOutputs(ruleSet, report)
  const ids = new Set<string>()
  eachRecord(own(ruleSet, 'rules'), '/rules', MAX_ROWS, report, (rule, where) => {
    refuseOtherKeys(rule, RULE_KEYS, where, report)
    const id = checkId(rule, where, ids, report)
    if (id !== undefined) ids.add(id)
    checkRowLabels(rule, where, report)
    checkThen(own(rule, 'then'), outputs, pointer(where, 'then'), report)
    const at = pointer(where, 'when')
    for (const found of check(own(rule, 'when'))) report({ ...found, where: at + found.where })
  })
  return problems
}
