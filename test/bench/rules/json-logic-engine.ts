import { LogicEngine } from 'json-logic-engine'
import type { Condition, Leaf, Operator, RuleSet } from '../../../packages/rules/src/index.ts'

/** ISO days are compared as text, as in the hand-written closures. */
const OPERATOR_NAMES: Partial<Record<Operator, string>> = {
  equal: '===',
  notEqual: '!==',
  in: 'in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  onOrBefore: '<=',
  after: '>',
  onOrAfter: '>=',
}

/** json-logic-engine with its compiler: each rule is built once into a function. */
export function jsonLogicEngine({ rules }: RuleSet): (facts: object) => readonly string[] {
  const engine = new LogicEngine()
  const built = rules.map(({ id, when }) => ({ id, test: engine.build(logicOf(when)) }))
  return (facts) => {
    const ids: string[] = []
    for (const { id, test } of built) if (test(facts)) ids.push(id)
    return ids
  }
}

function logicOf(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(logicOf) }
  if ('any' in condition) return { or: condition.any.map(logicOf) }
  if ('not' in condition) return { '!': [logicOf(condition.not)] }
  return leafOf(condition)
}

function leafOf({ fact, operator, value }: Leaf): unknown {
  if (operator === 'notIn') return { '!': [{ in: [{ var: fact }, value] }] }
  const name = OPERATOR_NAMES[operator]
  if (name === undefined) throw new Error(`no ${operator} in JSON Logic`)
  return { [name]: [{ var: fact }, value] }
}
