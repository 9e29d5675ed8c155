import type { Command } from '../document/command.ts'
import { withEdges } from './connect.ts'

/** Lets a connection carry another outcome of its step; the one that carried it takes the old outcome in exchange. */
export function carryOutcome(id: string, outcome: string): Command {
  return {
    says: { vi: 'Đổi kết quả của đường nối', en: 'Change the outcome of a connection' },
    apply: (spec) => {
      const chosen = spec.flow.edges.find((edge) => edge.id === id)
      if (chosen?.outcome === undefined || chosen.outcome === outcome) return spec
      const given = chosen.outcome
      return withEdges(
        spec,
        spec.flow.edges.map((edge) => {
          if (edge === chosen) return { ...edge, outcome }
          return edge.from === chosen.from && edge.outcome === outcome ? { ...edge, outcome: given } : edge
        }),
      )
    },
  }
}
