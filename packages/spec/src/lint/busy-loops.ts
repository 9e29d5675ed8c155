import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A loop contains something that rests: a task, wait, service or procedure. Otherwise one command would go round for ever. */
export const busyLoops: LintRule = ({ graph }) => {
  const moves = (id: string) => graph.moves(id)
  const told = new Set<string>()
  return [...graph.nodes].flatMap(([id, { title }]) => {
    if (!moves(id) || told.has(id)) return []
    const next = graph
      .out(id)
      .map(({ edge }) => edge.to)
      .filter(moves)
    const after = graph.reach(next, ({ edge }) => moves(edge.to))
    if (!after.has(id)) return []
    for (const other of after) told.add(other)
    const { vi, en } = quoted(title)
    return [
      errorAt('loopWithoutTask', pointer('/flow/nodes', id), {
        vi: [
          `Vòng lặp qua ${vi} không có công việc hay nút chờ nào.`,
          'Đặt một công việc vào vòng lặp hoặc bỏ vòng lặp.',
        ],
        en: [`The loop through ${en} holds no task and no wait.`, 'Put a task into the loop, or remove the loop.'],
      }),
    ]
  })
}
