import { Graph, layout as runDagre } from '@dagrejs/dagre'
import type { Layout, Spec } from '@motcua/spec'
import { sizeOf } from '../nodes/blanks.ts'

/** Places from left to right in the order of the flow; heights are rough and are put into lanes afterwards. */
export function arrangedPositions(spec: Spec): Layout['nodes'] {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', ranksep: 100, nodesep: 32 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const [id, node] of Object.entries(spec.flow.nodes)) {
    const [width, height] = sizeOf(node)
    graph.setNode(id, { width, height })
  }
  for (const edge of spec.flow.edges) {
    const isThere = Object.hasOwn(spec.flow.nodes, edge.from) && Object.hasOwn(spec.flow.nodes, edge.to)
    if (isThere) graph.setEdge(edge.from, edge.to, { weight: edge.outcome === 'accept' ? 4 : 1 }, edge.id)
  }
  runDagre(graph)
  return Object.fromEntries(
    Object.entries(spec.flow.nodes).map(([id, node]) => {
      const place = graph.node(id)
      const [width, height] = sizeOf(node)
      return [id, { x: Math.round((place.x ?? 0) - width / 2), y: Math.round((place.y ?? 0) - height / 2) }]
    }),
  )
}
