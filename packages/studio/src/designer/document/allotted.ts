import type { Duration, Spec, TimeLimit } from '@motcua/spec'

const HOURS_A_DAY = 8

/** What the steps take together on the longest way, and against what it stands. In working days; 8 working hours are one. */
export interface Totals {
  readonly steps: number
  /** Undefined where the term has another unit (calendar days). */
  readonly committed: number | undefined
  readonly statutory: number | undefined
}

export function totalsOf(spec: Spec): Totals {
  return {
    steps: longestWay(spec),
    committed: workingDays(spec.deadline.committed),
    statutory: workingDays(spec.deadline.statutory),
  }
}

/** A limit in working days; undefined for calendar days. "The same day" is one. */
function workingDays(limit: TimeLimit | undefined): number | undefined {
  if (limit === undefined) return 0
  if ('sameDay' in limit) return 1
  if (limit.unit === 'calendar-days') return undefined
  return limit.unit === 'working-hours' ? limit.amount / HOURS_A_DAY : limit.amount
}

function stepTime(limit: TimeLimit | undefined): number {
  if (limit === undefined || 'sameDay' in limit) return 0
  return workingDays(limit) ?? 0
}

/** Loops are gone through once: a supplement stops the clock anyway. */
function longestWay(spec: Spec): number {
  const next = new Map<string, string[]>()
  for (const edge of spec.flow.edges) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to])
  const known = new Map<string, number>()
  const onTheWay = new Set<string>()
  const from = (id: string): number => {
    const done = known.get(id)
    if (done !== undefined) return done
    const node = Object.hasOwn(spec.flow.nodes, id) ? spec.flow.nodes[id] : undefined
    if (!node || onTheWay.has(id)) return 0
    onTheWay.add(id)
    const rest = Math.max(0, ...(next.get(id) ?? []).map(from))
    onTheWay.delete(id)
    const total = rest + (node.kind === 'task' ? stepTime(node.allotted) : 0)
    known.set(id, total)
    return total
  }
  return Math.max(0, ...Object.keys(spec.flow.nodes).map(from))
}

export function isDuration(limit: TimeLimit): limit is Duration {
  return 'amount' in limit
}
