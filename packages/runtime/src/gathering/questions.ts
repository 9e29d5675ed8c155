import type { Model, Step } from '@motcua/engine'
import type { Condition, DecisionTable, Facts, RuleSet, TableRow } from '@motcua/rules'
import type { Decision } from '@motcua/spec'

/** A condition that a node has to know about before it can go on. */
export interface Question {
  /** Unique at its node. */
  readonly id: string
  readonly condition: Condition
}

/** The next question of a node, given what is known; undefined when nothing more could help. `put` are those it was helped with. */
export type Questions = (facts: Facts, put: ReadonlySet<string>) => Question | undefined

/** In the order in which the engine looks at the rules of a node. */
export function questionsOf(model: Model, { node, ways, items }: Step): Questions {
  switch (node.kind) {
    case 'decision':
      return ofDecision(model, node.decision)
    case 'exclusive':
      return ofWays(ways, true)
    case 'inclusive':
      return ofWays(ways, false)
    default:
      return ofItems(items)
  }
}

/** What is done per item needs its list, whatever it holds. */
function ofItems(items: Step['items']): Questions {
  return (facts, put) => {
    const list = items?.facts.find((fact) => !Object.hasOwn(facts, fact) && !put.has(fact))
    return list === undefined ? undefined : { id: list, condition: { fact: list, operator: 'notEqual', value: null } }
  }
}

/** `isFirst`: the first way that holds is taken, and those after it do not matter. */
function ofWays(ways: Step['ways'], isFirst: boolean): Questions {
  return (facts, put) => {
    for (const { edge, when } of ways) {
      const verdict = when?.test(facts)
      if (verdict === true && isFirst) return undefined
      if (when === undefined || verdict !== undefined || put.has(edge.id) || edge.when === undefined) continue
      return { id: edge.id, condition: edge.when }
    }
    return undefined
  }
}

function ofDecision(model: Model, id: string): Questions {
  const compiled = model.decisions.get(id)
  const decision = model.spec.decisions[id]
  if (compiled === undefined || decision === undefined) return () => undefined
  const conditionOf = conditionsOf(decision)
  return (facts, put) => {
    const made = compiled.decide(facts)
    if (made.ok || made.code !== 'unknownFact') return undefined
    const row = made.rows.find((one) => !put.has(one))
    const condition = row === undefined ? undefined : conditionOf(row)
    return row === undefined || condition === undefined ? undefined : { id: row, condition }
  }
}

function conditionsOf(decision: Decision): (id: string) => Condition | undefined {
  if (decision.kind === 'rules') return conditionsOfRules(decision.rules)
  const { table } = decision
  const rows = new Map(table.rows.map((row) => [row.id, row]))
  return (id) => {
    const row = rows.get(id)
    return row === undefined ? undefined : conditionOfRow(table, row)
  }
}

function conditionsOfRules({ rules }: RuleSet): (id: string) => Condition | undefined {
  const conditions = new Map(rules.map(({ id, when }) => [id, when]))
  return (id) => conditions.get(id)
}

/** All tests of all cells must hold. */
export function conditionOfRow({ inputs }: DecisionTable, { when }: TableRow): Condition {
  const all = inputs.flatMap(({ id, fact, path }) => {
    const tests = Object.hasOwn(when, id) ? (when[id] ?? []) : []
    return tests.map(({ operator, value }) => ({ fact, operator, value, ...(path === undefined ? {} : { path }) }))
  })
  return { all }
}
