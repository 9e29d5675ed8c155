import type { Command } from '../document/command.ts'
import { at } from '../document/record.ts'

/** Names the legal bases of a node. */
export function groundNode(id: string, legalBasis: readonly string[]): Command {
  return {
    says: { vi: 'Ghi căn cứ của bước', en: 'Name the legal basis of a step' },
    apply: (spec) => {
      const node = at(spec.flow.nodes, id)
      if (!node) return spec
      const grounded = { ...node, legalBasis: [...legalBasis] }
      return { ...spec, flow: { ...spec.flow, nodes: { ...spec.flow.nodes, [id]: grounded } } }
    },
  }
}
