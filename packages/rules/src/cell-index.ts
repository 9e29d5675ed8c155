import type { Alternative, Candidates, Column, DecideKnown } from './candidates.ts'
import type { Span } from './class-spans.ts'
import { columnLookup, type SharedBits, sharedBits } from './column-lookup.ts'
import type { Conclusion, Decision } from './hit-policy.ts'
import { classCount } from './value-classes.ts'

/** A million cells are 4 MB. */
const MAX_BITS = 20
/** The most cells that all alternatives together may stand in. */
const MAX_ENTRIES = 200_000
/** The most decisions from several candidates that are kept. */
const MAX_KEPT = 1_000

/** The classes of a column, those joined that all alternatives treat alike, as a field of bits in the number of a cell. */
interface Field {
  /** Which part of the column each class belongs to. */
  readonly parts: Int32Array
  readonly width: number
  readonly offset: number
}

/**
 * An index with a cell for every combination of what the columns tell apart, so that deciding is one look-up a column and
 * one more, however many rows there are. Undefined when there are too many combinations, or where a candidate needs a
 * check besides.
 */
export function cellIndex({ count, columns, alternatives, checks, concluding }: Candidates): DecideKnown | undefined {
  if (checks.size > 0) return undefined
  const fields = fieldsOf(columns, alternatives)
  const bits = fields.reduce((sum, { width }) => sum + width, 0)
  if (bits > MAX_BITS) return undefined
  const ranges = alternatives.map(({ accepts }) => rangesOf(accepts, fields))
  if (ranges.reduce((sum, some) => sum + sizeOf(some), 0) > MAX_ENTRIES) return undefined
  const lists = new ListBuilder(count, concluding.stopsAtFirst)
  const cells = new Int32Array(2 ** bits)
  alternatives.forEach(({ candidate }, i) => {
    for (const cell of cellsIn(ranges[i] ?? [])) cells[cell] = lists.longer(cells[cell] ?? 0, candidate)
  })
  const find = sharedBits(columns.map((column, i) => columnLookup(column, answersOf(fields[i]))))
  return decideByCell(cells, find, lists.built(), concluding)
}

/** Apart from the building, so that nothing which that needed is held on to. */
function decideByCell(cells: Int32Array, find: SharedBits, lists: Lists, concluding: Conclusion): DecideKnown {
  const all = cells.length - 1
  const kept: (Decision | undefined)[] = Array.from({ length: lists.last.length })
  let left = MAX_KEPT
  const decide = (list: number): Decision => {
    const candidates = candidatesOf(lists, list)
    if (candidates.length > 1 && left === 0) return concluding.conclude(candidates)
    if (candidates.length > 1) left -= 1
    const decision = concluding.shared(candidates)
    kept[list] = decision
    return decision
  }
  return (_, values) => {
    const list = cells[find(values) & all] ?? 0
    return kept[list] ?? decide(list)
  }
}

/** Lists of candidates, ascending, by number: each is a shorter one and one candidate more; list 0 is empty. */
interface Lists {
  readonly shorter: Int32Array
  readonly last: Int32Array
}

function candidatesOf({ shorter, last }: Lists, list: number): number[] {
  const candidates: number[] = []
  for (let at = list; at > 0; at = shorter[at] ?? 0) candidates.push(last[at] ?? 0)
  return candidates.reverse()
}

class ListBuilder {
  readonly #candidates: number
  readonly #isFirstEnough: boolean
  readonly #shorter: number[] = [0]
  readonly #last: number[] = [-1]
  readonly #known = new Map<number, number>()

  constructor(candidates: number, isFirstEnough: boolean) {
    this.#candidates = candidates
    this.#isFirstEnough = isFirstEnough
  }

  /** The list with one candidate more, unless that is its last, or the first is enough. */
  longer(list: number, candidate: number): number {
    if (this.#last[list] === candidate || (this.#isFirstEnough && list > 0)) return list
    const key = list * this.#candidates + candidate
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const added = this.#shorter.push(list) - 1
    this.#last.push(candidate)
    this.#known.set(key, added)
    return added
  }

  built(): Lists {
    return { shorter: Int32Array.from(this.#shorter), last: Int32Array.from(this.#last) }
  }
}

function fieldsOf(columns: readonly Column[], alternatives: readonly Alternative[]): readonly Field[] {
  let offset = 0
  return columns.map(({ classes }, i) => {
    // Where what some alternative accepts begins or has ended.
    const cuts = new Set(
      alternatives.flatMap(({ accepts }) => (accepts[i] ?? []).flatMap(([from, to]) => [from, to + 1])),
    )
    const parts = new Int32Array(classCount(classes))
    for (let at = 1; at < parts.length; at++) parts[at] = (parts[at - 1] ?? 0) + (cuts.has(at) ? 1 : 0)
    const field = { parts, width: 32 - Math.clz32(parts.at(-1) ?? 0), offset }
    offset += field.width
    return field
  })
}

/** For each class its part in place, and ones in all other fields, so that what all columns share is the cell. */
function answersOf(field: Field | undefined): Int32Array {
  if (field === undefined) return new Int32Array(0)
  const { parts, width, offset } = field
  const others = ~(((1 << width) - 1) << offset)
  return parts.map((part) => others | (part << offset))
}

/** In each field the parts that an alternative accepts. */
interface Range {
  readonly offset: number
  readonly spans: readonly Span[]
}

function rangesOf(accepts: readonly (readonly Span[])[], fields: readonly Field[]): readonly Range[] {
  return fields.map(({ parts, offset }, i) => ({
    offset,
    spans: (accepts[i] ?? []).map(([from, to]): Span => [parts[from] ?? 0, parts[to] ?? 0]),
  }))
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((product, { spans }) => product * spans.reduce((sum, [a, b]) => sum + b - a + 1, 0), 1)
}

function cellsIn(ranges: readonly Range[]): readonly number[] {
  let cells = [0]
  for (const { offset, spans } of ranges) {
    const more: number[] = []
    for (const [a, b] of spans)
      for (let part = a; part <= b; part++) for (const cell of cells) more.push(cell | (part << offset))
    cells = more
  }
  return cells
}
