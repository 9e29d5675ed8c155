import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** A flow begins in exactly one place. */
export const starts: LintRule = ({ graph }) => {
  const ids = graph.idsOf('start')
  if (ids.length === 1) return []
  if (ids.length === 0) {
    return [
      errorAt('noStart', '/flow/nodes', {
        vi: ['Quy trình chưa có điểm bắt đầu.', 'Thêm một nút “Bắt đầu” với biểu mẫu nộp hồ sơ.'],
        en: ['The flow has no start.', 'Add a start with the form for filing.'],
      }),
    ]
  }
  return ids.slice(1).map((id) =>
    errorAt('severalStarts', pointer('/flow/nodes', id), {
      vi: ['Quy trình có nhiều điểm bắt đầu.', 'Giữ lại một nút “Bắt đầu”.'],
      en: ['The flow has several starts.', 'Keep one start.'],
    }),
  )
}
