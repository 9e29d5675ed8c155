import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'
import { askedOfRegistry } from './rule-facts.ts'

/** Where rules ask no registry, there is nothing to repeat. */
export const retries: LintRule = (context) =>
  [...context.graph.nodes].flatMap(([id, node]) => {
    if (node.kind === 'service' || !('retry' in node) || node.retry === undefined) return []
    if (askedOfRegistry(context, id, node) !== undefined) return []
    const { vi, en } = quoted(node.title)
    return [
      warningAt('retryWithoutRegistry', pointer('/flow/nodes', id, 'retry'), {
        vi: [
          `${vi} không tra cứu cơ sở dữ liệu nào, nên không có gì để thử lại.`,
          'Xóa “retry”, hoặc ghi cơ sở dữ liệu ở trường dữ liệu mà nút này cần.',
        ],
        en: [
          `${en} asks no registry, so there is nothing to try again.`,
          'Delete "retry", or name the registry at the field that it needs.',
        ],
      }),
    ]
  })
