import type { Problem } from '../problem.ts'
import { readAmount } from './amount.ts'
import {
  extraCells,
  isFormula,
  MAX_LETTERS,
  noTime,
  numberMissing,
  numberUnreadable,
  timeUnitDiffers,
  tooManyLetters,
  wrongTime,
} from './cell-problems.ts'
import type { Column } from './columns.ts'
import type { Columns } from './find-header.ts'
import { readOrderNumber } from './order-number.ts'
import { placeOf } from './place.ts'
import { plainWords } from './plain-words.ts'
import type { SourceRow } from './split-rows.ts'
import { agrees, type TimeUnit } from './time-unit.ts'

/** What a row says of a step. What is undefined is not stated, or could not be read: a problem says so. */
export interface TableRow {
  /** In the file, from 1. */
  readonly line: number
  readonly number: number | undefined
  readonly step: string | undefined
  readonly from: string | undefined
  readonly unit: string | undefined
  /** In the unit of time that is counted. */
  readonly amount: number | undefined
}

interface Reading<T> {
  readonly value?: T
  readonly problems: readonly Problem[]
}

/** @param width how many cells the row of headers has */
export function readRow(
  source: SourceRow,
  columns: Columns,
  { width, unit }: { readonly width: number; readonly unit: TimeUnit },
): { readonly row: TableRow; readonly problems: readonly Problem[] } {
  const hasExtra = source.cells.slice(width).some((cell) => cell !== '')
  const number = readNumber(source, columns.number)
  const [step, from, handler] = [columns.step, columns.from, columns.unit].map((column) => readWords(source, column))
  const amount: Reading<number> = hasExtra
    ? { problems: [extraCells(source.line, width)] }
    : readTime(source, columns.days, unit)
  return {
    row: {
      line: source.line,
      number: number.value,
      step: step?.value,
      from: from?.value,
      unit: handler?.value,
      amount: amount.value,
    },
    problems: [number, step, from, handler, amount].flatMap((reading) => reading?.problems ?? []),
  }
}

function cellOf({ cells }: SourceRow, column: Column): string {
  return cells[column.index] ?? ''
}

function readNumber(source: SourceRow, column: Column | undefined): Reading<number> {
  if (column === undefined) return { problems: [] }
  const [text, place] = [cellOf(source, column), placeOf(source.line, column)]
  if (text === '') return { problems: [numberMissing(place)] }
  if (text.startsWith('=')) return { problems: [isFormula(place, text)] }
  const value = readOrderNumber(text)
  return value === undefined ? { problems: [numberUnreadable(place, text)] } : { value, problems: [] }
}

/** How tables say that they say nothing; a dash has no words at all. */
const NOT_STATED: ReadonlySet<string> = new Set(['', 'null', 'n a', 'khong neu', 'chua neu', 'not stated'])

function readWords(source: SourceRow, column: Column | undefined): Reading<string> {
  if (column === undefined) return { problems: [] }
  const text = cellOf(source, column)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  const place = placeOf(source.line, column)
  if (text.startsWith('=')) return { problems: [isFormula(place, text)] }
  if (text.length > MAX_LETTERS) return { problems: [tooManyLetters(place)] }
  return NOT_STATED.has(plainWords(text)) ? { problems: [] } : { value: text.normalize('NFC'), problems: [] }
}

function readTime(source: SourceRow, column: Column | undefined, unit: TimeUnit): Reading<number> {
  if (column === undefined) return { problems: [] }
  const [text, place] = [cellOf(source, column), placeOf(source.line, column)]
  const read = readAmount(text)
  if (!read.ok) return { problems: [wrongTime(place, text, read.fault)] }
  if (read.unit !== undefined && !agrees(read.unit, unit)) return { problems: [timeUnitDiffers(place, text, unit)] }
  return { value: read.amount, problems: read.amount === 0 ? [noTime(place)] : [] }
}
