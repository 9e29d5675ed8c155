import { indexCandidates } from './candidate-index.ts'
import type { DecideKnown } from './candidates.ts'
import { checkTableShape } from './check-table.ts'
import type { Facts } from './condition.ts'
import { explainTable, type TableTrace } from './explain-table.ts'
import { factReader } from './fact-reader.ts'
import { type Conclusion, conclusion, type Decision, undecided } from './hit-policy.ts'
import { InvalidRuleError } from './problem.ts'
import type { DecisionTable } from './table.ts'
import { rowsAsCandidates } from './table-index.ts'
import { type CompiledRows, compileRows, rowHolds, rowVerdict } from './table-rows.ts'

/** A decision table ready to decide, as often as needed. */
export interface CompiledTable {
  /** The facts that some row tests, in the order of the inputs. */
  readonly facts: readonly string[]
  decide(facts: Facts): Decision
  /** The decision with its reasons: every row in decision order, every cell, what was seen. */
  explain(facts: Facts): TableTrace
}

/**
 * Compiles a table, with an index over its rows, which never changes an answer.
 *
 * @throws {InvalidRuleError} when the shape is not that of a table; check it first with `checkTable`
 */
export function compileTable(table: DecisionTable): CompiledTable {
  return compile(table, (compiled, concluding) => indexCandidates(rowsAsCandidates(compiled, concluding)))
}

/** The same table walked row by row, whatever its size: what tests compare the index with. */
export function walkTable(table: DecisionTable): CompiledTable {
  return compile(table, walk)
}

function compile(
  table: DecisionTable,
  decider: (compiled: CompiledRows, concluding: Conclusion) => DecideKnown,
): CompiledTable {
  const problems = checkTableShape(table)
  if (problems.length > 0) throw new InvalidRuleError(problems)
  const compiled = compileRows(table)
  const concluding = conclusion(
    compiled.rows.map(({ source }) => source),
    table,
  )
  const { values, read } = factReader(compiled.facts)
  const decideKnown = decider(compiled, concluding)
  const decide = (facts: Facts): Decision => {
    const known = read(facts) ? decideKnown(facts, values) : undefined
    return known ?? decideOpen(compiled, concluding, values)
  }
  return { facts: compiled.facts, decide, explain: (given) => explainTable(table, decide(given), given) }
}

function walk({ rows }: CompiledRows, concluding: Conclusion): DecideKnown {
  return (_, values) => {
    const hits: number[] = []
    rows.forEach((row, i) => {
      if (rowHolds(row, values)) hits.push(i)
    })
    return concluding.conclude(hits)
  }
}

/** Decides with unknown facts, or names those that the rows in question wait for. */
function decideOpen(
  { facts, columns, rows }: CompiledRows,
  concluding: Conclusion,
  values: readonly unknown[],
): Decision {
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
  const unknown = columns.flatMap(({ slot }, i) =>
    asked.has(i) && values[slot] === undefined ? (facts[slot] ?? []) : [],
  )
  return undecided(
    'unknownFact',
    waiting.map(({ source }) => source),
    [...new Set(unknown)],
  )
}
