import type { Thing } from './deed.ts'
import type { Drawing } from './drawing.ts'
import type { FactTraffic } from './fact-traffic.ts'
import type { Tried } from './mover.ts'
import type { Position } from './position.ts'

/**
 * `alone`: it makes no difference whether a branch moves before all others or after them; `aloneButForEnds`: none but that
 * the dossier may end the sooner.
 */
export type Standing = 'alone' | 'aloneButForEnds' | 'bound'

/** An arrival at a join from which so many full joins lead straight to the end of the dossier. */
export interface Filling {
  readonly join: string
  readonly steps: number
}

/** What the moves of one branch have to do with others: joins at which they arrive or that they await, work per item, facts. */
interface Touched {
  readonly arrives: ReadonlySet<string>
  readonly awaits: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  /** Facts that were brought, and nodes at which some were asked for. */
  readonly facts: ReadonlySet<string>
  readonly nodes: ReadonlySet<string>
  /** Joins that it helps to fill, and that end the dossier at once when they are full. */
  readonly cutOff: ReadonlySet<string>
}

/**
 * Knows where it makes no difference whether one branch moves before or after all others. Branches meet at joins alone: arrivals count,
 * in whatever order. An order matters only where a join could be arrived at before it is awaited, or awaited anew before
 * all have arrived; where work per item could be begun twice; and where one brings facts that decide about the other.
 */
export class Independence {
  readonly #drawing: Drawing
  readonly #traffic: FactTraffic

  constructor(drawing: Drawing, traffic: FactTraffic) {
    this.#drawing = drawing
    this.#traffic = traffic
  }

  /** Branches in the order of the drawing: one is followed to its end before the next begins. */
  inOrder(things: readonly Thing[]): readonly Thing[] {
    return [...things].sort((a, b) => this.#drawing.order(a.node) - this.#drawing.order(b.node))
  }

  standing({ state, things, counts }: Position, thing: Thing, moves: readonly Tried[]): Standing {
    const others = things.flatMap((other) => {
      const count = (counts.get(other.key) ?? 1) - (other === thing ? 1 : 0)
      return Array.from({ length: count }, () => other.node)
    })
    if (others.length === 0 || state === undefined) return 'alone'
    const { arrives, awaits, items, facts, nodes, cutOff } = this.#touchedBy(moves)
    if (arrives.size + awaits.size + items.size + facts.size + nodes.size === 0) return 'alone'
    const closed = closedJoins(this.#drawing, state.joins, others)
    // A branch whose question was put off rests at a fork that it has yet to leave.
    const reach = new Set([...others, ...this.#drawing.reach(others, (node) => closed.has(node))])
    if (this.#traffic.meets(facts, nodes, reach)) return 'bound'
    for (const node of items) if (reach.has(node)) return 'bound'
    for (const join of arrives) if (this.#drawing.forksOf(join).some((fork) => reach.has(fork))) return 'bound'
    for (const join of awaits) {
      const around = new Set(this.#drawing.forksOf(join))
      if (this.#drawing.reach(others, (node) => closed.has(node) || around.has(node)).has(join)) return 'bound'
    }
    const cutsOff = [...cutOff].some((join) => this.#leavesBehind(state.joins, join, thing.node, others))
    return cutsOff ? 'aloneButForEnds' : 'alone'
  }

  /**
   * The join at which a move arrives, where it does nothing else and nothing comes of that but the end of the dossier, so many
   * joins (`steps`) later.
   */
  fillingOf({ done, attempt: { rejection, state, events } }: Tried): Filling | undefined {
    if (rejection !== undefined || state?.status !== 'open') return undefined
    const arrivals = events.flatMap((event) => (event.type === 'BranchArrived' ? [event.join] : []))
    const [join] = arrivals
    if (join === undefined || !done.entered.every((node) => arrivals.includes(node))) return undefined
    const steps = this.#drawing.joinsToEnd(join)
    return steps === 0 ? undefined : { join, steps }
  }

  /** Whether a join may be filled by a branch and others while one of these is still elsewhere. */
  #leavesBehind(joins: Joins, join: string, branch: string, others: readonly string[]): boolean {
    if (!Object.hasOwn(joins, join)) return false
    return others.some((_, i) => !closedJoins(this.#drawing, joins, [...others.toSpliced(i, 1), branch]).has(join))
  }

  /** What moves touch, and what comes at once of the joins that they may fill. */
  #touchedBy(moves: readonly Tried[]): Touched {
    const touched = directlyTouched(moves)
    for (const join of [...touched.arrives]) {
      const { arrives, awaits, items, cutOff } = this.#drawing.passing(join)
      for (const id of arrives) touched.arrives.add(id)
      for (const id of awaits) touched.awaits.add(id)
      for (const id of items) touched.items.add(id)
      for (const id of cutOff) touched.cutOff.add(id)
    }
    return touched
  }
}

function directlyTouched(moves: readonly Tried[]) {
  const arrives = new Set<string>()
  const awaits = new Set<string>()
  const items = new Set<string>()
  const facts = new Set<string>()
  const nodes = new Set<string>()
  for (const { done, attempt } of moves) {
    for (const fact of Object.keys(done.answers ?? {})) facts.add(fact)
    for (const { node } of done.asked) nodes.add(node)
    if (attempt.rejection?.code === 'noWay') {
      arrives.add(attempt.rejection.where)
      items.add(attempt.rejection.where)
    }
    for (const event of attempt.events) {
      if (event.type === 'BranchArrived') arrives.add(event.join)
      else if (event.type === 'Forked') awaits.add(event.join)
      else if (event.type === 'ItemsBegun' || event.type === 'ItemsEnded') items.add(event.node)
    }
  }
  return { arrives, awaits, items, facts, nodes, cutOff: new Set<string>() }
}

type Joins = NonNullable<Position['state']>['joins']

/**
 * The joins under way that the others cannot fill by themselves: what lies behind them is out of their reach. A join that they
 * can fill sends one branch on.
 */
function closedJoins(drawing: Drawing, joins: Joins, others: readonly string[]): ReadonlySet<string> {
  const closed = new Set(Object.keys(joins))
  const arriving = new Map(Object.keys(joins).map((join) => [join, 0]))
  const isUnderWay = (node: string) => arriving.has(node)
  const sources = [...others]
  for (let from = sources.pop(); from !== undefined; from = sources.pop()) {
    const reach = drawing.reach([from], isUnderWay)
    for (const [join, count] of arriving) {
      if (!reach.has(join)) continue
      const isMany = [from, ...reach].some((node) => !isUnderWay(node) && drawing.escapes(node).has(join))
      const now = isMany ? Number.POSITIVE_INFINITY : count + 1
      arriving.set(join, now)
      const under = joins[join]
      if (under === undefined || now < under.expected - under.arrived || !closed.delete(join)) continue
      sources.push(join)
    }
  }
  return closed
}
