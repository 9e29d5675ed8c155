import { pointer } from '../json-pointer.ts'
import type { WaitNode } from '../nodes/wait.ts'
import { errorAt, type Problem, warningAt } from '../problem.ts'
import type { Spec } from '../spec.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * What a wait must say: a pause waits for somebody's message and is declared, a message has a time limit. Where messages are
 * gathered to the end, there must be one.
 */
export const waits: LintRule = ({ spec, graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'wait') return []
    const where = pointer('/flow/nodes', id)
    return [...(node.pausesClock ? aboutPause(spec, node, where) : []), ...aboutLimit(node, where)]
  })

function aboutPause({ deadline }: Spec, node: WaitNode, where: string): Problem[] {
  const { vi, en } = quoted(node.title)
  const withoutMessage = errorAt('pauseWithoutMessage', `${where}/pausesClock`, {
    vi: [`${vi} tạm dừng thời hạn mà không chờ ai.`, 'Chờ bổ sung của người nộp, hoặc không tạm dừng.'],
    en: [`${en} pauses the clock without waiting for anybody.`, 'Wait for a message, or do not pause.'],
  })
  const notDeclared = errorAt('pauseNotDeclared', `${where}/pausesClock`, {
    vi: [
      `${vi} tạm dừng thời hạn, nhưng thời hạn không cho phép.`,
      'Thêm “supplement” vào những gì tạm dừng thời hạn.',
    ],
    en: [
      `${en} pauses the clock, but the deadline does not allow it.`,
      'Add "supplement" to what pauses the deadline.',
    ],
  })
  return [
    ...('message' in node.for ? [] : [withoutMessage]),
    ...(deadline.pausedBy.includes('supplement') ? [] : [notDeclared]),
  ]
}

function aboutLimit(node: WaitNode, where: string): Problem[] {
  if (!('message' in node.for) || node.for.within !== undefined) return []
  const { vi, en } = quoted(node.title)
  if (node.for.closes === 'end') {
    return [
      errorAt('waitWithoutEnd', `${where}/for`, {
        vi: [`${vi} thu nhận tin đến hết hạn, nhưng không có hạn.`, 'Đặt thời hạn chờ.'],
        en: [`${en} gathers messages until its end, but has none.`, 'Give it a time limit.'],
      }),
    ]
  }
  return [
    warningAt('waitWithoutLimit', `${where}/for`, {
      vi: [`${vi} có thể chờ mãi mãi.`, 'Đặt thời hạn chờ và nối đường “hết hạn”.'],
      en: [`${en} may wait for ever.`, 'Give it a time limit, and an edge for when that has elapsed.'],
    }),
  ]
}
