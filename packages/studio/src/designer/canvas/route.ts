/** A box of the drawing: left, top, width, height. `middle`: how far below its top lines enter at the sides. */
export interface Box {
  readonly middle: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type Point = readonly [x: number, y: number]

/** A line with right angles. */
export interface Route {
  readonly points: readonly Point[]
  readonly label?: PlacedLabel
}

/** Words at a line: their middle, and how much room they take. */
export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).flatMap(([x2, y2], index) => {
    const before = points[index]
    return before ? [{ x1: before[0], y1: before[1], x2, y2 }] : []
  })
}
