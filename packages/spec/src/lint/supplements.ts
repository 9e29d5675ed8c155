import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import type { FlowGraph } from './flow-graph.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** Asking for a supplement leads to a wait that pauses the clock, with nothing in between that works or waits. */
export const supplements: LintRule = ({ graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'task') return []
    return node.outcomes.flatMap(({ id: outcome, meaning, title }, i) => {
      if (meaning !== 'supplement') return []
      const targets = graph.out(id).filter(({ edge }) => edge.outcome === outcome)
      if (
        targets.length === 0 ||
        leadsToPause(
          graph,
          targets.map(({ edge }) => edge.to),
        )
      )
        return []
      const { vi, en } = quoted(title)
      return [
        errorAt('supplementWithoutPause', pointer('/flow/nodes', id, 'outcomes', i), {
          vi: [`Kết quả ${vi} không dẫn đến nút chờ có tạm dừng thời hạn.`, 'Nối đến nút chờ người nộp bổ sung.'],
          en: [`The outcome ${en} does not lead to a wait that pauses the clock.`, "Lead it to the applicant's wait."],
        }),
      ]
    })
  })

function leadsToPause(graph: FlowGraph, targets: readonly string[]): boolean {
  const passes = (id: string) => {
    const kind = graph.nodes.get(id)?.kind
    return kind === 'decision' || kind === 'exclusive'
  }
  const next = graph.reach(targets, ({ edge }) => passes(edge.from))
  return [...next].some((id) => {
    const node = graph.nodes.get(id)
    return node?.kind === 'wait' && node.pausesClock
  })
}
