import type { Edge } from '@motcua/spec'
import { boxOf, labelPlace } from './label-place.ts'
import { type Box, type Point, type Route, type Segment, segmentsOf } from './route.ts'

const STUB = 18
const GUTTER = 13

/**
 * Leads every edge around the boxes. For each edge a few dozen lines are tried; the one that crosses the fewest boxes,
 * runs along the fewest other lines, turns least and is shortest is drawn. Then the labels find their places between
 * them. Same drawing, same lines.
 */
export function routeEdges(
  edges: readonly Edge[],
  boxes: ReadonlyMap<string, Box>,
  labelOf: (edge: Edge) => string,
): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>()
  const drawn: Segment[] = []
  const obstacles = [...boxes.values()]
  for (const edge of edges) {
    const from = boxes.get(edge.from)
    const to = boxes.get(edge.to)
    if (!from || !to) continue
    const points = cheapest(candidates(from, to), obstacles, drawn)
    drawn.push(...segmentsOf(points))
    routes.set(edge.id, { points })
  }
  return labelled(edges, routes, obstacles, labelOf)
}

function labelled(
  edges: readonly Edge[],
  routes: ReadonlyMap<string, Route>,
  obstacles: readonly Box[],
  labelOf: (edge: Edge) => string,
): ReadonlyMap<string, Route> {
  const named = new Map(routes)
  const taken: Pick<Box, 'x' | 'y' | 'width' | 'height'>[] = [...obstacles]
  for (const edge of edges) {
    const text = labelOf(edge)
    const points = routes.get(edge.id)?.points
    if (!points || text === '') continue
    const others = [...routes].flatMap(([id, route]) => (id === edge.id ? [] : segmentsOf(route.points)))
    const label = labelPlace(text, points, taken, others)
    taken.push(boxOf(label))
    named.set(edge.id, { points, label })
  }
  return named
}

function candidates(from: Box, to: Box): readonly (readonly Point[])[] {
  return [...sideways(from, to), ...upAndDown(from, to), ...aroundCorner(from, to)].map(straightened)
}

/** Out to the right, in from the left: by one elbow, or along a gutter above or below. */
function sideways(from: Box, to: Box): Point[][] {
  const start: Point = [from.x + from.width, from.y + from.middle]
  const end: Point = [to.x, to.y + to.middle]
  const lines: Point[][] = []
  const room = end[0] - start[0]
  if (room >= 2 * GUTTER) {
    for (const x of [end[0] - STUB, start[0] + STUB, start[0] + room / 2, end[0] - 2 * STUB, start[0] + 2 * STUB]) {
      if (x > start[0] && x < end[0]) lines.push([start, [x, start[1]], [x, end[1]], end])
    }
  }
  for (const y of guttersOf(from, to)) {
    const out: Point = [start[0] + STUB, start[1]]
    const into: Point = [end[0] - STUB, end[1]]
    lines.push([start, out, [out[0], y], [into[0], y], into, end])
  }
  return lines
}

function guttersOf(from: Box, to: Box): readonly number[] {
  const sides = [from.y - GUTTER, from.y + from.height + GUTTER, to.y - GUTTER, to.y + to.height + GUTTER]
  return sides.flatMap((y) => [y, y - 7, y + 7])
}

/** Out and in through tops and bottoms; the way back of a loop takes this one. */
function upAndDown(from: Box, to: Box): Point[][] {
  const lines: Point[][] = []
  const left = Math.max(from.x, to.x)
  const right = Math.min(from.x + from.width, to.x + to.width)
  if (right - left > 24) {
    const x = (left + right) / 2
    if (from.y + from.height <= to.y)
      lines.push([
        [x, from.y + from.height],
        [x, to.y],
      ])
    if (to.y + to.height <= from.y)
      lines.push([
        [x, from.y],
        [x, to.y + to.height],
      ])
  }
  for (const x1 of portsAcross(from)) {
    for (const x2 of portsAcross(to)) {
      const above = from.y + from.height <= to.y
      const below = to.y + to.height <= from.y
      if (above || below) {
        const start: Point = [x1, above ? from.y + from.height : from.y]
        const end: Point = [x2, above ? to.y : to.y + to.height]
        for (const y of [
          (start[1] + end[1]) / 2,
          start[1] + (above ? GUTTER : -GUTTER),
          end[1] + (above ? -GUTTER : GUTTER),
        ]) {
          lines.push([start, [x1, y], [x2, y], end])
        }
      }
      for (const drop of [GUTTER, GUTTER + 7]) {
        const under = Math.max(from.y + from.height, to.y + to.height) + drop
        lines.push([
          [x1, from.y + from.height],
          [x1, under],
          [x2, under],
          [x2, to.y + to.height],
        ])
        const over = Math.min(from.y, to.y) - drop
        lines.push([
          [x1, from.y],
          [x1, over],
          [x2, over],
          [x2, to.y],
        ])
      }
    }
  }
  return lines
}

