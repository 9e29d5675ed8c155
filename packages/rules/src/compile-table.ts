import { checkTableShape } from './check-table.ts'
import type { Facts } from './condition.ts'
import { explainTable, type TableTrace } from './explain-table.ts'
import { type Conclusion, conclusion, type Decision, undecided } from './hit-policy.ts'
import { InvalidRuleError } from './problem.ts'
import type { DecisionTable } from './table.ts'
import { type FindRows, indexRows } from './table-index.ts'
import { type CompiledRows, compileRows, readColumns, rowHolds, rowVerdict } from './table-rows.ts'

/** A decision table ready to decide, as often as needed. */
export interface CompiledTable {
  /** The facts that some row tests, in the order of the inputs. */
  readonly facts: readonly string[]
  decide(facts: Facts): Decision
  /** The decision with its reasons: every row in decision order, every cell, what was seen. */
  explain(facts: Facts): TableTrace
}

/** From this many rows on an index is quicker than walking them. */
const INDEX_FROM = 12

/**
 * Compiles a table, with an index over its rows when there are enough of them. The index never changes an answer.
 *
 * @throws {InvalidRuleError} when the shape is not that of a table; check it first with `checkTable`
 */
export function compileTable(table: DecisionTable): CompiledTable {
  return compile(table, table.rows.length >= INDEX_FROM)
}

/** The same table walked row by row, whatever its size: what tests and benchmarks compare the index with. */
export function walkTable(table: DecisionTable): CompiledTable {
  return compile(table, false)
}

function compile(table: DecisionTable, isIndexed: boolean): CompiledTable {
  const problems = checkTableShape(table)
  if (problems.length > 0) throw new InvalidRuleError(problems)
  const compiled = compileRows(table)
  const concluding = conclusion(
    compiled.rows.map(({ source }) => source),
    table,
  )
  const find = (isIndexed ? indexRows(compiled, concluding.stopsAtFirst) : undefined) ?? walk(compiled, concluding)
  // Kept between calls so that deciding allocates nothing; a decision never waits in the middle.
  const values: unknown[] = compiled.columns.map(() => undefined)
  const hits: number[] = []
  const decide = (facts: Facts): Decision => {
    if (!readColumns(compiled, facts, values)) return decideOpen(compiled, concluding, values)
    const count = find(values, hits)
    if (count === 0) return concluding.none
    return count === 1 ? concluding.single(hits[0] ?? 0) : concluding.conclude(hits.slice(0, count))
  }
  const facts = [...new Set(compiled.columns.map(({ fact }) => fact))]
  return { facts, decide, explain: (given) => explainTable(table, decide(given), given) }
}

function walk({ rows }: CompiledRows, { stopsAtFirst }: Conclusion): FindRows {
  return (values, hits) => {
    let count = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]
      if (row === undefined || !rowHolds(row, values)) continue
      hits[count++] = i
      if (stopsAtFirst) break
    }
    return count
  }
}

/** Decides with unknown facts, or names those that the rows in question wait for. */
function decideOpen({ columns, rows }: CompiledRows, concluding: Conclusion, values: readonly unknown[]): Decision {
  const hits: number[] = []
  const open: number[] = []
  rows.forEach((row, i) => {
    const verdict = rowVerdict(row, values)
    if (verdict === true) hits.push(i)
    else if (verdict === undefined) open.push(i)
  })
  const decision = concluding.concludeOpen(hits, open)
  if (decision !== undefined) return decision
  const waits = new Set(concluding.stopsAtFirst ? open.slice(0, 1) : open)
  const waiting = rows.filter((_, i) => waits.has(i))
  const asked = new Set(waiting.flatMap(({ cells }) => cells.map(({ column }) => column)))
  const unknown = columns.flatMap(({ fact }, i) => (asked.has(i) && values[i] === undefined ? fact : []))
  return undecided(
    'unknownFact',
    waiting.map(({ source }) => source),
    [...new Set(unknown)],
  )
}
