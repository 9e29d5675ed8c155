import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** Both ends of an edge exist. */
export const danglingEdges: LintRule = ({ spec, graph }) =>
  spec.flow.edges.flatMap((edge, i) =>
    (['from', 'to'] as const)
      .filter((end) => !graph.nodes.has(edge[end]))
      .map((end) =>
        errorAt('danglingEdge', pointer('/flow/edges', i, end), {
          vi: [`Đường nối “${edge.id}” trỏ đến nút không tồn tại “${edge[end]}”.`, 'Nối lại hoặc xóa đường này.'],
          en: [
            `The edge "${edge.id}" points to a node that does not exist, "${edge[end]}".`,
            'Reconnect or delete it.',
          ],
        }),
      ),
  )
