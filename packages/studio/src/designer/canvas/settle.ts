import type { Layout, Spec } from '@motcua/spec'
import { at } from '../document/record.ts'
import { arrangedPositions } from './auto-layout.ts'
import { laneOfNodes, lanesOf, membersOf, rowsOf, topInRow } from './lanes.ts'

const GRID = 4

/**
 * The layout as it is drawn: every node has a place, each stands in its lane, boxes of a lane do not touch. Across, a box
 * stays where it was put; down, it takes the nearest free row of its lane. Nodes without a place get one by themselves.
 */
export function settledLayout(spec: Spec): Layout {
  const known = spec.layout.nodes
  const isComplete = Object.keys(spec.flow.nodes).every((id) => Object.hasOwn(known, id))
  const raw = isComplete ? known : { ...arrangedPositions(spec), ...known }
  const layout: Layout = { ...spec.layout, nodes: raw }
  return { ...layout, nodes: inRows(spec, layout) }
}

/** A whole new layout, whatever stood before. */
export function arrangedLayout(spec: Spec): Layout {
  return { nodes: inRows(spec, { ...spec.layout, nodes: arrangedPositions(spec) }) }
}

/** Positions with their heights put right. */
function inRows(spec: Spec, layout: Layout): Layout['nodes'] {
  const lanes = new Map(lanesOf(spec, layout).map((lane) => [lane.id, lane]))
  const laneIds = laneOfNodes(spec)
  const rows = new Map([...membersOf(spec, layout).values()].flatMap((members) => [...rowsOf(members)]))
  const heights = new Map([...membersOf(spec, layout).values()].flat().map(({ id, height }) => [id, height]))
  return Object.fromEntries(
    Object.keys(spec.flow.nodes).map((id) => {
      const lane = lanes.get(laneIds.get(id) ?? '')
      const x = Math.round((at(layout.nodes, id)?.x ?? 0) / GRID) * GRID
      const y = lane ? topInRow(lane, rows.get(id) ?? 0, heights.get(id) ?? 0) : 0
      return [id, { x, y }]
    }),
  )
}
