import type { Spec } from '@motcua/spec'

/** The steps as one reads them: from the start along the connections, first way first; what nothing leads to at the end. */
export function outlineOrder(spec: Spec): readonly string[] {
  const ids = Object.keys(spec.flow.nodes)
  const start = ids.filter((id) => spec.flow.nodes[id]?.kind === 'start')
  const order = new Set<string>()
  const open = [...start, ...ids].reverse()
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (order.has(id) || !Object.hasOwn(spec.flow.nodes, id)) continue
    order.add(id)
    const next = spec.flow.edges.filter((edge) => edge.from === id).map((edge) => edge.to)
    open.push(...next.reverse())
  }
  return [...order]
}
