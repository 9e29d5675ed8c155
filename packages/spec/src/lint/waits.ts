import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem, warningAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** What a wait must say: a pause waits for somebody's message and is declared, a message has a time limit, a date is one. */
export const waits: LintRule = ({ spec, graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'wait') return []
    const where = pointer('/flow/nodes', id)
    const { vi, en } = quoted(node.title)
    const problems: Problem[] = []
    if (node.pausesClock && !('message' in node.for)) {
      problems.push(
        errorAt('pauseWithoutMessage', `${where}/pausesClock`, {
          vi: [`${vi} tạm dừng thời hạn mà không chờ ai.`, 'Chờ bổ sung của người nộp, hoặc không tạm dừng.'],
          en: [`${en} pauses the clock without waiting for anybody.`, 'Wait for a message, or do not pause.'],
        }),
      )
    }
    if (node.pausesClock && !spec.deadline.pausedBy.includes('supplement')) {
      problems.push(
        errorAt('pauseNotDeclared', `${where}/pausesClock`, {
          vi: [
            `${vi} tạm dừng thời hạn, nhưng thời hạn không cho phép.`,
            'Thêm “supplement” vào những gì tạm dừng thời hạn.',
          ],
          en: [
            `${en} pauses the clock, but the deadline does not allow it.`,
            'Add "supplement" to what pauses the deadline.',
          ],
        }),
      )
    }
    if ('message' in node.for && node.for.within === undefined) {
      problems.push(
        warningAt('waitWithoutLimit', `${where}/for`, {
          vi: [`${vi} có thể chờ mãi mãi.`, 'Đặt thời hạn chờ và nối đường “hết hạn”.'],
          en: [`${en} may wait for ever.`, 'Give it a time limit, and an edge for when that has elapsed.'],
        }),
      )
    }
    return problems
  })
