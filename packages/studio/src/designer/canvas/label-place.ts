import { type Box, type PlacedLabel, type Point, type Segment, segmentsOf } from './route.ts'

type LabelPlace = Omit<PlacedLabel, 'text'>
type LabelBox = Pick<Box, 'x' | 'y' | 'width' | 'height'>

interface Size {
  readonly width: number
  readonly height: number
  readonly lines: number
}

const CHARACTER = 6.4
const LINE = 17
const PADDING = 13
/** What a line needs beside its label, so that it is seen to arrive. */
const TIP = 16
const WIDEST = 200
/** How far from a short line between two boxes its label clears their corners. */
const CLEAR = 41

/**
 * Where a label covers no box and no other label, and as few lines as can be: on its own line where that has room, else
 * above, below or beside it, in up to three lines of words. `others` are the lines that it should not hide.
 */
export function labelPlace(
  text: string,
  points: readonly Point[],
  taken: readonly LabelBox[],
  others: readonly Segment[],
): PlacedLabel {
  let best: LabelPlace = { x: 0, y: 0, width: 0, height: 0 }
  let least = Number.POSITIVE_INFINITY
  for (const { place, cost } of placesAlong(points, sizesOf(text))) {
    const box = boxOf(place)
    const covered = taken
      .filter((other) => covers(box, other))
      .reduce((sum, other) => sum + 400 + shared(box, other), 0)
    const hidden = others.filter((segment) => covers(box, boxAround(segment))).length
    const total = cost + covered + hidden * 380
    if (total >= least) continue
    least = total
    best = place
  }
  return { ...best, text }
}

/** The area that a label covers. */
export function boxOf({ x, y, width, height }: LabelPlace): LabelBox {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** The words in one line, and broken into two or three of about the same length. */
function sizesOf(text: string): readonly Size[] {
  return [1, 2, 3].map((lines) => {
    const width = Math.min(WIDEST, longestOf(text.split(' '), lines) * CHARACTER + PADDING)
    return { width, height: lines * LINE, lines }
  })
}

/** The length of the longest line when the words are broken into so many lines as evenly as they can be. */
function longestOf(words: readonly string[], lines: number): number {
  const all = words.join(' ').length
  if (lines === 1 || words.length === 1) return all
  let best = all
  for (let cut = 1; cut < words.length; cut++) {
    const first = words.slice(0, cut).join(' ').length
    best = Math.min(best, Math.max(first, longestOf(words.slice(cut), lines - 1)))
  }
  return best
}

function* placesAlong(points: readonly Point[], sizes: readonly Size[]) {
  let before = 0
  for (const piece of segmentsOf(points)) {
    const length = Math.abs(piece.x2 - piece.x1) + Math.abs(piece.y2 - piece.y1)
    const isLevel = piece.y1 === piece.y2
    for (const size of sizes) {
      const needed = (isLevel ? size.width : size.height) + TIP
      for (const share of [0.5, 0.3, 0.7]) {
        const room = length * Math.min(share, 1 - share) * 2
        const x = piece.x1 + (piece.x2 - piece.x1) * share
        const y = piece.y1 + (piece.y2 - piece.y1) * share
        const cost = (size.lines - 1) * 25 + (isLevel ? 0 : 20) + (before + length * share) * 0.1
        const { width, height } = size
        yield { place: { x, y, width, height }, cost: cost + (room < needed ? 300 : 0) }
        for (const side of [-1, 1]) {
          const aside = isLevel ? { x, y: y + side * (height / 2 + 3) } : { x: x + side * (width / 2 + 4), y }
          yield { place: { ...aside, width, height }, cost: cost + 30 }
          if (!isLevel) continue
          for (const shift of [0, -0.5, 0.5]) {
            const clear = { x: x + shift * width, y: y + side * (height / 2 + CLEAR) }
            yield { place: { ...clear, width, height }, cost: cost + 110 + Math.abs(shift) * 40 }
          }
        }
      }
    }
    before += length
  }
}

function boxAround({ x1, y1, x2, y2 }: Segment): LabelBox {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1) || 1, height: Math.abs(y2 - y1) || 1 }
}

function covers(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** The area, in square points, that two boxes which cover each other share. */
function shared(a: LabelBox, b: LabelBox): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across * down
}
