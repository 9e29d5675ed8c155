import type { Edge } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { withEdges } from './connect.ts'

/** Changes an edge's target, outcome, condition or label. */
export function changeEdge(id: string, change: (edge: Edge) => Edge, merge?: string): Command {
  return {
    says: { vi: 'Sửa đường nối', en: 'Change a connection' },
    ...(merge === undefined ? {} : { merge: `edge ${id} ${merge}` }),
    apply: (spec) =>
      spec.flow.edges.some((edge) => edge.id === id)
        ? withEdges(
            spec,
            spec.flow.edges.map((edge) => (edge.id === id ? change(edge) : edge)),
          )
        : spec,
  }
}

/** The edge without condition: the rest of an exclusive node. */
export function withoutCondition({ when: _, ...edge }: Edge): Edge {
  return edge
}
