import type { Problem } from '../problem.ts'
import { type Column, type ColumnName, columnsOf } from './columns.ts'
import { columnMissing, columnTwice } from './file-problems.ts'
import { type Delimiter, splitRows } from './split-rows.ts'

/** The row of headers, and the sign between cells that makes it one. */
export interface Header {
  readonly line: number
  readonly delimiter: Delimiter
  readonly columns: readonly Column[]
  /** How many cells the row has. */
  readonly width: number
}

/** A decimal comma can only stand beside a semicolon or a tab, so the comma is tried last of the usual three. */
const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|']

/** A title, a number and a date may stand above the table; more is another kind of file. */
const ROWS_LOOKED_AT = 20

/** Finds the row that names most columns among the first ones; undefined where no row names any. */
export function findHeader(text: string): Header | undefined {
  let best: Header | undefined
  for (const delimiter of DELIMITERS) {
    for (const { line, cells } of splitRows(text, delimiter, ROWS_LOOKED_AT).rows) {
      const columns = columnsOf(cells)
      if (columns.length > (best?.columns.length ?? 0)) best = { line, delimiter, columns, width: cells.length }
    }
  }
  return best
}

/** The columns by what they say; one that is named twice is left out. */
export type Columns = Readonly<Partial<Record<ColumnName, Column>>>

/**
 * @param isNumbered whether a column holds order numbers only: a column "bước" may give names or numbers
 * @returns the columns, and what is wrong with the headers: without unit or time no step can be read
 */
export function sortColumns(
  { line, columns }: Header,
  isNumbered: (column: Column) => boolean,
): { readonly columns: Columns; readonly problems: readonly Problem[] } {
  const sorted: Partial<Record<ColumnName, Column>> = {}
  const problems: Problem[] = []
  for (const column of numbersNamed(columns, isNumbered)) {
    const first = sorted[column.name]
    if (first === undefined) sorted[column.name] = column
    else problems.push(columnTwice(line, first, column))
  }
  for (const name of ['unit', 'days'] as const) if (!sorted[name]) problems.push(columnMissing(line, name))
  return { columns: sorted, problems }
}

/** Where no column is said to give numbers, the first column of steps that holds nothing else does. */
function numbersNamed(columns: readonly Column[], isNumbered: (column: Column) => boolean): readonly Column[] {
  if (columns.some(({ name }) => name === 'number')) return columns
  const numbers = columns.find((column) => column.name === 'step' && isNumbered(column))
  return columns.map((column) => (column === numbers ? { ...column, name: 'number' } : column))
}
