import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** The layout places only nodes that exist. */
export const layoutNodes: LintRule = ({ spec, graph }) =>
  Object.keys(spec.layout.nodes)
    .filter((id) => !graph.nodes.has(id))
    .map((id) =>
      warningAt('layoutOfUnknownNode', pointer('/layout/nodes', id), {
        vi: [`Bản vẽ đặt vị trí cho nút không tồn tại “${id}”.`, 'Xóa vị trí này.'],
        en: [`The layout places a node that does not exist, "${id}".`, 'Delete the position.'],
      }),
    )
