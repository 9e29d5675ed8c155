/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse'

/** A row of a text, as it stands there. */
export interface SourceRow {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type Delimiter = ',' | ';' | '\t' | '|'

/**
 * Takes a text of comma-separated values apart (RFC 4180). Rows without any content are left out.
 *
 * @param text with `\n` between lines
 * @param preview how many rows are wanted; all without it
 * @returns the rows, and the line on which a quotation mark is wrong: what follows cannot be trusted then
 */
export function splitRows(
  text: string,
  delimiter: Delimiter,
  preview = 0,
): { readonly rows: readonly SourceRow[]; readonly wrongQuote?: number } {
  const { data, errors } = papa.parse(text, { delimiter, newline: '\n', preview })
  const lines: number[] = []
  let line = 1
  for (const cells of data) {
    lines.push(line)
    line += 1
    for (const cell of cells) line += breaksIn(cell)
  }
  const rows = data.map((cells, i) => ({ line: lines[i] ?? line, cells: cells.map((cell) => cell.trim()) }))
  const wrong = errors.find(({ type }) => type === 'Quotes')
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return wrong === undefined ? { rows: full } : { rows: full, wrongQuote: lines[wrong.row ?? 0] ?? 1 }
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}
