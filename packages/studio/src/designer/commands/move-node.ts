import { laneAt, lanesOf } from '../canvas/lanes.ts'
import { settledLayout } from '../canvas/settle.ts'
import type { Command } from '../document/command.ts'
import { at } from '../document/record.ts'
import { sizeOf } from '../nodes/blanks.ts'

/** Moves a box. A task that is put into another lane is done by that lane's role from then on. */
export function moveNode(id: string, point: { readonly x: number; readonly y: number }): Command {
  return {
    says: { vi: 'Chuyển chỗ', en: 'Move a box' },
    merge: `move ${id}`,
    apply: (spec) => {
      const node = at(spec.flow.nodes, id)
      if (!node) return spec
      const lane = laneAt(lanesOf(spec, settledLayout(spec)), point.y + sizeOf(node)[1] / 2)
      const led = node.kind === 'task' && lane?.role ? { ...node, role: lane.role } : node
      const nodes = led === node ? spec.flow.nodes : { ...spec.flow.nodes, [id]: led }
      const next = {
        ...spec,
        flow: { ...spec.flow, nodes },
        layout: { ...spec.layout, nodes: { ...settledLayout(spec).nodes, [id]: { x: point.x, y: point.y } } },
      }
      return { ...next, layout: settledLayout(next) }
    },
  }
}
