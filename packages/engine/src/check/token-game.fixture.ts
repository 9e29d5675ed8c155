/*
 * A judge of its own: the token game over the plain JSON of a flow, played out by brute force. It imports nothing of ours, so that it
 * can be wrong only by itself. Conditions may come out either way; a decision may fail where an edge says so; a list has one item
 * or none, and its item is one token.
 */

export interface PlainEdge {
  readonly from: string
  readonly to: string
  readonly outcome?: string
  readonly when?: unknown
}

export interface PlainNode {
  readonly kind: string
  readonly mode?: string
  readonly join?: string
  readonly result?: string
  readonly outcomes?: readonly { readonly id: string }[]
  readonly for?: unknown
  readonly each?: { readonly list: string; readonly counts?: string }
}

export interface PlainFlow {
  readonly nodes: Readonly<Record<string, PlainNode>>
  readonly edges: readonly PlainEdge[]
  readonly onMessage?: readonly { readonly to: string; readonly while?: readonly string[] }[]
}

/** What brute force finds: `stuck`, `noWay <node>`, `endless`, `neverEnds`, `grows`; `undefined` when there was too much of it. */
export type Judgement = ReadonlySet<string> | undefined

/** Where tokens rest (sorted), and which joins await how many. */
interface Marking {
  readonly rest: readonly string[]
  readonly joins: Readonly<Record<string, readonly [expected: number, arrived: number]>>
}

/** A marking on the move: edges still to be followed, the last first. */
interface Moving extends Marking {
  readonly edges: readonly PlainEdge[]
  readonly at?: string
  readonly moves: number
}

const ENDED = 'ended'
type Came = Marking | typeof ENDED

const MOST_MARKINGS = 3000
const MOST_TOKENS = 16
const MOST_MOVES = 400
const MOST_TRIES = 20000

class TooMuch extends Error {}

