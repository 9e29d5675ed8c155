import { bitSet } from './bit-set.ts'
import { cellOf } from './table.ts'
import { type CompiledRow, type CompiledRows, rowHolds } from './table-rows.ts'
import { classCount, classifier, membersByClass, spansOf, type ValueClasses, valueClasses } from './value-classes.ts'

/** Finds the rows that hold for known values: writes their positions, ascending, into `hits`, returns how many. */
export type FindRows = (values: readonly unknown[], hits: number[]) => number

/** Up to this many rows left by one column are tried one by one; more are narrowed down by bit sets. */
const FEW_ROWS = 8

/** The most list entries, and the most words of bit sets, that one column may take (32 MB each). */
const MAX_ENTRIES = 4_000_000
const MAX_WORDS = 8_000_000

interface RowsOfClass {
  readonly rows: readonly number[]
  /** The same rows as bits; empty when they are few. */
  readonly bits: Uint32Array
}

interface IndexedColumn {
  readonly column: number
  readonly classOf: (value: unknown) => number
  readonly byClass: readonly RowsOfClass[]
}

/**
 * Chooses an index: for each column that divides its values into classes (equality by hash, intervals by sorted
 * boundaries) the rows that each class leaves. Undefined when no column can be indexed within bounds.
 */
export function indexRows(compiled: CompiledRows, stopsAtFirst: boolean): FindRows | undefined {
  const columns = compiled.columns.flatMap(({ id }, column) => indexColumn(compiled.rows, id, column) ?? [])
  if (columns.length === 0) return undefined
  const covered = new Set(columns.map(({ column }) => column))
  const rest = compiled.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => !covered.has(column)) }))
  return finder(compiled.rows, rest, columns, stopsAtFirst)
}

function indexColumn(rows: readonly CompiledRow[], input: string, column: number): IndexedColumn | undefined {
  const cells = rows.map(({ source }) => cellOf(source, input))
  const classes = valueClasses(cells.flat())
  if (classes === undefined) return undefined
  const byClass = rowsOfClasses(
    classes,
    cells.map((tests) => spansOf(classes, tests)),
    rows.length,
  )
  return byClass && { column, classOf: classifier(classes), byClass }
}

function rowsOfClasses(
  classes: ValueClasses,
  spans: Parameters<typeof membersByClass>[0],
  rowCount: number,
): RowsOfClass[] | undefined {
  const lists = membersByClass(spans, classCount(classes), MAX_ENTRIES)
  if (lists === undefined) return undefined
  const words = Math.ceil(rowCount / 32)
  const shared = new Map<readonly number[], RowsOfClass>()
  let used = 0
  for (const rows of lists) {
    if (shared.has(rows)) continue
    const isShort = rows.length <= FEW_ROWS
    used += isShort ? 0 : words
    if (used > MAX_WORDS) return undefined
    shared.set(rows, { rows, bits: isShort ? new Uint32Array(0) : bitSet(rows, words) })
  }
  return lists.flatMap((rows) => shared.get(rows) ?? [])
}

function finder(
  rows: readonly CompiledRow[],
  rest: readonly CompiledRow[],
  columns: readonly IndexedColumn[],
  stopsAtFirst: boolean,
): FindRows {
  const hasRest = rest.some(({ cells }) => cells.length > 0)
  const sets: Uint32Array[] = columns.map(() => new Uint32Array(0))
  const collect = (values: readonly unknown[], hits: number[]): number => {
    let count = 0
    const words = Math.ceil(rows.length / 32)
    for (let word = 0; word < words; word++) {
      for (let bits = andWord(sets, word); bits !== 0; bits &= bits - 1) {
        const position = word * 32 + 31 - Math.clz32(bits & -bits)
        const row = rest[position]
        if (hasRest && row !== undefined && !rowHolds(row, values)) continue
        hits[count++] = position
        if (stopsAtFirst) return count
      }
    }
    return count
  }
  return (values, hits) => {
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]
      if (column === undefined) continue
      const entry = column.byClass[column.classOf(values[column.column])]
      if (entry === undefined) continue
      if (entry.rows.length <= FEW_ROWS) return tryOut(rows, entry.rows, values, hits, stopsAtFirst)
      sets[i] = entry.bits
    }
    return collect(values, hits)
  }
}

function andWord(sets: readonly Uint32Array[], word: number): number {
  let bits = -1
  for (let i = 0; i < sets.length; i++) bits &= sets[i]?.[word] ?? 0
  return bits
}

function tryOut(
  rows: readonly CompiledRow[],
  positions: readonly number[],
  values: readonly unknown[],
  hits: number[],
  stopsAtFirst: boolean,
): number {
  let count = 0
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] ?? 0
    const row = rows[position]
    if (row === undefined || !rowHolds(row, values)) continue
    hits[count++] = position
    if (stopsAtFirst) break
  }
  return count
}
