import type { Interrupt } from '../flow.ts'
import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem, warningAt } from '../problem.ts'
import type { FlowGraph } from './flow-graph.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * A message that interrupts can be told from those that are waited for, comes only where the dossier rests, leads to where a
 * flow can go on, and has a sender; a withdrawal can end as one.
 */
export const interrupts: LintRule = ({ spec, graph }) => {
  const awaited = new Set(
    [...graph.nodes.values()].flatMap((node) =>
      node.kind === 'wait' && 'message' in node.for ? [node.for.message] : [],
    ),
  )
  return (spec.flow.onMessage ?? []).flatMap((interrupt, i) => {
    const where = pointer('/flow/onMessage', i)
    return [
      ...(awaited.has(interrupt.id) ? [namedLikeMessage(interrupt, where)] : []),
      ...aboutWhile(graph, interrupt, where),
      ...aboutTarget(graph, interrupt, where),
      ...(interrupt.does === 'stop' && interrupt.role === undefined ? [withoutRole(interrupt, where)] : []),
    ]
  })
}

function namedLikeMessage({ id, title }: Interrupt, where: string): Problem {
  const { vi, en } = quoted(title)
  return errorAt('interruptNamedLikeMessage', `${where}/id`, {
    vi: [`${vi} có mã “${id}” trùng với tin mà một nút chờ.`, 'Đổi một trong hai mã.'],
    en: [`${en} has the id "${id}" of a message that a wait waits for.`, 'Change one of the two.'],
  })
}

function aboutWhile(graph: FlowGraph, interrupt: Interrupt, where: string): Problem[] {
  return (interrupt.while ?? []).flatMap((id, k) => {
    const node = graph.nodes.get(id)
    if (node === undefined || graph.rests(id)) return []
    const { vi, en } = quoted(node.title)
    return [
      errorAt('interruptWhileMoving', pointer(where, 'while', k), {
        vi: [`Hồ sơ không dừng ở ${vi}, nên không tin nào đến được lúc đó.`, 'Chọn công việc, nút chờ hoặc hệ thống.'],
        en: [`No dossier rests at ${en}, so no message can come there.`, 'Choose a task, wait, service or procedure.'],
      }),
    ]
  })
}

function aboutTarget(graph: FlowGraph, { title, does, to }: Interrupt, where: string): Problem[] {
  const node = graph.nodes.get(to)
  if (node === undefined) return []
  const [what, target] = [quoted(title), quoted(node.title)]
  if (node.kind === 'start' || ('mode' in node && node.mode === 'join')) {
    return [
      errorAt('interruptToStartOrJoin', `${where}/to`, {
        vi: [
          `${what.vi} dẫn đến ${target.vi}, nơi quy trình không đi tiếp được.`,
          'Dẫn đến nút kết thúc hoặc một bước.',
        ],
        en: [`${what.en} leads to ${target.en}, where a flow cannot go on.`, 'Lead it to an end or a step.'],
      }),
    ]
  }
  if (does !== 'withdraw') return []
  const ends = [...graph.reach([to])].map((id) => graph.nodes.get(id))
  if (ends.some((end) => end?.kind === 'end' && end.result === 'withdrawn')) return []
  return [
    warningAt('withdrawalWithoutEnd', `${where}/to`, {
      vi: [`Sau ${what.vi}, hồ sơ không bao giờ kết thúc là đã rút.`, 'Dẫn đến nút kết thúc “rút hồ sơ”.'],
      en: [`After ${what.en} the dossier never ends as withdrawn.`, 'Lead it to an end with the result "withdrawn".'],
    }),
  ]
}

function withoutRole({ title }: Interrupt, where: string): Problem {
  const { vi, en } = quoted(title)
  return errorAt('stopWithoutRole', where, {
    vi: [`Chưa rõ ai được ra ${vi}.`, 'Chọn vai trò được dừng giải quyết.'],
    en: [`Nobody is named who may send ${en}.`, 'Choose the role that may stop the dossier.'],
  })
}
