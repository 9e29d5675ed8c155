import { type Span, spanFinder } from './class-spans.ts'
import { type PathSteps, parsePath } from './fact-path.ts'
import { type FactType, type FactTypes, factType, typeAt } from './fact-type.ts'
import { isRecord, type Json, type Scalar } from './json.ts'
import { lookup } from './lookup.ts'
import { sampleValues } from './sample-values.ts'
import { type CellTest, cellOf, type DecisionTable, type TableInput } from './table.ts'
import { classCount, valueClasses } from './value-classes.ts'

/**
 * One independent question that a table asks, with finitely many answers. A scalar input is one dimension, its answers
 * are classes of values; a list is one dimension for each value it may contain, with the answers no (0) and yes (1).
 */
export interface Dimension {
  readonly fact: string
  readonly steps: PathSteps
  /** A value for each answer; undefined for an answer that no value of the declared type gives. */
  readonly samples: readonly (Json | undefined)[]
  /** For each row the answers it accepts. */
  readonly accepted: readonly (readonly Span[])[]
  /** For a list: the value that it contains or not. */
  readonly member?: Scalar
}

interface Column {
  readonly fact: string
  readonly path: string | undefined
  readonly steps: PathSteps
  readonly type: FactType
  readonly cells: readonly (readonly CellTest[])[]
}

/** The dimensions of a checked table, or the name of the fact whose column cannot be divided so. */
export function dimensionsOf(table: DecisionTable, types: FactTypes): readonly Dimension[] | string {
  const columns = columnsOf(table, types)
  if (typeof columns === 'string') return columns
  const entangled = columns.find((column) => columns.some((other) => column !== other && isInside(column, other)))
  if (entangled) return entangled.fact
  const dimensions: Dimension[] = []
  for (const column of columns) {
    const parts = column.type.type === 'list' ? listDimensions(column) : scalarDimension(column)
    if (parts === undefined) return column.fact
    dimensions.push(...parts)
  }
  return dimensions
}

/** Inputs that read the same place become one column; inputs that no row tests are left out. */
function columnsOf({ inputs, rows }: DecisionTable, types: FactTypes): Column[] | string {
  const places = new Map<string, TableInput[]>()
  for (const input of inputs) {
    const key = `${input.fact} ${input.path ?? '$'}`
    places.set(key, [...(places.get(key) ?? []), input])
  }
  const columns: Column[] = []
  for (const group of places.values()) {
    const [input] = group
    const cells = rows.map((row) => group.flatMap(({ id }) => cellOf(row, id)))
    if (input === undefined || cells.every((tests) => tests.length === 0)) continue
    const { fact, path } = input
    const parsed = parsePath(path ?? '$')
    const whole = factType(types, fact)
    const type = whole && parsed.ok ? typeAt(whole, parsed.steps) : undefined
    if (type === undefined || !parsed.ok) return fact
    columns.push({ fact, path, steps: parsed.steps, type, cells })
  }
  return columns
}

/** Whether `inner` reads a part of what `outer` reads, so that the two are not independent. */
function isInside(inner: Column, outer: Column): boolean {
  return inner.fact === outer.fact && outer.steps.every((step, i) => inner.steps[i] === step)
}

function scalarDimension({ fact, steps, type, cells }: Column): Dimension[] | undefined {
  const tests = cells.flat()
  const classes = valueClasses(tests)
  if (classes === undefined || classes.kind === 'list') return undefined
  const samples: (Json | undefined)[] = Array.from({ length: classCount(classes) }, () => undefined)
  const classOf = lookup(classes)
  for (const value of sampleValues(type, tests)) {
    const at = classOf(value)
    samples[at] ??= value
  }
  // `null ??= x` would replace a null that is a sample, so null comes last.
  if (tests.some(({ value }) => value === null || (Array.isArray(value) && value.includes(null))))
    samples[classOf(null)] = null
  return [{ fact, steps, samples, accepted: cells.map(spanFinder(classes)) }]
}

function listDimensions({ fact, steps, cells }: Column): Dimension[] | undefined {
  const members = new Set<Scalar>()
  for (const { value } of cells.flat()) {
    if (typeof value === 'object' && value !== null) return undefined
    members.add(value)
  }
  return [...members].map((member) => ({
    fact,
    steps,
    member,
    samples: [false, true],
    accepted: cells.map((cell) => containment(cell.filter(({ value }) => value === member))),
  }))
}

function containment(tests: readonly CellTest[]): readonly Span[] {
  const isWanted = tests.some(({ operator }) => operator === 'contains')
  const isRefused = tests.some(({ operator }) => operator === 'doesNotContain')
  if (isWanted && isRefused) return []
  return [[isWanted ? 1 : 0, isRefused ? 0 : 1]]
}

/** The facts that give `answers`, one for each dimension. */
export function exampleOf(dimensions: readonly Dimension[], answers: readonly number[]): Record<string, Json> {
  const facts = new Map<string, Json>()
  dimensions.forEach(({ fact, steps, samples, member }, i) => {
    const sample = samples[answers[i] ?? 0]
    const put = (at: Json | undefined): Json => {
      if (member === undefined) return sample ?? null
      const list = isList(at) ? at : []
      return sample === true ? [...list, member] : list
    }
    facts.set(fact, place(facts.get(fact), steps, put))
  })
  return Object.fromEntries(facts)
}

/** A value with what `put` makes of its part at some steps; parts that are missing on the way are made. */
export function place(at: Json | undefined, [step, ...rest]: PathSteps, put: (at: Json | undefined) => Json): Json {
  if (step === undefined) return put(at)
  if (typeof step === 'string') {
    const record = isJsonRecord(at) ? at : {}
    return { ...record, [step]: place(record[step], rest, put) }
  }
  const list = isList(at) ? [...at] : []
  while (list.length <= step) list.push(null)
  list[step] = place(list[step], rest, put)
  return list
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isJsonRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return isRecord(value)
}
