import type { FlowNode } from '@motcua/spec'
import type { Model } from '../model.ts'

/** What comes of it at once when a join lets a branch go on: joins at which it arrives or that it awaits, work per item. */
export interface Passing {
  readonly arrives: ReadonlySet<string>
  readonly awaits: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  /** Joins among them that end the dossier at once when they are full, whatever the data say. */
  readonly cutOff: ReadonlySet<string>
}

/** The drawing of a flow, for what can be said of it without a dossier. */
export class Drawing {
  readonly #next = new Map<string, readonly string[]>()
  readonly #forksOf = new Map<string, string[]>()
  readonly #joinOf = new Map<string, string>()
  readonly #order = new Map<string, number>()
  readonly #escapes = new Map<string, ReadonlySet<string>>()
  readonly #passing = new Map<string, Passing>()
  readonly #nodes = new Map<string, FlowNode>()

  constructor({ steps, start }: Model) {
    for (const { id, node } of steps.values()) this.#nodes.set(id, node)
    for (const { id, ways, node } of steps.values()) {
      this.#next.set(
        id,
        ways.flatMap(({ to }) => to?.id ?? []),
      )
      if ((node.kind !== 'parallel' && node.kind !== 'inclusive') || node.mode !== 'fork') continue
      this.#joinOf.set(id, node.join)
      this.#forksOf.set(node.join, [...(this.#forksOf.get(node.join) ?? []), id])
    }
    for (const id of [...(start === undefined ? [] : [start.id]), ...steps.keys()]) this.#putInOrder(id)
  }

  /** Where a node stands when branches are followed to their end, one after the other. */
  order(node: string): number {
    return this.#order.get(node) ?? 0
  }

  forksOf(join: string): readonly string[] {
    return this.#forksOf.get(join) ?? []
  }

  /** Every node that branches at `from` can enter, without going on from one at which `stops`. */
  reach(from: Iterable<string>, stops: (node: string) => boolean): ReadonlySet<string> {
    const seen = new Set<string>()
    const open = [...from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const next of this.#next.get(id) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        if (!stops(next)) open.push(next)
      }
    }
    return seen
  }

  /** The nodes that several branches of a fork can reach one by one, past its join. Empty for other nodes. */
  escapes(fork: string): ReadonlySet<string> {
    const known = this.#escapes.get(fork)
    if (known !== undefined) return known
    const join = this.#joinOf.get(fork)
    const found = join === undefined ? new Set<string>() : this.reach([fork], (node) => node === join)
    this.#escapes.set(fork, found)
    return found
  }

  /** What comes of it at once when a join is full. */
  passing(join: string): Passing {
    const known = this.#passing.get(join)
    if (known !== undefined) return known
    const arrives = new Set([join])
    const awaits = new Set<string>()
    const items = new Set<string>()
    const entered = this.reach([join], (id) => !isPassed(this.#nodes.get(id)))
    for (const id of entered) {
      const node = this.#nodes.get(id)
      if (node?.kind === 'parallel' || node?.kind === 'inclusive') {
        if (node.mode === 'join') arrives.add(id)
        else awaits.add(node.join)
      } else if (isPassed(node) && 'each' in node) items.add(id)
    }
    const cutOff = new Set([...arrives].filter((id) => this.#cutsOff(id, new Set())))
    const passing = { arrives, awaits, items, cutOff }
    this.#passing.set(join, passing)
    return passing
  }

  /**
   * How many joins have to be full, one after the other, until the dossier ends, where nothing else comes of an arrival at the
   * first; 0 where something does.
   */
  joinsToEnd(join: string, seen: ReadonlySet<string> = new Set()): number {
    const [next, more] = this.#next.get(join) ?? []
    const node = next === undefined || more !== undefined ? undefined : this.#nodes.get(next)
    if (next === undefined || node === undefined || seen.has(next)) return 0
    if (node.kind === 'end') return node.result === 'granted' ? 0 : 1
    const further = isJoin(node) ? this.joinsToEnd(next, new Set([...seen, join])) : 0
    return further === 0 ? 0 : further + 1
  }

  /** Whether a branch that leaves a node ends the dossier before it rests or comes to a join, whichever way it goes. */
  #cutsOff(from: string, seen: Set<string>): boolean {
    if (seen.has(from)) return false
    seen.add(from)
    const next = this.#next.get(from) ?? []
    const ends = (id: string) => {
      const node = this.#nodes.get(id)
      if (node?.kind === 'end') return node.result !== 'granted'
      return isPassed(node) && !isJoin(node) && this.#cutsOff(id, seen)
    }
    return this.#nodes.get(from)?.kind === 'parallel' ? next.some(ends) : next.length > 0 && next.every(ends)
  }

  #putInOrder(from: string): void {
    const open = [from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (this.#order.has(id)) continue
      this.#order.set(id, this.#order.size)
      open.push(...[...(this.#next.get(id) ?? [])].reverse())
    }
  }
}

function isJoin(node: FlowNode): boolean {
  return 'mode' in node && node.mode === 'join'
}

/** Whether a branch may pass a node without resting there. */
export function isPassed(node: FlowNode | undefined): node is FlowNode {
  switch (node?.kind) {
    case 'exclusive':
    case 'inclusive':
    case 'parallel':
    case 'decision':
      return true
    case 'task':
    case 'procedure':
      return node.each !== undefined
    default:
      return false
  }
}
