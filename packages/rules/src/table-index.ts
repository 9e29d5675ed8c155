import type { Candidates, Check, Column } from './candidates.ts'
import { spanFinder } from './class-spans.ts'
import type { Conclusion } from './hit-policy.ts'
import { cellOf } from './table.ts'
import { type CompiledRows, rowHolds } from './table-rows.ts'
import { valueClasses } from './value-classes.ts'

/**
 * Rows as candidates of an index: each column that divides its values into classes leaves some rows standing for each;
 * the cells of other columns are asked one by one.
 */
export function rowsAsCandidates({ columns, rows }: CompiledRows, concluding: Conclusion): Candidates {
  const divided = columns.flatMap(({ id, slot, steps }, position) => {
    const cells = rows.map(({ source }) => cellOf(source, id))
    const classes = valueClasses(cells.flat())
    if (classes === undefined) return []
    const column: Column = { slot, steps, classes }
    return { position, column, accepts: cells.map(spanFinder(classes)) }
  })
  const isDivided = new Set(divided.map(({ position }) => position))
  const checks = new Map<number, Check>()
  rows.forEach((row, candidate) => {
    if (divided.length === columns.length) return
    const rest = { cells: row.cells.filter(({ column }) => !isDivided.has(column)) }
    if (rest.cells.length > 0) checks.set(candidate, (_, values) => rowHolds(rest, values))
  })
  return {
    count: rows.length,
    columns: divided.map(({ column }) => column),
    alternatives: rows.map((_, candidate) => ({
      candidate,
      accepts: divided.map(({ accepts }) => accepts[candidate] ?? []),
    })),
    checks,
    concluding,
  }
}
