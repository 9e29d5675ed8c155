import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import type { FlowGraph, PlacedEdge } from './flow-graph.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * A circle on which only systems work turns as fast as they answer: nobody stops it, and each round is written down. What is tried
 * again by `retry` first has its pause.
 */
export const systemLoops: LintRule = ({ graph }) => {
  const follow = (placed: PlacedEdge) => isQuick(graph, placed)
  const told = new Set<string>()
  return [...graph.nodes].flatMap(([id, { kind, title }]) => {
    if ((kind !== 'service' && kind !== 'procedure') || told.has(id)) return []
    const next = graph
      .out(id)
      .filter(follow)
      .map(({ edge }) => edge.to)
    const after = graph.reach(next, follow)
    if (!after.has(id)) return []
    for (const other of after) told.add(other)
    const { vi, en } = quoted(title)
    return [
      warningAt('loopOfSystems', pointer('/flow/nodes', id), {
        vi: [
          `Trên vòng lặp qua ${vi} chỉ có hệ thống làm việc, không ai dừng được.`,
          'Đặt một công việc hoặc nút chờ vào vòng lặp.',
        ],
        en: [
          `On the loop through ${en} only systems work, and nobody can stop it.`,
          'Put a task or a wait into the loop.',
        ],
      }),
    ]
  })
}

/** Whether a dossier comes along an edge without anybody's work and without a pause. */
function isQuick(graph: FlowGraph, { edge }: PlacedEdge): boolean {
  const from = graph.nodes.get(edge.from)
  if (from?.kind === 'service' && edge.outcome === 'failed' && from.retry.times > 0) return false
  const to = graph.nodes.get(edge.to)
  return to !== undefined && to.kind !== 'task' && to.kind !== 'wait'
}
