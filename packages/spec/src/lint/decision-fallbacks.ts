import { factLabel } from '../condition-text.ts'
import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'
import { askedOfRegistry } from './rule-facts.ts'

/** A registry may not answer: a decision that asks one has an edge for when no result comes about. */
export const decisionFallbacks: LintRule = (context) =>
  [...context.graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'decision' || context.graph.drawnFrom(id).some(({ edge }) => edge.outcome === 'failed')) return []
    const fact = askedOfRegistry(context, id, node)
    if (fact === undefined) return []
    const [title, label] = [quoted(node.title), quoted(factLabel(context.spec, fact))]
    return [
      errorAt('decisionWithoutFallback', pointer('/flow/nodes', id), {
        vi: [
          `${title.vi} cần ${label.vi} từ cơ sở dữ liệu, nhưng không có đường đi khi tra cứu không được.`,
          'Thêm một đường ra mang kết quả “failed”, chẳng hạn đến một công việc quyết định thay.',
        ],
        en: [
          `${title.en} needs ${label.en} from a registry, but has no way on for when that does not answer.`,
          'Add an edge with the outcome "failed", for example to a task that decides instead.',
        ],
      }),
    ]
  })
