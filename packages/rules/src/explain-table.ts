import type { Facts, Verdict } from './condition.ts'
import { type Decision, inDecisionOrder } from './hit-policy.ts'
import { holds } from './operator.ts'
import { ownFacts, readFact } from './read-fact.ts'
import { type CellTest, cellOf, type DecisionTable, type TableInput, type TableRow } from './table.ts'

/** What a cell asked and saw; `seen` is absent when the fact is unknown. */
export interface CellTrace {
  readonly input: string
  readonly fact: string
  readonly path?: string
  readonly seen?: unknown
  readonly verdict: Verdict
  readonly tests: readonly (CellTest & { readonly verdict: Verdict })[]
}

/** Why a row holds, fails or stays open: each of its cells. */
export interface RowTrace {
  readonly id: string
  readonly verdict: Verdict
  readonly cells: readonly CellTrace[]
}

export interface TableTrace {
  readonly decision: Decision
  /** All rows in decision order. */
  readonly rows: readonly RowTrace[]
}

export function explainTable(table: DecisionTable, decision: Decision, given: Facts): TableTrace {
  const facts = ownFacts(given)
  const rows = inDecisionOrder(table.rows, table.hitPolicy).map((row) => explainRow(table.inputs, row, facts))
  return { decision, rows }
}

function explainRow(inputs: readonly TableInput[], row: TableRow, facts: Facts): RowTrace {
  const cells = inputs.flatMap((input) => explainCell(input, cellOf(row, input.id), facts) ?? [])
  return { id: row.id, verdict: conjunction(cells), cells }
}

function explainCell({ id, fact, path }: TableInput, asked: readonly CellTest[], facts: Facts): CellTrace | undefined {
  if (asked.length === 0) return undefined
  const seen = readFact(fact, path)(facts)
  const tests = asked.map((test) => ({
    ...test,
    verdict: seen === undefined ? undefined : holds(test.operator, seen, test.value),
  }))
  return {
    input: id,
    fact,
    ...(path === undefined ? {} : { path }),
    ...(seen === undefined ? {} : { seen }),
    verdict: conjunction(tests),
    tests,
  }
}

function conjunction(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  if (parts.some(({ verdict }) => verdict === false)) return false
  return parts.some(({ verdict }) => verdict === undefined) ? undefined : true
}
