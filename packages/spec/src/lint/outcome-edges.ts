import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { Text } from '../text.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** Every outcome of a task or wait is followed by exactly one edge, and no edge follows anything else. */
export const outcomeEdges: LintRule = ({ spec, graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    const outcomes = outcomesOf(node)
    if (outcomes === undefined) return []
    const edges = spec.flow.edges.map((edge, at) => ({ edge, at })).filter(({ edge }) => edge.from === id)
    const problems: Problem[] = []
    for (const { edge, at } of edges) {
      if (edge.outcome === undefined || !outcomes.has(edge.outcome)) problems.push(unknown(at, edge.outcome, outcomes))
    }
    for (const [outcome, title] of outcomes) {
      const following = edges.filter(({ edge }) => edge.outcome === outcome)
      if (following.length === 0) problems.push(withoutEdge(id, node.title, title))
      for (const { at } of following.slice(1)) problems.push(several(at, title))
    }
    return problems
  })

const RECEIVED: Text = { vi: 'đã nhận', en: 'received' }
const ELAPSED: Text = { vi: 'hết hạn', en: 'elapsed' }

/** The outcomes whose edges a node needs, with their titles; undefined where edges carry no outcome. */
function outcomesOf(node: FlowNode): ReadonlyMap<string, Text> | undefined {
  if (node.kind === 'task') return new Map(node.outcomes.map(({ id, title }) => [id, title]))
  if (node.kind !== 'wait') return undefined
  if (!('message' in node.for)) return new Map([['elapsed', ELAPSED]])
  return new Map([['received', RECEIVED], ...(node.for.within === undefined ? [] : [['elapsed', ELAPSED] as const])])
}

function withoutEdge(node: string, title: Text, outcome: Text): Problem {
  const [of, what] = [quoted(title), quoted(outcome)]
  return errorAt('outcomeWithoutEdge', pointer('/flow/nodes', node), {
    vi: [`Kết quả ${what.vi} của ${of.vi} chưa dẫn đi đâu.`, 'Nối kết quả này đến bước tiếp theo hoặc xóa kết quả.'],
    en: [`The outcome ${what.en} of ${of.en} leads nowhere.`, 'Connect it to the next step, or delete the outcome.'],
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
