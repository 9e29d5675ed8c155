import type { Problem } from '../problem.ts'
import { readAmount } from './amount.ts'
import { notNumbered } from './cell-problems.ts'
import type { Column } from './columns.ts'
import {
  headerNotFound,
  isEmpty,
  MAX_BYTES,
  MAX_STEPS,
  noRows,
  notText,
  tooLarge,
  tooManyRows,
  wrongQuote,
} from './file-problems.ts'
import { type Columns, findHeader, type Header, sortColumns } from './find-header.ts'
import { readOrderNumber } from './order-number.ts'
import { plainWords } from './plain-words.ts'
import { readRow, type TableRow } from './read-row.ts'
import { type SourceRow, splitRows } from './split-rows.ts'
import type { StatedUnit, TimeUnit } from './time-unit.ts'

/** A table of steps as it was read. */
export interface Table {
  readonly header: Header
  readonly columns: Columns & { readonly unit: Column; readonly days: Column }
  readonly rows: readonly TableRow[]
  /** The unit in which times were counted. */
  readonly unit: TimeUnit
  /** The row that adds the steps up, where the table ends with one. */
  readonly total?: { readonly line: number; readonly amount: number }
}

/** Without a table the problems say why there is none. */
export interface ReadTable {
  readonly table?: Table
  readonly problems: readonly Problem[]
}

/**
 * Reads the steps of a table.
 *
 * @param asked the unit of time that somebody states for the table; otherwise its header's, otherwise working days
 */
export function readTable(text: string, asked?: TimeUnit): ReadTable {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const unusable = judgeText(plain)
  if (unusable !== undefined) return { problems: [unusable] }
  const header = findHeader(plain)
  if (header === undefined) return { problems: [headerNotFound] }
  const { rows, wrongQuote: quote } = splitRows(plain, header.delimiter)
  if (quote !== undefined) return { problems: [wrongQuote(quote)] }
  const steps = rows.filter(({ line }) => line > header.line)
  if (steps.length === 0) return { problems: [noRows(header.line)] }
  if (steps.length > MAX_STEPS) return { problems: [tooManyRows(header.line, steps.length)] }
  return readSteps(header, steps, asked)
}

function judgeText(text: string): Problem | undefined {
  if (text.trim() === '') return isEmpty
  if (text.length > MAX_BYTES) return tooLarge
  return /\0|\p{Surrogate}/u.test(text) ? notText : undefined
}

function readSteps(header: Header, sources: readonly SourceRow[], asked: TimeUnit | undefined): ReadTable {
  const isNumbered = ({ index }: Column) =>
    sources.every(({ cells }) => readOrderNumber(cells[index] ?? '') !== undefined)
  const { columns, problems } = sortColumns(header, isNumbered)
  const { days, unit: handler } = columns
  if (days === undefined || handler === undefined || problems.length > 0) return { problems }
  const unit = asked ?? countedUnit(days.unit)
  const numbered = withNumbers(columns, sources)
  const total = totalRow(sources, columns)
  const read = sources
    .slice(0, total === undefined ? undefined : -1)
    .map((source) => readRow(source, numbered, { width: header.width, unit }))
  if (read.length === 0) return { problems: [noRows(header.line)] }
  return {
    table: {
      header,
      columns: { ...numbered, unit: handler, days },
      rows: read.map(({ row }) => row),
      unit,
      ...(total?.amount === undefined ? {} : { total: { line: total.line, amount: total.amount } }),
    },
    problems: [
      ...(numbered.number === undefined ? [notNumbered(header.line)] : []),
      ...read.flatMap((each) => each.problems),
    ],
  }
}

function countedUnit(stated: StatedUnit | undefined): TimeUnit {
  return stated === undefined || stated === 'days' ? 'working-days' : stated
}

/** A column of numbers in which nothing stands numbers nothing. */
function withNumbers({ number, ...rest }: Columns, sources: readonly SourceRow[]): Columns {
  const isUsed = number !== undefined && sources.some(({ cells }) => (cells[number.index] ?? '') !== '')
  return isUsed ? { number, ...rest } : rest
}

const TOTAL = /^(tong( cong| so)?( (thoi gian|so ngay|thoi han))?|cong|total( time| days)?|sum)$/

/** The last row when it says that it is the total; "Tổng cục Thuế" is a unit. */
function totalRow(
  sources: readonly SourceRow[],
  { days, ...named }: Columns,
): { readonly line: number; readonly amount?: number } | undefined {
  const last = sources.at(-1)
  const cellIn = (column: Column) => last?.cells[column.index] ?? ''
  if (last === undefined || !Object.values(named).some((column) => TOTAL.test(plainWords(cellIn(column))))) return
  const read = days === undefined ? undefined : readAmount(cellIn(days))
  return { line: last.line, ...(read?.ok ? { amount: read.amount } : {}) }
}
