import { type Box, type Point, type Route, type Segment, segmentsOf } from './route.ts'

const LABEL_HEIGHT = 18

interface Place extends Pick<Route, 'label' | 'room'> {
  readonly box: Box
}

/** On the longest piece that has room, level ones first, where no box and no other label stands. */
export function labelPlace(points: readonly Point[], taken: readonly Box[]): Place {
  const length = (one: Segment) => Math.abs(one.x2 - one.x1) + Math.abs(one.y2 - one.y1)
  const isLevel = (one: Segment) => one.y1 === one.y2
  const pieces = segmentsOf(points).toSorted((a, b) => weight(b) - weight(a))
  const places = pieces.flatMap((piece) => [0.5, 0.3, 0.7].map((share) => placeOn(piece, share)))
  return places.find((place) => !taken.some((box) => covers(place.box, box))) ?? places[0] ?? placeOn(NOWHERE, 0)

  function weight(one: Segment): number {
    return length(one) + (isLevel(one) && length(one) >= 72 ? 10_000 : 0)
  }
}

const NOWHERE: Segment = { x1: 0, y1: 0, x2: 0, y2: 0 }

function placeOn(piece: Segment, share: number): Place {
  const span = Math.abs(piece.x2 - piece.x1)
  const label: Point = [piece.x1 + (piece.x2 - piece.x1) * share, piece.y1 + (piece.y2 - piece.y1) * share]
  const room = piece.y1 === piece.y2 ? Math.min(220, (share === 0.5 ? 1 : 0.6) * span - 20) : 120
  const width = Math.min(room, 120)
  const height = LABEL_HEIGHT
  return { label, room, box: { x: label[0] - width / 2, y: label[1] - height / 2, width, height, middle: height / 2 } }
}

function covers(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
