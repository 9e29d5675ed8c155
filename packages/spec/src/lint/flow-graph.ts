import type { Edge, Interrupt } from '../flow.ts'
import type { FlowNode, NodeKind } from '../nodes/registry.ts'
import type { Spec } from '../spec.ts'

export interface PlacedEdge {
  readonly edge: Edge
  /** Its position in `flow.edges`. */
  readonly at: number
}

/** Where the flow goes on without an edge: at `to`, from wherever in `from` it stands. */
export interface Leap {
  readonly from: readonly string[]
  readonly to: string
}

type Follow = (edge: PlacedEdge) => boolean

/**
 * What a dossier does at a node: it rests there until somebody or something goes on, or the same command moves it on. A
 * decision or branching that asks a registry may rest, but need not.
 */
const STAYS = {
  start: 'moves',
  task: 'rests',
  service: 'rests',
  decision: 'moves',
  exclusive: 'moves',
  inclusive: 'moves',
  parallel: 'moves',
  wait: 'rests',
  procedure: 'rests',
  end: 'ends',
} satisfies Readonly<Record<NodeKind, 'rests' | 'moves' | 'ends'>>

/**
 * The flow as a graph; edges whose ends do not exist are left out (a rule of its own names them). Beside edges it knows
 * leaps: where a message interrupts the dossier, and where an ended one is reopened.
 */
export class FlowGraph {
  readonly nodes: ReadonlyMap<string, FlowNode>
  /** By messages that interrupt, in the order of the spec; those that lead nowhere are left out. */
  readonly interrupts: readonly Leap[]
  readonly reopenings: readonly Leap[]
  private readonly leaving = new Map<string, PlacedEdge[]>()
  private readonly outgoing = new Map<string, PlacedEdge[]>()
  private readonly incoming = new Map<string, PlacedEdge[]>()

  constructor({ flow }: Spec) {
    this.nodes = new Map(Object.entries(flow.nodes))
    for (const [at, edge] of flow.edges.entries()) {
      push(this.leaving, edge.from, { edge, at })
      if (!this.nodes.has(edge.from) || !this.nodes.has(edge.to)) continue
      push(this.outgoing, edge.from, { edge, at })
      push(this.incoming, edge.to, { edge, at })
    }
    this.interrupts = (flow.onMessage ?? [])
      .filter(({ to }) => this.nodes.has(to))
      .map((interrupt) => ({ from: this.interruptible(interrupt), to: interrupt.to }))
    const ends = this.idsOf('end')
    this.reopenings = (flow.reopening?.to ?? [])
      .filter((to) => this.nodes.get(to)?.kind === 'task')
      .map((to) => ({ from: ends, to }))
  }

  out(node: string): readonly PlacedEdge[] {
    return this.outgoing.get(node) ?? []
  }

  /** Like `out`, but with edges that lead nowhere: what the drawing says. */
  drawnFrom(node: string): readonly PlacedEdge[] {
    return this.leaving.get(node) ?? []
  }

  into(node: string): readonly PlacedEdge[] {
    return this.incoming.get(node) ?? []
  }

  /** Ids of the nodes of one kind, in the order of the spec. */
  idsOf(kind: NodeKind): string[] {
    return [...this.nodes].filter(([, node]) => node.kind === kind).map(([id]) => id)
  }

  /** Whether a dossier waits at this node for somebody or something. */
  rests(id: string): boolean {
    const node = this.nodes.get(id)
    return node !== undefined && STAYS[node.kind] === 'rests'
  }

  /** Whether a dossier that comes to this node by an edge leaves it within the same command. */
  moves(id: string): boolean {
    const node = this.nodes.get(id)
    return node !== undefined && node.kind !== 'start' && STAYS[node.kind] === 'moves'
  }

  /** The nodes at which a message may interrupt. */
  interruptible({ while: nodes }: Interrupt): readonly string[] {
    return nodes ?? [...this.nodes.keys()].filter((id) => this.rests(id))
  }

  /** Where a flow may be entered: the start, then where messages and reopening lead. */
  entries(leaps: readonly Leap[] = [...this.interrupts, ...this.reopenings]): string[] {
    return [...new Set([...this.idsOf('start'), ...leaps.map(({ to }) => to)])]
  }

  /** Every node that can be entered after one of `from` (those included), along edges that `follow` allows. */
  reach(from: readonly string[], follow: Follow = () => true): Set<string> {
    return this.walk(new Set(from), from, follow)
  }

  /** Like `reach`, and on where a leap leads away from what was reached. */
  reachOn(from: readonly string[], follow: Follow, leaps: readonly Leap[]): Set<string> {
    const seen = this.reach(from, follow)
    for (;;) {
      const next = leaps.filter((leap) => !seen.has(leap.to) && leap.from.some((id) => seen.has(id)))
      if (next.length === 0) return seen
      const entered = next.map(({ to }) => to)
      for (const id of entered) seen.add(id)
      this.walk(seen, entered, follow)
    }
  }

  private walk(seen: Set<string>, from: readonly string[], follow: Follow): Set<string> {
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
   * The nodes reachable from `entries` so that every edge but those that lead back (loops) goes forward in the list.
   * With `forward` it makes a graph without circles.
   */
  forwardOrder(entries: readonly string[] = this.entries()): {
    readonly order: readonly string[]
    readonly forward: Follow
  } {
    const done: string[] = []
    const state = new Map<string, 'open' | 'done'>()
    const back = new Set<number>()
    for (const start of entries) {
      if (state.has(start)) continue
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
