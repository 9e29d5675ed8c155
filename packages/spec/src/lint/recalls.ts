import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A task that may be taken back is followed by something that can still be open; after an end there is nothing left. */
export const recalls: LintRule = ({ graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'task' || !node.recallable) return []
    const targets = graph.out(id).map(({ edge }) => edge.to)
    const passes = (at: string) => graph.moves(at) && !isJoin(at)
    const isJoin = (at: string) => {
      const placed = graph.nodes.get(at)
      return placed !== undefined && 'mode' in placed && placed.mode === 'join'
    }
    const next = [...graph.reach(targets, ({ edge }) => passes(edge.from))].filter((at) => !passes(at))
    if (next.length === 0 || next.some((at) => graph.nodes.get(at)?.kind !== 'end')) return []
    const { vi, en } = quoted(node.title)
    return [
      warningAt('recallNeverPossible', pointer('/flow/nodes', id, 'recallable'), {
        vi: [
          `Sau ${vi} hồ sơ kết thúc ngay, nên không còn gì để thu hồi.`,
          'Xóa “recallable”, hoặc dùng mở lại hồ sơ.',
        ],
        en: [
          `After ${en} the dossier ends, so there is nothing left to recall.`,
          'Delete "recallable", or use reopening.',
        ],
      }),
    ]
  })
