import type { AlarmTime, TimeLimit } from '../deadline.ts'
import { durationText } from '../duration-text.ts'
import { pointer } from '../json-pointer.ts'
import { type Problem, warningAt } from '../problem.ts'
import type { Text } from '../text.ts'
import { type LintRule, quoted } from './lint-rule.ts'
import { exceeds } from './time-limits.ts'

/** Nothing is to happen longer before the due instant than there is time at all, as far as units can be compared. */
export const alarmTimes: LintRule = ({ spec: { deadline }, graph }) => [
  ...[...graph.nodes].flatMap(([id, node]) =>
    node.kind === 'task'
      ? (node.onDeadline ?? []).flatMap(({ title, at }, i) =>
          tooEarly(title, at, node.allotted, pointer('/flow/nodes', id, 'onDeadline', i, 'at')),
        )
      : [],
  ),
  ...(deadline.onDeadline ?? []).flatMap(({ title, at }, i) =>
    tooEarly(title, at, deadline.committed, pointer('/deadline/onDeadline', i, 'at')),
  ),
  ...(deadline.reappointment?.notice === undefined
    ? []
    : tooEarly(
        { vi: 'Hẹn lại', en: 'Reappointment' },
        { before: deadline.reappointment.notice },
        deadline.committed,
        '/deadline/reappointment/notice',
      )),
]

function tooEarly(title: Text, at: AlarmTime, limit: TimeLimit | undefined, where: string): Problem[] {
  if (limit === undefined || at === 'due' || !('before' in at) || !exceeds(at.before, limit)) return []
  const [what, before, all] = [quoted(title), durationText(at.before), durationText(limit)]
  return [
    warningAt('beforeItBegins', where, {
      vi: [`${what.vi} trước hạn ${before.vi}, nhưng cả thời gian chỉ có ${all.vi}.`, 'Chọn khoảng ngắn hơn.'],
      en: [`${what.en} is ${before.en} before the end, but the whole time is ${all.en}.`, 'Choose a shorter time.'],
    }),
  ]
}
