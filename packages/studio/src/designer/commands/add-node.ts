import type { FlowNode, NodeKind, Spec, Text } from '@motcua/spec'
import { settledLayout } from '../canvas/settle.ts'
import type { Command } from '../document/command.ts'
import { newId } from '../document/new-id.ts'
import { at } from '../document/record.ts'
import { blankNode, kindTitle } from '../nodes/blanks.ts'
import { connected, withEdges } from './connect.ts'
import { edgesFrom, edgesOutOf, openOutcomes } from './may-connect.ts'

export interface NewNode {
  readonly kind: NodeKind
  readonly title?: Text
  /** The node that it follows: the new one is put into the connection that leaves there, or led to by a free outcome. */
  readonly after?: string
  /** Where it was dropped, in the drawing's own points. */
  readonly at?: { readonly x: number; readonly y: number }
  readonly role?: string
}

function idForNode(spec: Spec, { kind, title }: NewNode): string {
  return newId(title?.vi ?? kindTitle(kind).vi, Object.keys(spec.flow.nodes), kind)
}

/** Adds a node with what its kind starts with. */
export function addNode(spec: Spec, added: NewNode): Command {
  const id = idForNode(spec, added)
  return {
    says: { vi: 'Thêm bước', en: 'Add a step' },
    leadsTo: { view: 'flow', thing: { kind: 'node', id } },
    apply: (before) =>
      at(before.flow.nodes, id) ? before : placed(joined(created(before, id, added), id, added), id, added),
  }
}

/** A new task is done by whoever did the work before it, until somebody says otherwise. */
function roleBefore(spec: Spec, after: string | undefined): string | undefined {
  const node = after === undefined ? undefined : at(spec.flow.nodes, after)
  return node?.kind === 'task' ? node.role : undefined
}

function created(spec: Spec, id: string, added: NewNode): Spec {
  const role = added.role ?? roleBefore(spec, added.after)
  const node: FlowNode = blankNode(added.kind, spec, {
    title: added.title ?? kindTitle(added.kind),
    ...(role === undefined ? {} : { role }),
  })
  const alone = { ...spec, flow: { ...spec.flow, nodes: { ...spec.flow.nodes, [id]: node } } }
  return isFork(node) ? withJoin(alone, id, node) : alone
}

type Fork = Extract<FlowNode, { mode: 'fork' }>

function isFork(node: FlowNode): node is Fork {
  return (node.kind === 'parallel' || node.kind === 'inclusive') && node.mode === 'fork'
}

/** Branches come as a pair: where they part and where they meet. */
function withJoin(spec: Spec, id: string, fork: Fork): Spec {
  const join = newId(JOIN_TITLE.vi, Object.keys(spec.flow.nodes), 'join')
  const nodes: Spec['flow']['nodes'] = {
    ...spec.flow.nodes,
    [id]: { ...fork, join },
    [join]: { kind: fork.kind, title: JOIN_TITLE, mode: 'join' },
  }
  return connected({ ...spec, flow: { ...spec.flow, nodes } }, id, join)
}

const JOIN_TITLE: Text = { vi: 'Đợi đủ các nhánh', en: 'Branches meet' }

/** Puts the new node behind `after`. */
function joined(spec: Spec, id: string, { after }: NewNode): Spec {
  const before = after === undefined ? undefined : at(spec.flow.nodes, after)
  const node = at(spec.flow.nodes, id)
  if (!before || !node || after === undefined || before.kind === 'end' || node.kind === 'start') return spec
  // What is put in goes on from its last part: of a pair, from the join.
  const last = isFork(node) ? node.join : id
  if (isFork(before)) return asBranch(spec, after, [id, last], before.join)
  const isFree = openOutcomes(spec, after).length > 0 || edgesOutOf(before) === 'many'
  const old = edgesFrom(spec, after)[0]
  if (isFree || !old) return connected(spec, after, id)
  const led = withEdges(
    spec,
    spec.flow.edges.map((edge) => (edge === old ? { ...edge, to: id } : edge)),
  )
  return node.kind === 'end' ? led : connected(led, last, old.to)
}

/** One more branch of a fork, up to its join; the first takes the place of the empty one. */
function asBranch(spec: Spec, fork: string, [first, last]: readonly [string, string], join: string): Spec {
  const edges = spec.flow.edges.filter((edge) => edge.from !== fork || edge.to !== join)
  const led = connected(withEdges(spec, edges), fork, first)
  const ends = at(led.flow.nodes, last)?.kind === 'end' || !at(led.flow.nodes, join)
  return ends ? led : connected(led, last, join)
}

function placed(spec: Spec, id: string, { at: dropped, after }: NewNode): Spec {
  const stands = after === undefined ? undefined : at(spec.layout.nodes, after)
  const point = dropped ?? (stands ? { x: stands.x + 260, y: stands.y } : undefined)
  if (!point) return spec
  const nodes = { ...spec.layout.nodes, [id]: point }
  return { ...spec, layout: settledLayout({ ...spec, layout: { ...spec.layout, nodes } }) }
}
