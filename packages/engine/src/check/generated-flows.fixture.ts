import type { Each, Edge, Field, FlowNode, Spec, TaskNode } from '@motcua/spec'
import fc from 'fast-check'
import { end, form, outcome, procedure, specOf, start, supplement, task, text, wait } from '../spec-parts.fixture.ts'

/** A block of a flow: it is entered at one place and left at one place, whatever happens inside. */
export type Block =
  | { readonly kind: 'task' | 'refusable' | 'service' | 'procedure' | 'pause' | 'decision' }
  | { readonly kind: 'supplement'; readonly again: boolean }
  | { readonly kind: 'taskPerItem' | 'procedurePerItem' }
  | { readonly kind: 'sequence' | 'exclusive' | 'parallel' | 'inclusive'; readonly blocks: readonly Block[] }
  | { readonly kind: 'loop'; readonly body: Block }

/** Blocks, smaller ones more often. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 2, maxLength: 3 })
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('task' as const) }) },
    fc.record({ kind: fc.constantFrom('refusable' as const, 'service', 'procedure', 'pause', 'decision') }),
    fc.record({ kind: fc.constant('supplement' as const), again: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('taskPerItem' as const, 'procedurePerItem') }),
  )
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.record({ kind: fc.constantFrom('sequence' as const, 'exclusive', 'parallel', 'inclusive'), blocks }),
      fc.record({ kind: fc.constantFrom('parallel' as const, 'inclusive'), blocks }),
      fc.record({ kind: fc.constant('loop' as const), body: tie('block') }),
    ),
  }
}).block

type Nodes = Record<string, FlowNode>
/** An edge that leads nowhere yet. */
type Loose = Omit<Edge, 'id' | 'to'>

export interface Drawn {
  readonly nodes: Nodes
  readonly edges: Edge[]
  /** The facts that conditions ask. */
  readonly facts: string[]
  /** The lists that are gone through item by item. */
  readonly lists: string[]
}

/**
 * The flow of a block between a start and a granted end: sound, since every block is left exactly once or ends all.
 *
 * @param shared how many facts the conditions share, and lists the work per item; 0: each has one of its own
 */
export function drawnFrom(whole: Block, shared = 0): Drawn {
  const builder = new Builder(shared)
  builder.nodes.start = start
  builder.nodes.granted = end()
  builder.nodes.refused = end('refused')
  const first = { from: 'start' }
  builder.connect(builder.draw(whole, [first]), 'granted')
  return builder
}

class Builder implements Drawn {
  readonly nodes: Nodes = {}
  readonly edges: Edge[] = []
  readonly facts: string[] = []
  readonly lists: string[] = []
  readonly #shared: number
  #conditions = 0
  #works = 0

  constructor(shared: number) {
    this.#shared = shared
  }

  connect(loose: readonly Loose[], to: string): void {
    for (const edge of loose) this.edges.push({ id: `e${this.edges.length + 1}`, ...edge, to })
  }

