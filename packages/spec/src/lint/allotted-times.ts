import { canonicalText } from '../canonical-text.ts'
import type { Duration, TimeLimit } from '../deadline.ts'
import { durationText } from '../duration-text.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { errorAt } from '../problem.ts'
import type { Text } from '../text.ts'
import type { FlowGraph } from './flow-graph.ts'
import type { LintRule } from './lint-rule.ts'
import { amountIn, exceeds, type Terms, termsOf, wayText } from './time-limits.ts'

/**
 * The steps' times fit into the committed time: along the longest way, of parallel branches the longest, loops once.
 * Only limits of the commitment's own unit are added, so what is reported is certain. Waiting that pauses the clock
 * takes no time. A variant of the deadline takes the extended times that have its condition.
 */
export const allottedTimes: LintRule = ({ spec, graph }) =>
  termsOf(spec).flatMap((terms) => {
    const unit = 'unit' in terms.committed ? terms.committed.unit : 'working-days'
    const { amount, way } = longestWay(graph, (node) => timeOf(node, terms, unit))
    if (amount === 0) return []
    const total: Duration = { amount, unit }
    if (!exceeds(total, terms.committed)) return []
    const [needed, committed, steps] = [durationText(total), durationText(terms.committed), wayText(way)]
    return [
      errorAt('allottedAboveCommitted', `${terms.where}/committed`, {
        vi: [
          `Các bước cần ${needed.vi} (${steps.vi}), cam kết chỉ có ${committed.vi}.`,
          'Giảm thời gian của các bước hoặc tăng thời gian cam kết.',
        ],
        en: [
          `The steps take ${needed.en} (${steps.en}), the commitment is ${committed.en}.`,
          'Shorten the steps or lengthen the commitment.',
        ],
      }),
    ]
  })

function timeOf(node: FlowNode, terms: Terms, unit: Duration['unit']): number {
  if (node.kind === 'wait') {
    if (node.pausesClock || !('duration' in node.for)) return 0
    return amountIn(node.for.duration, unit)
  }
  return node.kind === 'task' ? amountIn(allotted(node, terms), unit) : 0
}

function allotted(node: FlowNode & { kind: 'task' }, { when }: Terms): TimeLimit | undefined {
  const { extended } = node
  if (extended === undefined || when === undefined) return node.allotted
  return canonicalText(extended.when) === canonicalText(when) ? extended.allotted : node.allotted
}

function longestWay(graph: FlowGraph, timeOf: (node: FlowNode) => number): { amount: number; way: Text[] } {
  const { order, forward } = graph.forwardOrder()
  const best = new Map<string, { amount: number; way: Text[] }>()
  let longest: { amount: number; way: Text[] } = { amount: 0, way: [] }
  for (const id of order) {
    const node = graph.nodes.get(id)
    if (node === undefined) continue
    let before: { amount: number; way: Text[] } = { amount: 0, way: [] }
    for (const placed of graph.into(id)) {
      const way = forward(placed) ? best.get(placed.edge.from) : undefined
      if (way !== undefined && way.amount > before.amount) before = way
    }
    const time = timeOf(node)
    const here = { amount: before.amount + time, way: time > 0 ? [...before.way, node.title] : before.way }
    best.set(id, here)
    if (here.amount > longest.amount) longest = here
  }
  return longest
}
