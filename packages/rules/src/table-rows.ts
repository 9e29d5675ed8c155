import type { Facts, Verdict } from './condition.ts'
import { inDecisionOrder } from './hit-policy.ts'
import { predicate } from './operator.ts'
import { ownFacts, type ReadFact, readFact } from './read-fact.ts'
import { cellOf, type DecisionTable, type TableRow } from './table.ts'

/** What a cell asks, compiled: the position of its input among those in use, and one test for the value. */
interface CompiledCell {
  readonly column: number
  readonly accepts: (value: unknown) => boolean
}

export interface CompiledRow {
  readonly cells: readonly CompiledCell[]
  readonly source: TableRow
}

/** The inputs that some row tests, and the rows in decision order. */
export interface CompiledRows {
  readonly columns: readonly { readonly id: string; readonly fact: string; readonly read: ReadFact }[]
  readonly rows: readonly CompiledRow[]
}

export function compileRows({ inputs, rows, hitPolicy }: DecisionTable): CompiledRows {
  const used = inputs.filter(({ id }) => rows.some((row) => cellOf(row, id).length > 0))
  return {
    columns: used.map(({ id, fact, path }) => ({ id, fact, read: readFact(fact, path) })),
    rows: inDecisionOrder(rows, hitPolicy).map((source) => ({
      cells: used.flatMap(({ id }, column) => compileCell(source, id, column) ?? []),
      source,
    })),
  }
}

function compileCell(row: TableRow, input: string, column: number): CompiledCell | undefined {
  const tests = cellOf(row, input).map(({ operator, value }) => predicate(operator, value))
  const [first, second, third] = tests
  if (first === undefined) return undefined
  if (second === undefined) return { column, accepts: first }
  if (third === undefined) return { column, accepts: (value) => first(value) && second(value) }
  return { column, accepts: (value) => tests.every((test) => test(value)) }
}

/** Reads every input in use into `values`. False when one of them is unknown. */
export function readColumns({ columns }: CompiledRows, facts: Facts, values: unknown[]): boolean {
  const plain = ownFacts(facts)
  let isKnown = true
  for (let i = 0; i < columns.length; i++) {
    const value = columns[i]?.read(plain)
    values[i] = value
    if (value === undefined) isKnown = false
  }
  return isKnown
}

/** Whether a row holds for values that are all known. */
export function rowHolds(row: CompiledRow, values: readonly unknown[]): boolean {
  const { cells } = row
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (cell !== undefined && !cell.accepts(values[cell.column])) return false
  }
  return true
}

/** Whether a row holds, when some values may be unknown: one known cell that fails is enough to say no. */
export function rowVerdict(row: CompiledRow, values: readonly unknown[]): Verdict {
  let verdict: Verdict = true
  for (const { column, accepts } of row.cells) {
    const value = values[column]
    if (value === undefined) verdict = undefined
    else if (!accepts(value)) return false
  }
  return verdict
}
