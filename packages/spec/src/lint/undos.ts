import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** What is to be undone after a withdrawal is undone only where a dossier can be withdrawn. */
export const undos: LintRule = ({ spec, graph }) => {
  const canWithdraw =
    (spec.flow.onMessage ?? []).some(({ does }) => does === 'withdraw') ||
    [...graph.nodes.values()].some((node) => node.kind === 'end' && node.result === 'withdrawn')
  if (canWithdraw) return []
  return [...graph.nodes].flatMap(([id, node]) => {
    if (!('onWithdraw' in node) || node.onWithdraw === undefined) return []
    const { vi, en } = quoted(node.title)
    return [
      warningAt('undoNeverAsked', pointer('/flow/nodes', id, 'onWithdraw'), {
        vi: [
          `Việc phải hủy bỏ của ${vi} không bao giờ đến lượt: hồ sơ không rút được.`,
          'Thêm yêu cầu rút hồ sơ, hoặc xóa phần hủy bỏ.',
        ],
        en: [
          `What ${en} wants undone never comes up: no dossier can be withdrawn.`,
          'Add a message that withdraws, or delete what is to be undone.',
        ],
      }),
    ]
  })
}