/** @param facts what is answered once for all; without them conditions may come out either way each time */
export function judge(flow: PlainFlow, facts?: Readonly<Record<string, unknown>>): Judgement {
  try {
    return new Game(flow, facts).judge()
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

class Game {
  readonly #flow: PlainFlow
  readonly #facts: Readonly<Record<string, unknown>> | undefined
  readonly #faults = new Set<string>()
  readonly #leads = new Map<string, Set<string>>()
  #tries = 0

  constructor(flow: PlainFlow, facts: Readonly<Record<string, unknown>> | undefined) {
    this.#flow = flow
    this.#facts = facts
  }

  judge(): ReadonlySet<string> {
    const start = Object.keys(this.#flow.nodes).find((id) => this.#flow.nodes[id]?.kind === 'start') ?? ''
    const known = new Map<string, Marking>()
    const open: Marking[] = []
    const meet = (to: Set<string>, came: readonly Came[]) => {
      for (const marking of came) {
        const key = marking === ENDED ? ENDED : keyOf(marking)
        to.add(key)
        if (marking === ENDED || known.has(key)) continue
        known.set(key, marking)
        if (known.size > MOST_MARKINGS) throw new TooMuch()
        if (marking.rest.length > MOST_TOKENS) {
          this.#faults.add('grows')
          to.add(ENDED)
        } else open.push(marking)
      }
    }
    meet(new Set(), this.#run({ rest: [], joins: {}, edges: [], at: start, moves: 0 }))
    for (let marking = open.shift(); marking !== undefined; marking = open.shift()) {
      const leads = new Set<string>()
      this.#leads.set(keyOf(marking), leads)
      meet(leads, this.#next(marking))
      // That the applicant may withdraw is no way out.
      meet(new Set(), this.#interrupted(marking))
    }
    if (!this.#canAllEnd(known)) this.#faults.add('neverEnds')
    return this.#faults
  }

  #next(marking: Marking): readonly Came[] {
    const came: Came[] = []
    for (const id of new Set(marking.rest)) {
      const rest = without(marking.rest, id)
      for (const outcome of outcomesOf(this.#flow.nodes[id]))
        came.push(...this.#follow({ ...marking, rest, edges: [], moves: 0 }, id, outcome))
    }
    return came
  }

  #interrupted({ rest }: Marking): readonly Came[] {
    return (this.#flow.onMessage ?? [])
      .filter(({ while: nodes }) => nodes === undefined || nodes.some((id) => rest.includes(id)))
      .flatMap(({ to }) => this.#run({ rest: [], joins: {}, edges: [], at: to, moves: 0 }))
  }

  /** Every marking from which no end can be reached, though something can be done there. */
  #canAllEnd(known: ReadonlyMap<string, Marking>): boolean {
    const can = new Set([ENDED])
    for (let grew = true; grew; ) {
      grew = false
      for (const [from, to] of this.#leads) {
        if (can.has(from) || ![...to].some((key) => can.has(key))) continue
        can.add(from)
        grew = true
      }
    }
    const lost = [...known.keys()].filter((key) => !can.has(key))
    const isBlocked = (key: string) => (this.#leads.get(key)?.size ?? 0) === 0
    const reaches = (from: string): ReadonlySet<string> => {
      const seen = new Set([from])
      for (const key of seen) for (const to of this.#leads.get(key) ?? []) seen.add(to)
      return seen
    }
    return lost.every((key) => [...reaches(key)].some(isBlocked))
  }

  #run(moving: Moving): readonly Came[] {
    this.#tries += 1
    if (this.#tries > MOST_TRIES) throw new TooMuch()
    if (moving.moves > MOST_MOVES) return this.#fault('endless')
    if (moving.at !== undefined) {
      const { at, ...rest } = moving
      return this.#enter({ ...rest, moves: moving.moves + 1 }, at)
    }
    const edge = moving.edges.at(-1)
    if (edge === undefined) return moving.rest.length === 0 ? this.#fault('stuck') : [marking(moving)]
    return this.#run({ ...moving, edges: moving.edges.slice(0, -1), at: edge.to })
  }

  #enter(moving: Moving, id: string): readonly Came[] {
    const node = this.#flow.nodes[id]
    const out = this.#flow.edges.filter(({ from }) => from === id)
    switch (node?.kind) {
      case 'start':
        return this.#push(moving, id, out.slice(0, 1))
      case 'exclusive':
        return this.#either(moving, id, out)
      case 'parallel':
      case 'inclusive':
        if (node.mode === 'join') return this.#arrive(moving, id, out)
        return node.kind === 'parallel' ? this.#fork(moving, id, node, out) : this.#some(moving, id, node, out)
      case 'decision': {
        const failed = out.filter(({ outcome }) => outcome === 'failed').slice(0, 1)
        const on = out.filter(({ outcome }) => outcome === undefined).slice(0, 1)
        return [...this.#push(moving, id, on), ...(failed.length > 0 ? this.#push(moving, id, failed) : [])]
      }
      case 'end':
        if (node.result !== 'granted') return [ENDED]
        if (
          moving.edges.length > 0 ||
          moving.rest.length > 0 ||
          Object.values(moving.joins).some(([, arrived]) => arrived > 0)
        ) {
          return this.#run(moving)
        }
        return [ENDED]
      case undefined:
        return this.#fault(`noWay ${id}`)
      default:
        if (node?.each !== undefined) return this.#perItem(moving, id, node, node.each)
        return this.#rest(moving, id)
    }
  }

  #rest(moving: Moving, id: string): readonly Came[] {
    return this.#run({ ...moving, rest: [...moving.rest, id].sort() })
  }

  #perItem(
    moving: Moving,
    id: string,
    node: PlainNode,
    { list, counts }: NonNullable<PlainNode['each']>,
  ): readonly Came[] {
    if (moving.rest.includes(id)) return this.#fault(`noWay ${id}`)
    const known = this.#facts?.[list]
    const none = known === true ? [] : this.#follow(moving, id, counts ?? outcomesOf(node)[0] ?? '')
    return known === false ? none : [...none, ...this.#rest(moving, id)]
  }

  /** Every way in which conditions may come out together: for each the edges whose condition holds. */
  #held(conditional: readonly PlainEdge[]): readonly (readonly PlainEdge[])[] {
    if (this.#facts === undefined) {
      return Array.from({ length: 2 ** conditional.length }, (_, mixture) =>
        conditional.filter((_edge, i) => (mixture >> i) % 2 === 1),
      )
    }
    const facts = this.#facts
    return [conditional.filter(({ when }) => facts[Object(when).fact] === Object(when).value)]
  }

  #either(moving: Moving, id: string, out: readonly PlainEdge[]): readonly Came[] {
    const rest = out.filter(({ when }) => when === undefined)
    const first = new Set(this.#held(out.filter(({ when }) => when !== undefined)).map((held) => held[0] ?? rest[0]))
    return [...first].flatMap((way) => this.#push(moving, id, way === undefined ? [] : [way]))
  }

  #some(moving: Moving, id: string, node: PlainNode, out: readonly PlainEdge[]): readonly Came[] {
    const rest = out.filter(({ when }) => when === undefined)
    return this.#held(out.filter(({ when }) => when !== undefined)).flatMap((held) =>
      this.#fork(moving, id, node, held.length > 0 ? held : rest),
    )
  }

  #fork(moving: Moving, id: string, node: PlainNode, ways: readonly PlainEdge[]): readonly Came[] {
    if (ways.length === 0) return this.#fault(`noWay ${id}`)
    const join = node.join ?? ''
    const [expected, arrived] = moving.joins[join] ?? [0, 0]
    return this.#push({ ...moving, joins: { ...moving.joins, [join]: [expected + ways.length, arrived] } }, id, ways)
  }

  #arrive(moving: Moving, id: string, out: readonly PlainEdge[]): readonly Came[] {
    const { [id]: under, ...others } = moving.joins
    if (under === undefined) return this.#fault(`noWay ${id}`)
    const [expected, arrived] = under
    if (arrived + 1 < expected)
      return this.#run({ ...moving, joins: { ...moving.joins, [id]: [expected, arrived + 1] } })
    return this.#push({ ...moving, joins: others }, id, out.slice(0, 1))
  }

  #follow(moving: Moving, id: string, outcome: string): readonly Came[] {
    const way = this.#flow.edges.find((edge) => edge.from === id && edge.outcome === outcome)
    return this.#push(moving, id, way === undefined ? [] : [way])
  }

  #push(moving: Moving, from: string, ways: readonly PlainEdge[]): readonly Came[] {
    const known = ways.filter(({ to }) => Object.hasOwn(this.#flow.nodes, to))
    if (ways.length === 0 || known.length < ways.length) return this.#fault(`noWay ${from}`)
    return this.#run({ ...moving, edges: [...moving.edges, ...[...ways].reverse()] })
  }

  #fault(what: string): readonly Came[] {
    this.#faults.add(what)
    return []
  }
}

function outcomesOf(node: PlainNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'task':
      return (node.outcomes ?? []).map(({ id }) => id)
    case 'service':
      return ['done', 'failed']
    case 'procedure':
      return ['granted', 'notGranted']
    case 'wait': {
      const waitsFor = Object(node.for)
      if (!('message' in waitsFor)) return ['elapsed']
      return 'within' in waitsFor ? ['received', 'elapsed'] : ['received']
    }
    default:
      return []
  }
}

function marking({ rest, joins }: Moving): Marking {
  return { rest, joins }
}

function keyOf({ rest, joins }: Marking): string {
  const awaited = Object.entries(joins).map(([id, [expected, arrived]]) => `${id} ${expected - arrived} ${arrived > 0}`)
  return `${rest.join()} | ${awaited.sort().join()}`
}

function without(rest: readonly string[], id: string): readonly string[] {
  const at = rest.indexOf(id)
  return [...rest.slice(0, at), ...rest.slice(at + 1)]
}
