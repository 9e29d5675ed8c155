import type { FlowNode, NodeKind, NodeOf, Text } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { at } from '../document/record.ts'

/** Changes what one node says of itself. Nothing happens when the node is of another kind. */
export function changeNode<K extends NodeKind>(
  id: string,
  kind: K,
  change: (node: NodeOf<K>) => NodeOf<K>,
  about: { readonly says: Text; readonly merge?: string },
): Command {
  return {
    says: about.says,
    ...(about.merge === undefined ? {} : { merge: `node ${id} ${about.merge}` }),
    apply: (spec) => {
      const node = at(spec.flow.nodes, id)
      if (!node || !isOfKind(node, kind)) return spec
      return { ...spec, flow: { ...spec.flow, nodes: { ...spec.flow.nodes, [id]: change(node) } } }
    },
  }
}

export function isOfKind<K extends NodeKind>(node: FlowNode, kind: K): node is NodeOf<K> {
  return node.kind === kind
}