  /** The first edge is the rest, every other one asks a fact. */
  #conditional(from: string, i: number): Loose {
    if (i === 0) return { from }
    const number = this.#conditions
    this.#conditions += 1
    const fact = `c${this.#shared === 0 ? number : number % this.#shared}`
    if (!this.facts.includes(fact)) this.facts.push(fact)
    const value = this.#shared === 0 || Math.floor(number / this.#shared) % 2 === 0
    return { from, when: { fact, operator: 'equal', value } }
  }

  /** What is done per item of the next list. */
  #each(order: Each['order']): Each {
    const list = `l${this.#shared === 0 ? this.#works : this.#works % this.#shared}`
    this.#works += 1
    if (!this.lists.includes(list)) this.lists.push(list)
    return { list, order, until: 'all' }
  }

  #put(node: FlowNode): string {
    const id = `n${Object.keys(this.nodes).length}`
    this.nodes[id] = node
    return id
  }

  /** Draws a block behind loose edges; the result is what leaves it. */
  draw(block: Block, into: readonly Loose[]): readonly Loose[] {
    switch (block.kind) {
      case 'sequence':
        return block.blocks.reduce<readonly Loose[]>((loose, each) => this.draw(each, loose), into)
      case 'exclusive': {
        const fork = this.#put({ kind: 'exclusive', title: text('which') })
        this.connect(into, fork)
        return block.blocks.flatMap((each, i) => this.draw(each, [this.#conditional(fork, i)]))
      }
      case 'parallel':
      case 'inclusive':
        return this.#fork(block.kind, block.blocks, into)
      case 'loop': {
        const head = this.#put(task({ form: 'again', outcomes: [outcome('accept')] }))
        this.connect(into, head)
        const body = this.draw(block.body, [{ from: head, outcome: 'accept' }])
        const tail = this.#put(task({ form: 'again', outcomes: [outcome('accept'), outcome('again')] }))
        this.connect(body, tail)
        this.connect([{ from: tail, outcome: 'again' }], head)
        return [{ from: tail, outcome: 'accept' }]
      }
      default:
        return this.#leaf(block, into)
    }
  }

  #fork(kind: 'parallel' | 'inclusive', blocks: readonly Block[], into: readonly Loose[]): readonly Loose[] {
    const join = this.#put({ kind, title: text('join'), mode: 'join' })
    const fork = this.#put({ kind, title: text('fork'), mode: 'fork', join })
    this.connect(into, fork)
    for (const [i, each] of blocks.entries()) {
      this.connect(this.draw(each, [kind === 'parallel' ? { from: fork } : this.#conditional(fork, i)]), join)
    }
    return [{ from: join }]
  }

  #leaf(
    block: Exclude<Block, { readonly blocks: unknown } | { readonly body: unknown }>,
    into: readonly Loose[],
  ): readonly Loose[] {
    switch (block.kind) {
      case 'task':
        return this.#through(task({ form: 'again' }), into, ['accept'])
      case 'refusable':
        return this.#refusable({ form: 'again' }, into)
      case 'service': {
        const retry = { times: 1, every: { amount: 1, unit: 'hours' } } as const
        return this.#through(
          { kind: 'service', title: text('service'), connector: 'c', send: [], take: [], within: retry.every, retry },
          into,
          ['done', 'failed'],
        )
      }
      case 'procedure':
        return this.#through(procedure({ take: {} }), into, ['granted', 'notGranted'])
      case 'taskPerItem':
        return this.#refusable({ each: this.#each('together') }, into)
      case 'procedurePerItem':
        return this.#through(procedure({ take: {}, each: this.#each('inSequence') }), into, ['granted', 'notGranted'])
      case 'pause':
        return this.#through(wait({ duration: { amount: 1, unit: 'working-days' } }), into, ['elapsed'])
      case 'decision':
        return this.#through({ kind: 'decision', title: text('decision'), decision: 'fine' }, into, ['', 'failed'])
      case 'supplement': {
        const check = this.#through(
          task({ form: 'again', outcomes: [outcome('accept'), outcome('supplement')] }),
          into,
          ['accept', 'supplement'],
        )
        const [on, asked] = [check.slice(0, 1), check.slice(1)]
        const within = { amount: 2, unit: 'working-days' } as const
        const [received, elapsed] = this.#through(wait({ ...supplement, form: 'again', within }), asked, [
          'received',
          'elapsed',
        ])
        if (received === undefined || elapsed === undefined) return on
        this.connect([elapsed], 'refused')
        if (!block.again) return [...on, received]
        this.connect([received], on[0]?.from ?? '')
        return on
      }
    }
  }

  #refusable(more: Partial<TaskNode>, into: readonly Loose[]): readonly Loose[] {
    const node = task({ ...more, outcomes: [outcome('accept'), outcome('refuse')] })
    const loose = this.#through(node, into, ['accept', 'refuse'])
    this.connect(loose.slice(1), 'refused')
    return loose.slice(0, 1)
  }

  #through(node: FlowNode, into: readonly Loose[], outcomes: readonly string[]): readonly Loose[] {
    const id = this.#put(node)
    this.connect(into, id)
    return outcomes.map((each) => (each === '' ? { from: id } : { from: id, outcome: each }))
  }
}