/** Out through one side and in through the next: one elbow. */
function aroundCorner(from: Box, to: Box): Point[][] {
  const lines: Point[][] = []
  const middle = to.y + to.middle
  for (const x of portsAcross(from)) {
    if (x < to.x - GUTTER && middle < from.y)
      lines.push([
        [x, from.y],
        [x, middle],
        [to.x, middle],
      ])
    if (x < to.x - GUTTER && middle > from.y + from.height) {
      lines.push([
        [x, from.y + from.height],
        [x, middle],
        [to.x, middle],
      ])
    }
  }
  const out = from.y + from.middle
  for (const x of portsAcross(to)) {
    if (x > from.x + from.width + GUTTER && out < to.y)
      lines.push([
        [from.x + from.width, out],
        [x, out],
        [x, to.y],
      ])
    if (x > from.x + from.width + GUTTER && out > to.y + to.height) {
      lines.push([
        [from.x + from.width, out],
        [x, out],
        [x, to.y + to.height],
      ])
    }
  }
  return lines
}

function portsAcross(box: Box): readonly number[] {
  return [0.5, 0.25, 0.75].map((share) => box.x + box.width * share)
}

/** Without points that lie on the line between their neighbours. */
function straightened(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before || !after) return true
    const flat = before[1] === point[1] && point[1] === after[1]
    const steep = before[0] === point[0] && point[0] === after[0]
    return !flat && !steep
  })
}

function cheapest(
  lines: readonly (readonly Point[])[],
  obstacles: readonly Box[],
  drawn: readonly Segment[],
): readonly Point[] {
  let best: readonly Point[] = []
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const cost = costOf(line, obstacles, drawn)
    if (cost < least) {
      least = cost
      best = line
    }
  }
  return best
}

function costOf(line: readonly Point[], obstacles: readonly Box[], drawn: readonly Segment[]): number {
  let cost = line.length * 24
  for (const segment of segmentsOf(line)) {
    cost += Math.abs(segment.x2 - segment.x1) + Math.abs(segment.y2 - segment.y1)
    for (const box of obstacles) if (crosses(segment, box)) cost += 2000
    for (const other of drawn) cost += sharedLength(segment, other) * 6 + (meets(segment, other) ? 30 : 0)
  }
  return cost
}

/** Whether a line runs through the inside of a box; touching its edge is not crossing. */
function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  const inset = 1
  return (
    Math.max(x1, x2) > box.x + inset &&
    Math.min(x1, x2) < box.x + box.width - inset &&
    Math.max(y1, y2) > box.y + inset &&
    Math.min(y1, y2) < box.y + box.height - inset
  )
}

/** How far two lines run on top of each other. */
function sharedLength(a: Segment, b: Segment): number {
  const near = 4
  if (a.y1 === a.y2 && b.y1 === b.y2 && Math.abs(a.y1 - b.y1) < near) {
    return overlap(a.x1, a.x2, b.x1, b.x2)
  }
  if (a.x1 === a.x2 && b.x1 === b.x2 && Math.abs(a.x1 - b.x1) < near) {
    return overlap(a.y1, a.y2, b.y1, b.y2)
  }
  return 0
}

function overlap(a1: number, a2: number, b1: number, b2: number): number {
  return Math.max(0, Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2)))
}

function meets(a: Segment, b: Segment): boolean {
  const isFlat = a.y1 === a.y2
  if (isFlat === (b.y1 === b.y2)) return false
  const [flat, steep] = isFlat ? [a, b] : [b, a]
  return (
    steep.x1 > Math.min(flat.x1, flat.x2) &&
    steep.x1 < Math.max(flat.x1, flat.x2) &&
    flat.y1 > Math.min(steep.y1, steep.y2) &&
    flat.y1 < Math.max(steep.y1, steep.y2)
  )
}
