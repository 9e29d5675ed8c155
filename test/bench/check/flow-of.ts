import type { Edge, FlowNode, Spec, Text } from '../../../packages/spec/src/index.ts'

type Loose = Omit<Edge, 'id' | 'to'>

/** Tasks of one procedure, in blocks: one after the other, one of several, several together, round again. */
type Block =
  | 'task'
  | { readonly kind: 'sequence' | 'exclusive' | 'parallel' | 'inclusive' | 'loop'; readonly blocks: readonly Block[] }

/** A sound flow of about so many nodes, the same each time: blocks of blocks, as procedures are drawn. */
export function flowOf(size: number): Spec['flow'] {
  const builder = new Builder(size)
  return { nodes: builder.nodes, edges: builder.edges }
}

const WORDS: Text = { vi: '·', en: '·' }
const KINDS = ['parallel', 'sequence', 'exclusive', 'inclusive', 'sequence', 'loop'] as const
/** Nodes that a block of a kind needs beside those of its parts, on average. */
const OVERHEAD = 1.76

class Builder {
  readonly nodes: Record<string, FlowNode> = {}
  readonly edges: Edge[] = []
  #blocks = 0

  constructor(size: number) {
    this.nodes.start = { kind: 'start', title: WORDS, form: 'application' }
    this.nodes.granted = { kind: 'end', title: WORDS, result: 'granted' }
    this.nodes.refused = { kind: 'end', title: WORDS, result: 'refused' }
    this.#connect(this.#draw(this.#planned(Math.round((size - 3) / OVERHEAD)), [{ from: 'start' }]), 'granted')
  }

  /** So many tasks, in blocks of two to four parts. */
  #planned(tasks: number): Block {
    if (tasks <= 1) return 'task'
    const number = this.#blocks
    this.#blocks += 1
    const parts = Math.min(tasks, 2 + (number % 3))
    const blocks = Array.from({ length: parts }, (_, i) => this.#planned(Math.floor((tasks + i) / parts)))
    return { kind: KINDS[number % KINDS.length] ?? 'sequence', blocks }
  }

  #put(node: FlowNode): string {
    const id = `n${Object.keys(this.nodes).length}`
    this.nodes[id] = node
    return id
  }

  #connect(loose: readonly Loose[], to: string): void {
    for (const edge of loose) this.edges.push({ id: `e${this.edges.length}`, ...edge, to })
  }

  #task(into: readonly Loose[], ...outcomes: readonly string[]): string {
    const task = this.#put({
      kind: 'task',
      title: WORDS,
      role: 'clerk',
      outcomes: outcomes.map((id) => ({ id, title: WORDS, meaning: 'accept', reason: 'optional' })),
    })
    this.#connect(into, task)
    return task
  }

  #draw(block: Block, into: readonly Loose[]): readonly Loose[] {
    if (block === 'task') {
      const task = this.#task(into, 'accept', 'refuse')
      this.#connect([{ from: task, outcome: 'refuse' }], 'refused')
      return [{ from: task, outcome: 'accept' }]
    }
    const { kind, blocks } = block
    if (kind === 'sequence') return blocks.reduce((loose, each) => this.#draw(each, loose), into)
    if (kind === 'loop') {
      const head = this.#task(into, 'accept')
      const body = blocks.reduce<readonly Loose[]>(
        (loose, each) => this.#draw(each, loose),
        [{ from: head, outcome: 'accept' }],
      )
      const tail = this.#task(body, 'accept', 'again')
      this.#connect([{ from: tail, outcome: 'again' }], head)
      return [{ from: tail, outcome: 'accept' }]
    }
    if (kind === 'exclusive') {
      const fork = this.#put({ kind, title: WORDS })
      this.#connect(into, fork)
      return blocks.flatMap((each, i) => this.#draw(each, [conditional(fork, i)]))
    }
    const join = this.#put({ kind, title: WORDS, mode: 'join' })
    const fork = this.#put({ kind, title: WORDS, mode: 'fork', join })
    this.#connect(into, fork)
    for (const [i, each] of blocks.entries()) {
      this.#connect(this.#draw(each, [kind === 'parallel' ? { from: fork } : conditional(fork, i)]), join)
    }
    return [{ from: join }]
  }
}

/** The first edge is the rest. */
function conditional(from: string, i: number): Loose {
  return i === 0 ? { from } : { from, when: { fact: 'amount', operator: 'greaterThan', value: 10 - i } }
}
