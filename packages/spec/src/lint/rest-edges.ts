import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** Out of an exclusive node, and of an inclusive fork, leads exactly one edge without condition: the rest. */
export const restEdges: LintRule = ({ graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'exclusive' && !(node.kind === 'inclusive' && node.mode === 'fork')) return []
    const rest = graph.drawnFrom(id).filter(({ edge }) => !edge.when)
    const { vi, en } = quoted(node.title)
    if (rest.length === 0) {
      return [
        errorAt('noRestEdge', pointer('/flow/nodes', id), {
          vi: [`${vi} không có đường cho các trường hợp còn lại.`, 'Thêm một đường không có điều kiện.'],
          en: [`${en} has no way for the remaining cases.`, 'Add an edge without condition.'],
        }),
      ]
    }
    return rest.slice(1).map(({ at }) =>
      errorAt('severalRestEdges', pointer('/flow/edges', at), {
        vi: [`${vi} có nhiều đường không có điều kiện.`, 'Giữ lại một, đặt điều kiện cho các đường khác.'],
        en: [`${en} has several edges without condition.`, 'Keep one and give the others a condition.'],
      }),
    )
  })
