import { describe, expect, test } from 'vitest'
import { blankSpec } from '../document/blank-spec.ts'
import { sizeOf } from '../nodes/blanks.ts'
import { boxOf } from './label-place.ts'
import { lanesOf } from './lanes.ts'
import { neighbour } from './neighbour.ts'
import type { Box } from './route.ts'
import { routeEdges } from './route-edges.ts'
import { settledLayout } from './settle.ts'

const spec = blankSpec('thu-tuc', { vi: 'Thủ tục', en: 'Procedure' })
const layout = settledLayout(spec)
const boxes = new Map(
  Object.entries(spec.flow.nodes).map(([id, node]): [string, Box] => {
    const [width, height] = sizeOf(node)
    return [id, { ...(layout.nodes[id] ?? { x: 0, y: 0 }), width, height, middle: height / 2 }]
  }),
)

describe('the drawing', () => {
  test('no two boxes touch', () => {
    const all = [...boxes.values()]
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(apart).toBe(true)
      }
    }
  })

  test('each task stands in the lane of its role', () => {
    const lanes = lanesOf(spec, layout)
    for (const [id, node] of Object.entries(spec.flow.nodes)) {
      if (node.kind !== 'task') continue
      const lane = lanes.find((one) => one.role === node.role)
      const box = boxes.get(id)
      expect(box && lane && box.y >= lane.top && box.y + box.height <= lane.top + lane.height).toBe(true)
    }
  })

  test('what is settled stays where it is', () => {
    expect(settledLayout({ ...spec, layout })).toEqual(layout)
  })

  test('no line runs through a box', () => {
    for (const { points } of routeEdges(spec.flow.edges, boxes, () => '').values()) {
      points.slice(1).forEach(([x2, y2], index) => {
        const [x1, y1] = points[index] ?? [0, 0]
        for (const box of boxes.values()) {
          const crosses =
            Math.max(x1, x2) > box.x + 1 &&
            Math.min(x1, x2) < box.x + box.width - 1 &&
            Math.max(y1, y2) > box.y + 1 &&
            Math.min(y1, y2) < box.y + box.height - 1
          expect(crosses).toBe(false)
        }
      })
    }
  })

  test('each label has room for all of its words, and covers no box and no other label', () => {
    const routes = routeEdges(spec.flow.edges, boxes, ({ outcome }) => (outcome ? 'Yêu cầu bổ sung hồ sơ' : ''))
    const labels = [...routes.values()].flatMap(({ label }) => (label ? [label] : []))
    expect(labels.length).toBe(spec.flow.edges.filter(({ outcome }) => outcome).length)
    const areas = labels.map(boxOf)
    for (const [i, area] of areas.entries()) {
      expect(area.width).toBeGreaterThan(50)
      for (const other of [...boxes.values(), ...areas.slice(i + 1)]) {
        const apart =
          area.x + area.width <= other.x ||
          other.x + other.width <= area.x ||
          area.y + area.height <= other.y ||
          other.y + other.height <= area.y
        expect(apart).toBe(true)
      }
    }
  })

  test('arrows walk along the connections', () => {
    expect(neighbour(spec, undefined, 'right')).toBe('filing')
    expect(neighbour(spec, 'filing', 'right')).toBe('intake')
    expect(neighbour(spec, 'intake', 'left')).toBe('filing')
  })
})
