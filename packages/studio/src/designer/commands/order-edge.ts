import type { Command } from '../document/command.ts'
import { moved } from '../document/record.ts'
import { withEdges } from './connect.ts'

/** Has an edge tried earlier (-1) or later (+1) among those of the same node; the order decides at an exclusive node. */
export function orderEdge(id: string, by: -1 | 1): Command {
  return {
    says: { vi: 'Đổi thứ tự xét', en: 'Change the order of conditions' },
    apply: (spec) => {
      const { edges } = spec.flow
      const from = edges.findIndex((edge) => edge.id === id)
      const sibling = edges[from]?.from
      const near = by === 1 ? edges.findIndex((edge, index) => index > from && edge.from === sibling) : -1
      const to = by === 1 ? near : edges.findLastIndex((edge, index) => index < from && edge.from === sibling)
      return from < 0 || to < 0 ? spec : withEdges(spec, moved(edges, from, to))
    },
  }
}
