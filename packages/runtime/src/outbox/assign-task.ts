import type { Executor } from '../executor/executor.ts'
import type { HistoryPort } from '../store/history-port.ts'
import type { Deliveries } from './deliveries.ts'
import type { SystemPost } from './system-post.ts'

interface AssignParts {
  readonly executor: Executor
  readonly histories: HistoryPort
  readonly post: SystemPost
}

/**
 * Says how many open tasks each holder of the role has, so that the engine gives the task to the least loaded. One after the
 * other: two that counted at the same time would both give to the same person.
 */
export function assigning({ executor, histories, post }: AssignParts): Deliveries['AssigneeRequired'] {
  let last: Promise<unknown> = Promise.resolve()
  const assign: Deliveries['AssigneeRequired'] = async (entry) => {
    const { task, revision, role, unit } = entry.effect
    const holders = (await executor.around()).organisation.peopleOf(role, unit)
    const counts = await histories.taskCounts(holders)
    const loads = Object.fromEntries(holders.map((person, index) => [person, counts[index] ?? 0]))
    return post.send(entry.dossier, { type: 'AssignTask', task, revision, loads }, entry)
  }
  return (entry, signal) => {
    const turn = last.then(() => assign(entry, signal))
    last = turn.catch(() => undefined)
    return turn
  }
}
