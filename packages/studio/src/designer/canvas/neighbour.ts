import type { Spec } from '@motcua/spec'
import { settledLayout } from './settle.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The node that an arrow key leads to: along the connections sideways, by place up and down; the start at first. */
export function neighbour(spec: Spec, id: string | undefined, direction: Direction): string | undefined {
  const ids = Object.keys(spec.flow.nodes)
  if (id === undefined) return ids.find((one) => spec.flow.nodes[one]?.kind === 'start') ?? ids[0]
  if (direction === 'right') return spec.flow.edges.find((edge) => edge.from === id)?.to
  if (direction === 'left') return spec.flow.edges.find((edge) => edge.to === id)?.from
  return nearest(spec, id, direction)
}

function nearest(spec: Spec, id: string, direction: 'up' | 'down'): string | undefined {
  const { nodes } = settledLayout(spec)
  const here = nodes[id]
  if (!here) return undefined
  const sign = direction === 'up' ? -1 : 1
  return Object.entries(nodes)
    .filter(([other, place]) => other !== id && (place.y - here.y) * sign > 20)
    .map(([other, place]) => ({ other, far: Math.abs(place.y - here.y) + 2 * Math.abs(place.x - here.x) }))
    .sort((a, b) => a.far - b.far)[0]?.other
}
