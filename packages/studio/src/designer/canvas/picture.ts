import type { Edge, Problem, Spec } from '@motcua/spec'
import { MarkerType, type NodeHandle, Position } from '@xyflow/react'
import type { Thing } from '../document/place.ts'
import { sizeOf } from '../nodes/blanks.ts'
import { nodeViews } from '../nodes/registry.tsx'
import type { BoxNodeType } from './box-node.tsx'
import type { Box } from './route.ts'
import type { RouteEdgeType } from './route-edge.tsx'
import { routeEdges } from './route-edges.ts'
import { settledLayout } from './settle.ts'

/** A diamond's name stands under it in one line or two; lines keep clear of it. */
const titleHeight = (title: string) => (title.length > 20 ? 32 : 18)

export interface Picture {
  readonly nodes: BoxNodeType[]
  readonly edges: RouteEdgeType[]
}

interface Shown {
  readonly selected: Thing | undefined
  readonly dragged: { readonly id: string; readonly x: number; readonly y: number } | null
  readonly problems: readonly Problem[]
  readonly labelOf: (edge: Edge) => string
}

/** The document as React Flow draws it. */
export function pictureOf(spec: Spec, { selected, dragged, problems, labelOf }: Shown): Picture {
  const layout = settledLayout(spec)
  const boxes = new Map<string, Box>()
  const nodes = Object.entries(spec.flow.nodes).map(([id, node]): BoxNodeType => {
    const [width, height] = sizeOf(node)
    const place = layout.nodes[id] ?? { x: 0, y: 0 }
    const position = dragged?.id === id ? { x: dragged.x, y: dragged.y } : place
    const isDiamond = nodeViews[node.kind].shape === 'diamond'
    boxes.set(id, {
      ...position,
      width,
      height: isDiamond ? height + titleHeight(node.title.vi) : height,
      middle: height / 2,
    })
    return {
      id,
      type: 'box',
      position,
      width,
      height,
      measured: { width, height },
      handles: handlesOf(width, height),
      selected: selected?.kind === 'node' && selected.id === id,
      data: { node, severity: severityAt(problems, `/flow/nodes/${id}`) },
    }
  })
  const routes = routeEdges(spec.flow.edges, boxes, labelOf)
  const edges = spec.flow.edges.flatMap((edge): RouteEdgeType[] => {
    const route = routes.get(edge.id)
    if (!route) return []
    const isLit = selected?.kind === 'edge' && selected.id === edge.id
    const touches = selected?.kind === 'node' && (selected.id === edge.from || selected.id === edge.to)
    return [
      {
        id: edge.id,
        type: 'route',
        source: edge.from,
        target: edge.to,
        selected: isLit,
        zIndex: isLit || touches ? 1 : 0,
        markerEnd: {
          type: MarkerType.ArrowClosed,
          width: 16,
          height: 16,
          color: isLit || touches ? 'var(--accent)' : 'var(--ink-soft)',
        },
        data: { route, isLit: isLit || touches },
      },
    ]
  })
  return { nodes, edges }
}

const HANDLE = 12

/** Where lines are drawn from and to. Stated, since React Flow forgets what it measured when the document changes. */
function handlesOf(width: number, height: number): NodeHandle[] {
  const middle = { y: (height - HANDLE) / 2, width: HANDLE, height: HANDLE }
  return [
    { type: 'target', position: Position.Left, x: -HANDLE / 2, ...middle },
    { type: 'source', position: Position.Right, x: width - HANDLE / 2, ...middle },
  ]
}

function severityAt(problems: readonly Problem[], pointer: string): Problem['severity'] | undefined {
  const here = problems.filter(({ where }) => where === pointer || where.startsWith(`${pointer}/`))
  return here.find((problem) => problem.severity === 'error')?.severity ?? here[0]?.severity
}
