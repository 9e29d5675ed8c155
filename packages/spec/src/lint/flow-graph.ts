import type { Edge } from '../flow.ts'
import type { FlowNode } from '../nodes/registry.ts'
import type { Spec } from '../spec.ts'

export interface PlacedEdge {
  readonly edge: Edge
  /** Its position in `flow.edges`. */
  readonly at: number
}

/** The flow as a graph; edges whose ends do not exist are left out (a rule of its own names them). */
export class FlowGraph {
  readonly nodes: ReadonlyMap<string, FlowNode>
  private readonly outgoing = new Map<string, PlacedEdge[]>()
  private readonly incoming = new Map<string, PlacedEdge[]>()

  constructor({ flow }: Spec) {
    this.nodes = new Map(Object.entries(flow.nodes))
    for (const [at, edge] of flow.edges.entries()) {
      if (!this.nodes.has(edge.from) || !this.nodes.has(edge.to)) continue
      push(this.outgoing, edge.from, { edge, at })
      push(this.incoming, edge.to, { edge, at })
    }
  }

  out(node: string): readonly PlacedEdge[] {
    return this.outgoing.get(node) ?? []
  }

  into(node: string): readonly PlacedEdge[] {
    return this.incoming.get(node) ?? []
  }

  /** Ids of the nodes of one kind, in the order of the spec. */
  idsOf(kind: FlowNode['kind']): string[] {
    return [...this.nodes].filter(([, node]) => node.kind === kind).map(([id]) => id)
  }

  /** Every node that can be entered after one of `from` (those included), along edges that `follow` allows. */
  reach(from: readonly string[], follow: (edge: PlacedEdge) => boolean = () => true): Set<string> {
    const seen = new Set(from)
    const open = [...from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const placed of this.out(id)) {
        if (seen.has(placed.edge.to) || !follow(placed)) continue
        seen.add(placed.edge.to)
        open.push(placed.edge.to)
      }
    }
    return seen
  }

  /** Every node from which one of `to` can be reached (those included). */
  reachBack(to: readonly string[]): Set<string> {
    const seen = new Set(to)
    const open = [...to]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const { edge } of this.into(id)) {
        if (seen.has(edge.from)) continue
        seen.add(edge.from)
        open.push(edge.from)
      }
    }
    return seen
  }

  /**
   * The nodes reachable from the start so that every edge but those that lead back (loops) goes forward in the list.
   * With `forward` it makes a graph without circles.
   */
  forwardOrder(): { readonly order: readonly string[]; readonly forward: (edge: PlacedEdge) => boolean } {
    const done: string[] = []
    const state = new Map<string, 'open' | 'done'>()
    const back = new Set<number>()
    for (const start of this.idsOf('start')) {
      const stack = [{ id: start, next: 0 }]
      state.set(start, 'open')
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const placed = this.out(top.id)[top.next]
        top.next += 1
        if (placed === undefined) {
          state.set(top.id, 'done')
          done.push(top.id)
          stack.pop()
        } else if (state.get(placed.edge.to) === 'open') {
          back.add(placed.at)
        } else if (!state.has(placed.edge.to)) {
          state.set(placed.edge.to, 'open')
          stack.push({ id: placed.edge.to, next: 0 })
        }
      }
    }
    return { order: done.reverse(), forward: ({ at }) => !back.has(at) }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
