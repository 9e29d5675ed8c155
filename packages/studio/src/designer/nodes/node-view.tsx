import type { FlowNode, NodeKind, NodeOf } from '@motcua/spec'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { isOfKind } from '../commands/change-node.ts'

export interface OfNode<N> {
  readonly id: string
  readonly node: N
}

/** How one kind of node is drawn and asked about. */
interface ViewOfKind<K extends NodeKind> {
  readonly icon: LucideIcon
  readonly shape: 'card' | 'pill' | 'diamond'
  /** What stands under the title on the drawing: time, mode, reason. */
  readonly Detail?: ComponentType<OfNode<NodeOf<K>>>
  /** The kind's own questions; title, legal basis and ways out are asked for every node. */
  readonly Inspector?: ComponentType<OfNode<NodeOf<K>>>
}

export interface NodeView {
  readonly icon: LucideIcon
  readonly shape: 'card' | 'pill' | 'diamond'
  readonly Detail: ComponentType<OfNode<FlowNode>>
  readonly Inspector: ComponentType<OfNode<FlowNode>>
}

/** Ties a view to its kind, so that the registry can be asked with any node. */
export function nodeView<K extends NodeKind>(kind: K, view: ViewOfKind<K>): NodeView {
  const { icon, shape, Detail: DetailOfKind, Inspector: InspectorOfKind } = view
  const Detail = ({ id, node }: OfNode<FlowNode>): ReactNode =>
    DetailOfKind && isOfKind(node, kind) ? <DetailOfKind id={id} node={node} /> : null
  const Inspector = ({ id, node }: OfNode<FlowNode>): ReactNode =>
    InspectorOfKind && isOfKind(node, kind) ? <InspectorOfKind id={id} node={node} /> : null
  return { icon, shape, Detail, Inspector }
}
