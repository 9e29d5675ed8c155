import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'
import { isSameUnit, unitsBefore } from './units-before.ts'

/** A dossier is handed over between units: a step to which it always comes from its own needs no time for that. */
export const handOvers: LintRule = (context) =>
  [...context.graph.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'task' || node.handOver === undefined) return []
    const { roles } = context.spec
    const unit = Object.hasOwn(roles, node.role) ? roles[node.role]?.unit : undefined
    const before = unitsBefore(context, id)
    if (unit === undefined || before === undefined || before.length === 0) return []
    if (!before.every((other) => isSameUnit(other, unit))) return []
    const { vi, en } = quoted(node.title)
    return [
      warningAt('handOverNeverUsed', pointer('/flow/nodes', id, 'handOver'), {
        vi: [`Hồ sơ đến ${vi} luôn từ cùng đơn vị, nên không có bàn giao.`, 'Xóa thời gian bàn giao.'],
        en: [
          `The dossier always comes to ${en} from its own unit, so nothing is handed over.`,
          'Delete the hand-over.',
        ],
      }),
    ]
  })
