import { type Condition, holds, type Leaf, OPERATORS } from '@motcua/rules'
import type { Engine, TopLevelCondition } from 'json-rules-engine'

/**
 * json-rules-engine knows true and false, our rules know unknown as well. So each condition is asked twice: what holds for
 * `certain`, where an unknown fact lets a comparison fail, and what is `possible`, where it lets it hold (below a `not` the
 * other way round). The verdict is known when both agree; while they do not, each asks for what could change it.
 */
export type Bound = 'certain' | 'possible'

/** What it costs to decide a part; 0 for one that is decided, or that nobody could decide. */
export type CostOf = (part: Condition) => number

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number]

/** A condition as json-rules-engine takes it, its cheap parts first: a dear fact is asked when they leave it open. */
export function boundOf(condition: Condition, bound: Bound, costOf: CostOf): TopLevelCondition {
  return { all: [nested(condition, bound, costOf, 1)] }
}

function nested(condition: Condition, bound: Bound, costOf: CostOf, priority: number): Nested {
  if ('all' in condition) return { all: ordered(condition.all, bound, costOf), priority }
  if ('any' in condition) return { any: ordered(condition.any, bound, costOf), priority }
  if ('not' in condition) {
    const other = bound === 'certain' ? 'possible' : 'certain'
    return { not: nested(condition.not, other, costOf, 1), priority }
  }
  return leaf(condition, bound, priority)
}

/** Each part has a priority of its own: parts of one priority are asked at once, needed or not. */
function ordered(parts: readonly Condition[], bound: Bound, costOf: CostOf): Nested[] {
  const byCost = parts.map((part) => ({ part, cost: costOf(part) })).toSorted((a, b) => a.cost - b.cost)
  return byCost.map(({ part }, index) => nested(part, bound, costOf, parts.length - index))
}

function leaf({ fact, path, operator, value }: Leaf, bound: Bound, priority: number): Nested {
  return { fact, operator: `${operator} ${bound}`, value, priority, ...(path === undefined ? {} : { path }) }
}

/** Our operators, each for both bounds. */
export function addOperators(engine: Engine): void {
  for (const operator of OPERATORS) {
    for (const bound of ['certain', 'possible'] as const) {
      engine.addOperator(`${operator} ${bound}`, (left: unknown, right: unknown) =>
        left === undefined || right === undefined ? bound === 'possible' : holds(operator, left, right),
      )
    }
  }
}
