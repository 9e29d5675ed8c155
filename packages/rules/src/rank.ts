/** The place of a number among boundaries: 2i + 1 for boundary i, else 2i with i the number of boundaries below it. */
export type Rank = (value: number) => number

/** Up to this many boundaries are counted through without a branch. */
const FEW_BOUNDARIES = 8
/** Cells for each boundary, so that most cells have one boundary or none. */
const CELLS_PER_BOUNDARY = 2

/** Ranks numbers, NaN excepted, among ascending boundaries. */
export function ranker(boundaries: Float64Array): Rank {
  if (boundaries.length <= FEW_BOUNDARIES) return countThrough(boundaries)
  const min = boundaries[0] ?? 0
  const max = boundaries.at(-1) ?? 0
  const cells = boundaries.length * CELLS_PER_BOUNDARY
  const scale = cells / (max - min)
  // The differences of extreme numbers are no numbers.
  return Number.isFinite(scale) && scale > 0 ? guessed(boundaries, cells, scale) : halved(boundaries)
}

function countThrough(boundaries: Float64Array): Rank {
  return (value) => {
    let found = 0
    for (let i = 0; i < boundaries.length; i++) {
      const boundary = boundaries[i] ?? 0
      found += Number(value > boundary) + Number(value >= boundary)
    }
    return found
  }
}

function halved(boundaries: Float64Array): Rank {
  return (value) => halve(boundaries, 0, boundaries.length, value)
}

/** Amounts and areas lie evenly enough: where a number would lie if they did so, there are few boundaries to tell apart. */
function guessed(boundaries: Float64Array, cells: number, scale: number): Rank {
  const min = boundaries[0] ?? 0
  const last = cells - 1
  const cellOf = (value: number) => Math.min(last, Math.trunc((value - min) * scale))
  /** How many boundaries lie in earlier cells. */
  const before = new Int32Array(cells + 1)
  for (const boundary of boundaries) {
    const next = cellOf(boundary) + 1
    before[next] = (before[next] ?? 0) + 1
  }
  for (let cell = 1; cell <= cells; cell++) before[cell] = (before[cell] ?? 0) + (before[cell - 1] ?? 0)
  return (value) => {
    if (value < min) return 0
    const cell = cellOf(value)
    return halve(boundaries, before[cell] ?? 0, before[cell + 1] ?? 0, value)
  }
}

/** The rank of a number that has the first `from` boundaries below it, and those from `to` on not. */
function halve(boundaries: Float64Array, from: number, to: number, value: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return 2 * low + Number(boundaries[low] === value)
}
