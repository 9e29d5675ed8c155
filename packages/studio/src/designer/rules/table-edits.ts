import type { CellTest, DecisionTable, Json, TableInput, TableRow } from '@motcua/rules'
import type { Text } from '@motcua/spec'
import { newId } from '../document/new-id.ts'
import { moved, without } from '../document/record.ts'

/** Sets the tests of a cell; no tests mean that anything will do. */
export function withCell(table: DecisionTable, row: number, input: string, tests: readonly CellTest[]): DecisionTable {
  return withRow(table, row, (old) => ({
    ...old,
    when: tests.length === 0 ? without(old.when, input) : { ...old.when, [input]: tests },
  }))
}

export function withResult(table: DecisionTable, row: number, output: string, value: Json): DecisionTable {
  return withRow(table, row, (old) => answering(old, { ...old.then, [output]: value }))
}

export function withRow(table: DecisionTable, at: number, change: (row: TableRow) => TableRow): DecisionTable {
  return { ...table, rows: table.rows.map((row, index) => (index === at ? change(row) : row)) }
}

// biome-ignore-start lint/suspicious/noThenProperty: `then` is the rule language's own word, and a row is never awaited.
function answering(row: Omit<TableRow, 'then'>, then: TableRow['then']): TableRow {
  return { ...row, then }
}
// biome-ignore-end lint/suspicious/noThenProperty: see above

/** A new row answers like the last one, for whatever comes. */
export function withNewRow(table: DecisionTable): DecisionTable {
  const id = newId(
    `row-${table.rows.length + 1}`,
    table.rows.map((row) => row.id),
    'row',
  )
  const last = table.rows.at(-1)
  const then = last?.then ?? emptyResults(table)
  return { ...table, rows: [...table.rows, answering({ id, when: {} }, then)] }
}

export function emptyResults(table: DecisionTable): Record<string, Json> {
  return Object.fromEntries(table.outputs.map((output) => [output.id, output.values?.[0] ?? emptyValue(output.type)]))
}

function emptyValue(type: DecisionTable['outputs'][number]['type']): Json {
  if (type === 'boolean') return false
  if (type === 'number' || type === 'integer') return 0
  return type === 'date' ? '2025-01-01' : ''
}

export function withoutRow(table: DecisionTable, at: number): DecisionTable {
  return { ...table, rows: table.rows.filter((_, index) => index !== at) }
}

export function withRowMoved(table: DecisionTable, at: number, by: -1 | 1): DecisionTable {
  return { ...table, rows: moved(table.rows, at, at + by) }
}

export function withInput(table: DecisionTable, input: Omit<TableInput, 'id'>): DecisionTable {
  const id = newId(
    input.fact,
    table.inputs.map((one) => one.id),
    'input',
  )
  return { ...table, inputs: [...table.inputs, { id, ...input }] }
}

export function withoutInput(table: DecisionTable, id: string): DecisionTable {
  return {
    ...table,
    inputs: table.inputs.filter((input) => input.id !== id),
    rows: table.rows.map((row) => ({ ...row, when: without(row.when, id) })),
  }
}

/** Adds a result column; `taken` are the facts that its id may not be named like. */
export function withOutput(
  table: DecisionTable,
  output: { readonly title: Text; readonly type: DecisionTable['outputs'][number]['type'] },
  taken: readonly string[],
): DecisionTable {
  const ids = [...taken, ...table.outputs.map((one) => one.id)]
  const id = newId(output.title.vi, ids, 'result').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const value = emptyValue(output.type)
  return {
    ...table,
    outputs: [...table.outputs, { id, ...output }],
    rows: table.rows.map((row) => answering(row, { ...row.then, [id]: value })),
    ...(table.otherwise ? { otherwise: { ...table.otherwise, [id]: value } } : {}),
  }
}

export function withoutOutput(table: DecisionTable, id: string): DecisionTable {
  return {
    ...table,
    outputs: table.outputs.filter((output) => output.id !== id),
    rows: table.rows.map((row) => answering(row, without(row.then, id))),
    ...(table.otherwise ? { otherwise: without(table.otherwise, id) } : {}),
  }
}
