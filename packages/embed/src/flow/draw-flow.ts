import {
  durationText,
  type Edge,
  type FlowNode,
  type NodeKind,
  outcomesOf,
  type Spec,
  type Text,
  type TimeLimit,
} from '@motcua/spec'
import { type Point, placeNodes } from './place-nodes.ts'

/** How a node is drawn: a box with words in it, or a small sign with words below. */
export type Shape = 'box' | 'pill' | 'diamond'

/** A node in the picture, in pixels. `note` is the time it has. */
export interface Box {
  readonly id: string
  readonly kind: NodeKind
  readonly shape: Shape
  readonly title: Text
  readonly note: Text | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An edge in the picture: `path` is SVG path data. */
export interface Link {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly path: string
  readonly label: Text | undefined
  readonly labelAt: Point
  /** Whether the label ends at its point instead of beginning there. */
  readonly labelEnds: boolean
}

export interface FlowPicture {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly links: readonly Link[]
}

const CELL = { width: 176, height: 68 }
const SIGN = 44
/** Columns are drawn wider than the designer's, so that the outcomes' names fit between boxes. */
const STRETCH = 1.4
const MARGIN = 32
/** A step this small would look like a mistake, so the line goes straight. */
const ALMOST_LEVEL = 14

const SHAPES = {
  start: 'pill',
  task: 'box',
  service: 'box',
  decision: 'box',
  exclusive: 'diamond',
  inclusive: 'diamond',
  parallel: 'diamond',
  wait: 'box',
  procedure: 'box',
  end: 'pill',
} as const satisfies Record<NodeKind, Shape>

/** The picture of a flow, as its layout says or, where boxes are not placed, in columns from the start. */
export function drawFlow(spec: Pick<Spec, 'flow'> & Partial<Pick<Spec, 'layout'>>): FlowPicture {
  const nodes = Object.entries(spec.flow.nodes)
  const placed = spec.layout?.nodes ?? {}
  const places = nodes.every(([id]) => Object.hasOwn(placed, id)) ? placed : placeNodes(spec.flow)
  const left = Math.min(0, ...nodes.map(([id]) => places[id]?.x ?? 0))
  const top = Math.min(0, ...nodes.map(([id]) => places[id]?.y ?? 0))
  const boxes = nodes.map(([id, node]) => {
    const { x, y } = places[id] ?? { x: 0, y: 0 }
    return boxOf(id, node, { x: MARGIN + (x - left) * STRETCH, y: MARGIN + (y - top) })
  })
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const links = spec.flow.edges.flatMap((edge) => linkOf(edge, byId, spec.flow.nodes))
  const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height), ...links.map(({ lowest }) => lowest))
  return {
    width: Math.max(0, ...boxes.map(({ x }) => x + CELL.width)) + MARGIN,
    height: bottom + MARGIN,
    boxes,
    links,
  }
}

function boxOf(id: string, node: FlowNode, { x, y }: Point): Box {
  const shape = SHAPES[node.kind]
  const named = { id, kind: node.kind, shape, title: node.title, note: timeOf(node) }
  if (shape !== 'diamond') return { ...named, x, y, ...CELL }
  const [dx, dy] = [(CELL.width - SIGN) / 2, (CELL.height - SIGN) / 2]
  return { ...named, x: x + dx, y: y + dy, width: SIGN, height: SIGN }
}

function timeOf(node: FlowNode): Text | undefined {
  const limit: TimeLimit | undefined =
    node.kind === 'task'
      ? node.allotted
      : node.kind === 'wait'
        ? 'within' in node.for
          ? node.for.within
          : 'duration' in node.for
            ? node.for.duration
            : undefined
        : undefined
  return limit === undefined ? undefined : durationText(limit)
}

function linkOf(
  edge: Edge,
  boxes: ReadonlyMap<string, Box>,
  nodes: Readonly<Record<string, FlowNode>>,
): (Link & { readonly lowest: number })[] {
  const from = boxes.get(edge.from)
  const to = boxes.get(edge.to)
  if (from === undefined || to === undefined) return []
  const label = labelOf(edge, nodes[edge.from])
  return [{ id: edge.id, from: edge.from, to: edge.to, label, ...routeOf(from, to, [...boxes.values()]) }]
}

type Route = Pick<Link, 'path' | 'labelAt' | 'labelEnds'> & { readonly lowest: number }

/** Straight where nothing stands between, else around: forwards above, backwards below; to another row in one turn. */
function routeOf(from: Box, to: Box, boxes: readonly Box[]): Route {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const middle = to.y + to.height / 2
  const [x2, y2] = [to.x, Math.abs(middle - y1) < ALMOST_LEVEL ? y1 : middle]
  if (x2 <= x1) {
    const below = Math.max(from.y + from.height, to.y + to.height) + 26
    const path = `M${x1} ${y1}H${x1 + 14}V${below}H${x2 - 14}V${y2}H${x2}`
    return { path, labelAt: { x: x1 + 18, y: below - 6 }, labelEnds: false, lowest: below }
  }
  const blocked = boxes.some((box) => box.x > x1 && box.x + box.width < x2 && box.y < y1 && y1 < box.y + box.height)
  if (y1 === y2) {
    const above = y1 - CELL.height / 2 - 18
    const path = blocked ? `M${x1} ${y1}H${x1 + 14}V${above}H${x2 - 14}V${y2}H${x2}` : `M${x1} ${y1}H${x2}`
    return { path, labelAt: { x: x1 + 18, y: (blocked ? above : y1) - 6 }, labelEnds: false, lowest: 0 }
  }
  const turn = blocked ? x1 + 14 : x2 - 20
  const path = `M${x1} ${y1}H${turn}V${y2}H${x2}`
  return { path, labelAt: { x: x2 - 26, y: y2 - 6 }, labelEnds: true, lowest: 0 }
}

function labelOf(edge: Edge, from: FlowNode | undefined): Text | undefined {
  if (edge.label !== undefined) return edge.label
  if (edge.outcome === undefined || from === undefined) return undefined
  if (from.kind === 'task') {
    const outcome = from.outcomes.find(({ id }) => id === edge.outcome)
    return from.outcomes.length > 1 ? outcome?.title : undefined
  }
  return outcomesOf(from).get(edge.outcome)
}

/** Words cut into lines of at most `most` characters, at most three; what does not fit ends with "…". */
export function linesOf(words: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]?.slice(0, most - 1)}…`]
}
