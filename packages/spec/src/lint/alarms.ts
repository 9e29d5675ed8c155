import type { Alarm } from '../alarm.ts'
import { pointer } from '../json-pointer.ts'
import type { TaskNode } from '../nodes/task.ts'
import { errorAt, type Problem } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * What happens around a due instant needs one. What is decided by default can be decided by nobody: silence never refuses,
 * and gives no reasons.
 */
export const alarms: LintRule = ({ graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'task' || node.onDeadline === undefined || node.onDeadline.length === 0) return []
    const where = pointer('/flow/nodes', id, 'onDeadline')
    const { vi, en } = quoted(node.title)
    const withoutTime = errorAt('alarmWithoutTime', where, {
      vi: [`${vi} không có thời gian, nên không có hạn để báo.`, 'Đặt thời gian cho bước này, hoặc xóa các báo hạn.'],
      en: [`${en} has no time, so nothing is ever due.`, 'Give the step a time, or delete what happens at its end.'],
    })
    return [
      ...(node.allotted === undefined ? [withoutTime] : []),
      ...node.onDeadline.flatMap((alarm, i) => aboutDefault(node, alarm, pointer(where, i, 'outcome'))),
    ]
  })

function aboutDefault({ outcomes }: TaskNode, alarm: Alarm, where: string): Problem[] {
  const outcome = alarm.do === 'decide' ? outcomes.find(({ id }) => id === alarm.outcome) : undefined
  if (outcome === undefined) return []
  const { vi, en } = quoted(outcome.title)
  if (outcome.meaning === 'refuse') {
    return [
      errorAt('silenceRefuses', where, {
        vi: [
          `${vi} từ chối khi không ai trả lời: im lặng không bao giờ là từ chối.`,
          'Chọn kết quả khác, hoặc chuyển cho người khác quyết định.',
        ],
        en: [
          `${en} refuses because nobody answered: silence never refuses.`,
          'Choose another outcome, or let somebody else decide.',
        ],
      }),
    ]
  }
  if (outcome.reason !== 'required') return []
  return [
    errorAt('defaultNeedsReason', where, {
      vi: [`${vi} cần lý do, nhưng quyết định mặc định không do ai đưa ra.`, 'Chọn kết quả không bắt buộc có lý do.'],
      en: [`${en} needs a reason, but nobody gives one by default.`, 'Choose an outcome that needs none.'],
    }),
  ]
}
