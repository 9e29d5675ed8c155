import { type Edge, type FlowNode, outcomesOf, type Spec, type Text } from '@motcua/spec'
import { at } from '../document/record.ts'

/** The outcomes that lead on from a node. A decision leads on without one; that it fails is drawn only where wanted. */
export function outcomesToLead(node: FlowNode): readonly string[] {
  return node.kind === 'decision' ? [] : [...outcomesOf(node).keys()]
}

/** How many edges may leave a node: one, one per outcome, or as many as wanted. */
export function edgesOutOf(node: FlowNode): 'none' | 'one' | 'perOutcome' | 'many' {
  switch (node.kind) {
    case 'end':
      return 'none'
    case 'task':
    case 'wait':
    case 'service':
    case 'procedure':
      return 'perOutcome'
    case 'exclusive':
      return 'many'
    case 'inclusive':
    case 'parallel':
      return node.mode === 'fork' ? 'many' : 'one'
    default:
      return 'one'
  }
}

export function edgesFrom(spec: Spec, id: string): readonly Edge[] {
  return spec.flow.edges.filter((edge) => edge.from === id)
}

/** The outcomes of a node that lead nowhere yet. */
export function openOutcomes(spec: Spec, id: string): readonly string[] {
  const node = at(spec.flow.nodes, id)
  if (!node) return []
  const used = new Set(edgesFrom(spec, id).map((edge) => edge.outcome))
  return outcomesToLead(node).filter((outcome) => !used.has(outcome))
}

/** Whether the ways out of a node are taken by their conditions. */
export function asksConditions(node: FlowNode | undefined): boolean {
  return node?.kind === 'exclusive' || (node?.kind === 'inclusive' && node.mode === 'fork')
}

export type MayConnect = { readonly ok: true } | { readonly ok: false; readonly why: Text }

const refuse = (vi: string, en: string): MayConnect => ({ ok: false, why: { vi, en } })

/** Whether an edge may be drawn, and if not, why; drawing over the only edge of a node moves that edge. */
export function mayConnect(spec: Spec, from: string, to: string): MayConnect {
  const source = at(spec.flow.nodes, from)
  const target = at(spec.flow.nodes, to)
  if (!source || !target) return refuse('Bước không còn nữa.', 'The step is gone.')
  if (from === to) return refuse('Một bước không nối với chính nó.', 'A step does not lead to itself.')
  if (target.kind === 'start') return refuse('Không nối vào bước đầu.', 'Nothing leads to the start.')
  if (source.kind === 'end') return refuse('Bước kết thúc không nối đi đâu.', 'Nothing follows an end.')
  return { ok: true }
}
