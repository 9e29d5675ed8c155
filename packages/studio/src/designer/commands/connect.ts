import type { Edge, Spec } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { newId } from '../document/new-id.ts'
import { at } from '../document/record.ts'
import { addOutcome, outcomeTowards } from './change-outcomes.ts'
import { edgesFrom, edgesOutOf, mayConnect, openOutcomes, outcomesToLead } from './may-connect.ts'

function newEdgeId(spec: Spec, from: string, outcome: string | undefined): string {
  const taken = spec.flow.edges.map((edge) => edge.id)
  return newId(outcome ? `${from}-${outcome}` : `${from}-next`, taken, 'edge')
}

/**
 * Leads from one node to another. From a task or wait the edge carries `outcome`, or the first one that leads nowhere;
 * a task all of whose outcomes lead somewhere gets one more. Where the node allows no further edge, its edge is led to
 * the new target.
 */
export function connect(from: string, to: string, outcome?: string): Command {
  return {
    says: { vi: 'Nối hai bước', en: 'Connect two steps' },
    apply: (spec) => (mayConnect(spec, from, to).ok ? drawn(spec, from, to, outcome) : spec),
  }
}

function drawn(spec: Spec, from: string, to: string, outcome: string | undefined): Spec {
  const isNew = outcome === undefined && at(spec.flow.nodes, from)?.kind === 'task'
  if (!isNew || openOutcomes(spec, from).length > 0) return connected(spec, from, to, outcome)
  const isDrawn = edgesFrom(spec, from).some((edge) => edge.to === to)
  return isDrawn ? spec : connected(addOutcome(from, outcomeTowards(spec, to)).apply(spec), from, to)
}

export function connected(spec: Spec, from: string, to: string, asked?: string): Spec {
  const node = at(spec.flow.nodes, from)
  if (!node) return spec
  const outcome = asked ?? openOutcomes(spec, from)[0] ?? outcomesToLead(node)[0]
  const known = replacedEdge(spec, from, outcome)
  if (known) {
    if (known.to === to) return spec
    return withEdges(
      spec,
      spec.flow.edges.map((edge) => (edge === known ? { ...edge, to } : edge)),
    )
  }
  const edge: Edge = { id: newEdgeId(spec, from, outcome), from, to, ...(outcome === undefined ? {} : { outcome }) }
  return withEdges(spec, [...spec.flow.edges, edge])
}

function replacedEdge(spec: Spec, from: string, outcome: string | undefined): Edge | undefined {
  const node = at(spec.flow.nodes, from)
  if (!node || edgesOutOf(node) === 'many') return undefined
  return edgesFrom(spec, from).find((edge) => edge.outcome === outcome)
}

export function withEdges(spec: Spec, edges: readonly Edge[]): Spec {
  return { ...spec, flow: { ...spec.flow, edges: [...edges] } }
}
