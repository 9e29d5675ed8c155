import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { holds, OPERATORS, operatorFamily, type RuleSet } from '../../../packages/rules/src/index.ts'

/**
 * json-rules-engine as its documentation advises: one engine for all runs, the rules added once, the facts of a dossier as
 * run-time facts.
 */
export function jsonRulesEngine({ rules }: RuleSet): (facts: object) => Promise<readonly string[]> {
  const engine = new Engine()
  for (const operator of OPERATORS)
    if (operatorFamily(operator) === 'dateOrder') engine.addOperator(operator, (a, b) => holds(operator, a, b))
  for (const { id, when } of rules) {
    const conditions: unknown = when
    if (!isTopLevel(conditions)) throw new Error(`${id} is not a group`)
    engine.addRule({ conditions, event: { type: id } })
  }
  const order = rules.map(({ id }) => id)
  return async (facts) => {
    const { events } = await engine.run({ ...facts })
    const ids = new Set(events.map(({ type }) => type))
    return order.filter((id) => ids.has(id))
  }
}

function isTopLevel(value: unknown): value is TopLevelCondition {
  return typeof value === 'object' && value !== null && ('all' in value || 'any' in value)
}
