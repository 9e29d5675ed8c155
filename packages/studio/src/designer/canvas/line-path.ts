import type { Point } from './route.ts'

/** The line as an SVG path with round corners. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = [`M${first[0]},${first[1]}`]
  rest.forEach(([x, y], index) => {
    const before = points[index]
    const after = points[index + 2]
    if (!before || !after) {
      parts.push(`L${x},${y}`)
      return
    }
    const radius = Math.min(6, distance(before, [x, y]) / 2, distance([x, y], after) / 2)
    const [ax, ay] = towards([x, y], before, radius)
    const [bx, by] = towards([x, y], after, radius)
    parts.push(`L${ax},${ay}Q${x},${y} ${bx},${by}`)
  })
  return parts.join('')
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
}

function towards(from: Point, to: Point, by: number): Point {
  return [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by]
}
