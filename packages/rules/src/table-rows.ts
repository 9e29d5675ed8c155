import type { Verdict } from './condition.ts'
import { type PathSteps, readSteps, stepsOf } from './fact-path.ts'
import { inDecisionOrder } from './hit-policy.ts'
import { predicate } from './operator.ts'
import { cellOf, type DecisionTable, type TableInput, type TableRow } from './table.ts'

/** What a cell asks, compiled: the position of its input among those in use, and one test for the fact's value. */
interface CompiledCell {
  readonly column: number
  readonly slot: number
  readonly accepts: (value: unknown) => boolean
}

/** A row whose cells are compiled when they are first asked: an index seldom needs them. */
export class CompiledRow {
  readonly source: TableRow
  readonly #inputs: readonly CompiledInput[]
  #cells: readonly CompiledCell[] | undefined

  constructor(source: TableRow, inputs: readonly CompiledInput[]) {
    this.source = source
    this.#inputs = inputs
  }

  get cells(): readonly CompiledCell[] {
    this.#cells ??= this.#inputs.flatMap((input, column) => compileCell(this.source, input, column) ?? [])
    return this.#cells
  }
}

/** An input in use: its fact stands in `slot` among the facts that are read, what it tests at `steps` inside. */
interface CompiledInput {
  readonly id: string
  readonly slot: number
  readonly steps: PathSteps
}

/** The inputs that some row tests, their facts, and the rows in decision order. */
export interface CompiledRows {
  readonly facts: readonly string[]
  readonly columns: readonly CompiledInput[]
  readonly rows: readonly CompiledRow[]
}

export function compileRows({ inputs, rows, hitPolicy }: DecisionTable): CompiledRows {
  const used = inputs.filter(({ id }) => rows.some((row) => cellOf(row, id).length > 0))
  const facts = [...new Set(used.map(({ fact }) => fact))]
  const columns = used.map(({ id, fact, path }: TableInput) => ({
    id,
    slot: facts.indexOf(fact),
    steps: stepsOf(path),
  }))
  return { facts, columns, rows: inDecisionOrder(rows, hitPolicy).map((source) => new CompiledRow(source, columns)) }
}

function compileCell(row: TableRow, { id, slot, steps }: CompiledInput, column: number): CompiledCell | undefined {
  const tests = cellOf(row, id).map(({ operator, value }) => predicate(operator, value))
  if (tests.length === 0) return undefined
  const accepts = everyOf(tests)
  return { column, slot, accepts: steps.length === 0 ? accepts : (value) => accepts(readSteps(value, steps)) }
}

function everyOf(tests: readonly ((value: unknown) => boolean)[]): (value: unknown) => boolean {
  const [first, second, third] = tests
  if (first !== undefined && second === undefined) return first
  if (first !== undefined && second !== undefined && third === undefined)
    return (value) => first(value) && second(value)
  return (value) => tests.every((test) => test(value))
}

/** Whether a row holds for values that are all known, by slot. */
export function rowHolds({ cells }: Pick<CompiledRow, 'cells'>, values: readonly unknown[]): boolean {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (cell !== undefined && !cell.accepts(values[cell.slot])) return false
  }
  return true
}

/** Whether a row holds, when some values may be unknown: one known cell that fails is enough to say no. */
export function rowVerdict(row: CompiledRow, values: readonly unknown[]): Verdict {
  let verdict: Verdict = true
  for (const { slot, accepts } of row.cells) {
    const value = values[slot]
    if (value === undefined) verdict = undefined
    else if (!accepts(value)) return false
  }
  return verdict
}
