import type { Edge, Spec } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { at, without } from '../document/record.ts'

/**
 * Takes a node away. What led to it leads on to where it went, if that was one place only; otherwise the connections go
 * too, and the problem list says which outcome leads nowhere.
 */
export function removeNode(id: string): Command {
  return {
    says: { vi: 'Xóa bước', en: 'Delete a step' },
    leadsTo: { view: 'flow' },
    apply: (spec) => (at(spec.flow.nodes, id) ? removed(spec, id) : spec),
  }
}

function removed(spec: Spec, id: string): Spec {
  const targets = new Set(spec.flow.edges.filter((edge) => edge.from === id).map((edge) => edge.to))
  targets.delete(id)
  const [next, ...others] = targets
  const heals = next !== undefined && others.length === 0
  const edges = spec.flow.edges
    .filter((edge) => edge.from !== id)
    .flatMap((edge): Edge[] => (edge.to !== id ? [edge] : heals && edge.from !== next ? [{ ...edge, to: next }] : []))
  return {
    ...spec,
    flow: { nodes: without(spec.flow.nodes, id), edges },
    layout: { ...spec.layout, nodes: without(spec.layout.nodes, id) },
  }
}