/** One thing drawn wrongly. Numbers choose among what there is. */
export interface Slip {
  readonly kind: 'retarget' | 'remove' | 'otherJoin' | 'otherKind' | 'otherEnd' | 'message'
  readonly one: number
  readonly other: number
}

export const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom(
    'retarget' as const,
    'retarget',
    'retarget',
    'remove',
    'otherJoin',
    'otherKind',
    'otherEnd',
    'message',
  ),
  one: fc.nat(1000),
  other: fc.nat(1000),
})

/** A spec around a drawing, with some slips. Every form asks for all facts; `once`: only the first, and all but lists must be answered. */
export function specOfDrawing({ nodes, edges, facts, lists }: Drawn, slips: readonly Slip[] = [], once = false): Spec {
  const spec = specOf({}, [])
  const field: Field = { type: 'boolean', label: text('fact') }
  const list: Field = {
    type: 'array',
    label: text('list'),
    items: { type: 'string', label: text('item') },
    maxItems: 5,
  }
  const asked = {
    ...spec.data.properties,
    ...Object.fromEntries(facts.map((fact) => [fact, field])),
    ...Object.fromEntries(lists.map((id) => [id, list])),
  }
  const flow: Spec['flow'] = { nodes: { ...nodes }, edges: edges.map((edge) => ({ ...edge })) }
  for (const each of slips) apply(flow, each)
  const data = { ...spec.data, properties: asked, required: once ? facts : [] }
  const forms = { application: form(...Object.keys(asked)), again: once ? form() : form(...Object.keys(asked)) }
  return { ...spec, data, forms, flow, decisions: { fine: { kind: 'table', title: text('fine'), table: fineTable } } }
}

const fineTable = {
  inputs: [{ id: 'area', fact: 'area' }],
  outputs: [{ id: 'result', type: 'integer' as const }],
  hitPolicy: 'unique' as const,
  rows: [
    {
      id: 'small',
      when: { area: [{ operator: 'lessThan' as const, value: 50 }] },
      // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
      then: { result: 1 },
    },
  ],
}

function apply(flow: Spec['flow'], { kind, one, other }: Slip): void {
  const ids = Object.keys(flow.nodes)
  const targets = ids.filter((id) => id !== 'start')
  const edge = flow.edges[one % flow.edges.length]
  switch (kind) {
    case 'retarget':
      if (edge !== undefined) edge.to = chosen(targets, other)
      return
    case 'remove':
      flow.edges.splice(one % flow.edges.length, 1)
      return
    case 'message':
      flow.onMessage = [{ id: 'm', title: text('m'), does: 'withdraw', reason: 'none', to: chosen(targets, other) }]
      return
    default:
      changeNode(flow, kind, one, other)
  }
}

function changeNode(flow: Spec['flow'], kind: Slip['kind'], one: number, other: number): void {
  const ids = Object.keys(flow.nodes)
  const joins = ids.filter((id) => modeOf(flow.nodes[id]) === 'join')
  const forks = ids.filter((id) => modeOf(flow.nodes[id]) === 'fork')
  const id = kind === 'otherEnd' ? chosen(['granted', 'refused'], one) : chosen(forks, one)
  const node = flow.nodes[id]
  if (kind === 'otherEnd')
    flow.nodes[id] = end(node?.kind === 'end' && node.result === 'granted' ? 'refused' : 'granted')
  if ((node?.kind !== 'parallel' && node?.kind !== 'inclusive') || node.mode !== 'fork') return
  if (kind === 'otherJoin') flow.nodes[id] = { ...node, join: chosen(joins, other) }
  if (kind === 'otherKind') flow.nodes[id] = { kind: 'exclusive', title: text('which') }
}

function modeOf(node: FlowNode | undefined): string | undefined {
  return node?.kind === 'parallel' || node?.kind === 'inclusive' ? node.mode : undefined
}

function chosen(from: readonly string[], at: number): string {
  return from[at % from.length] ?? ''
}
