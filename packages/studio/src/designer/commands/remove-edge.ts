import type { Command } from '../document/command.ts'
import { withEdges } from './connect.ts'

export function removeEdge(id: string): Command {
  return {
    says: { vi: 'Xóa đường nối', en: 'Delete a connection' },
    apply: (spec) => {
      const left = spec.flow.edges.filter((edge) => edge.id !== id)
      return left.length === spec.flow.edges.length ? spec : withEdges(spec, left)
    },
  }
}
