import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { outcomesOf } from '../outcomes.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { Text } from '../text.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * Every outcome of a task, wait, service or procedure is followed by exactly one edge, and no edge follows anything else.
 * A decision may have one edge for when it fails; its edge for when it does not carries no outcome.
 */
export const outcomeEdges: LintRule = ({ graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    const outcomes = outcomesOf(node)
    if (outcomes.size === 0) return []
    const edges = graph.drawnFrom(id)
    const isDecision = node.kind === 'decision'
    const problems: Problem[] = []
    for (const { edge, at } of edges) {
      const isKnown = edge.outcome !== undefined && outcomes.has(edge.outcome)
      if (!isKnown && !isDecision) problems.push(unknown(at, edge.outcome, outcomes))
    }
    for (const [outcome, title] of outcomes) {
      const following = edges.filter(({ edge }) => edge.outcome === outcome)
      if (following.length === 0 && !isDecision) problems.push(withoutEdge(id, node, title))
      for (const { at } of following.slice(1)) problems.push(several(at, title))
    }
    return problems
  })

function withoutEdge(id: string, { kind, title }: FlowNode, outcome: Text): Problem {
  const [of, what] = [quoted(title), quoted(outcome)]
  // Only a task has outcomes of its own making.
  const [viOr, enOr] = kind === 'task' ? [' hoặc xóa kết quả', ', or delete the outcome'] : ['', '']
  return errorAt('outcomeWithoutEdge', pointer('/flow/nodes', id), {
    vi: [`Kết quả ${what.vi} của ${of.vi} chưa dẫn đi đâu.`, `Nối kết quả này đến bước tiếp theo${viOr}.`],
    en: [`The outcome ${what.en} of ${of.en} leads nowhere.`, `Connect it to the next step${enOr}.`],
  })
}

function unknown(at: number, outcome: string | undefined, outcomes: ReadonlyMap<string, Text>): Problem {
  const known = [...outcomes.keys()].join(', ')
  if (outcome === undefined) {
    return errorAt('edgeWithoutOutcome', pointer('/flow/edges', at), {
      vi: ['Đường nối này chưa ghi kết quả nào.', `Chọn một kết quả: ${known}.`],
      en: ['This edge names no outcome.', `Choose one: ${known}.`],
    })
  }
  return errorAt('edgeOfUnknownOutcome', pointer('/flow/edges', at, 'outcome'), {
    vi: [`Nút không có kết quả “${outcome}”.`, `Chọn một kết quả: ${known}.`],
    en: [`The node has no outcome "${outcome}".`, `Choose one: ${known}.`],
  })
}

function several(at: number, outcome: Text): Problem {
  const { vi, en } = quoted(outcome)
  return errorAt('severalEdgesForOutcome', pointer('/flow/edges', at), {
    vi: [`Kết quả ${vi} có nhiều đường đi.`, 'Giữ lại một đường; muốn rẽ nhánh thì đặt nút rẽ nhánh sau đó.'],
    en: [`The outcome ${en} has several edges.`, 'Keep one; to branch, put a gateway behind it.'],
  })
}
