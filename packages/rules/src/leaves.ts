import type { Span } from './class-spans.ts'

/** The most words of bits that all columns may take together (8 MB). */
const MAX_WORDS = 2_000_000

/** Up to so many alternatives are listed by position; more are bits. */
export const FEW = 8

/** What the values of columns leave standing of many alternatives. */
export interface Leaves {
  readonly columns: readonly ColumnLeaves[]
  /** Bits, `width` words at a time, one for each alternative. */
  readonly words: Int32Array
  readonly width: number
  /** For each `width` words a bit for each of them, whether it has any. */
  readonly summaries: Int32Array
}

/**
 * A column's part, by bucket. A bucket is a class, or some neighbours where there would be too many: then it leaves more
 * than each of its classes does. Few alternatives are a list in `positions`, which begins at `starts`; many are bits, and
 * `starts` says the how manieth they are.
 */
export interface ColumnLeaves {
  /** The bucket of class c is `c >> shift`. */
  readonly shift: number
  readonly sizes: Int32Array
  readonly starts: Int32Array
  readonly positions: Int32Array
}

/** `accepts`: by column for each alternative the classes it accepts, of so many `classes`. */
export function leavesOf(
  classes: readonly number[],
  accepts: readonly (readonly (readonly Span[])[])[],
  alternatives: number,
): Leaves {
  const width = Math.ceil(alternatives / 32)
  const words: number[] = []
  const most = MAX_WORDS / accepts.length
  const columns = accepts.map((spans, i) => {
    const count = classes[i] ?? 0
    let shift = 0
    while (count >> shift > 0 && ((count >> shift) + 1) * width > most) shift += 1
    return columnLeaves(spans, count, shift, words, width)
  })
  const packed = Int32Array.from(words)
  return { columns, words: packed, width, summaries: summariesOf(packed, width) }
}

/** Adds its bits to `words`. */
function columnLeaves(
  accepts: readonly (readonly Span[])[],
  classes: number,
  shift: number,
  words: number[],
  width: number,
): ColumnLeaves {
  const buckets = ((classes - 1) >> shift) + 1
  const { begins, ends } = changesOf(accepts, shift)
  const standing = new Standing(accepts.length)
  const sizes = new Int32Array(buckets)
  const starts = new Int32Array(buckets)
  const positions: number[] = []
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (const alternative of ends.get(bucket) ?? []) standing.end(alternative)
    for (const alternative of begins.get(bucket) ?? []) standing.begin(alternative)
    sizes[bucket] = standing.size
    const isSame = bucket > 0 && !begins.has(bucket) && !ends.has(bucket)
    if (isSame) starts[bucket] = starts[bucket - 1] ?? 0
    else if (standing.size <= FEW) starts[bucket] = positions.push(...standing.positions()) - standing.size
    else {
      starts[bucket] = words.length / width
      for (const word of standing.words) words.push(word)
    }
  }
  return { shift, sizes, starts, positions: Int32Array.from(positions) }
}

/** The alternatives that begin to be accepted at a bucket, and those that have ceased to be. */
function changesOf(accepts: readonly (readonly Span[])[], shift: number) {
  const begins = new Map<number, number[]>()
  const ends = new Map<number, number[]>()
  accepts.forEach((spans, alternative) => {
    for (const [from, to] of spans) {
      listAt(begins, from >> shift).push(alternative)
      listAt(ends, (to >> shift) + 1).push(alternative)
    }
  })
  return { begins, ends }
}

function listAt(lists: Map<number, number[]>, key: number): number[] {
  const known = lists.get(key)
  if (known) return known
  const list: number[] = []
  lists.set(key, list)
  return list
}

/** The alternatives that stand while the buckets are gone through. One may have several spans in a bucket. */
class Standing {
  readonly words: Int32Array
  size = 0
  readonly #spans: Int32Array

  constructor(alternatives: number) {
    this.words = new Int32Array(Math.ceil(alternatives / 32))
    this.#spans = new Int32Array(alternatives)
  }

  begin(alternative: number): void {
    if (this.#add(alternative, 1) === 1) this.#flip(alternative, 1)
  }

  end(alternative: number): void {
    if (this.#add(alternative, -1) === 0) this.#flip(alternative, -1)
  }

  positions(): number[] {
    const positions: number[] = []
    this.words.forEach((word, i) => {
      for (let bits = word; bits !== 0; bits &= bits - 1) positions.push(i * 32 + lowest(bits))
    })
    return positions
  }

  #add(alternative: number, spans: number): number {
    const now = (this.#spans[alternative] ?? 0) + spans
    this.#spans[alternative] = now
    return now
  }

  #flip(alternative: number, by: number): void {
    const word = alternative >>> 5
    this.words[word] = (this.words[word] ?? 0) ^ (1 << (alternative & 31))
    this.size += by
  }
}

/** The position of the lowest bit. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

function summariesOf(words: Int32Array, width: number): Int32Array {
  const summaryWidth = Math.ceil(width / 32)
  const summaries = new Int32Array(width === 0 ? 0 : (words.length / width) * summaryWidth)
  words.forEach((word, at) => {
    if (word === 0) return
    const inBucket = at % width
    const place = ((at - inBucket) / width) * summaryWidth + (inBucket >>> 5)
    summaries[place] = (summaries[place] ?? 0) | (1 << (inBucket & 31))
  })
  return summaries
}
