import type { StartNode } from '@motcua/spec'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const start: NodeBehaviour<StartNode> = {
  enter(move, step, _node, way) {
    recordEntry(move, step, way)
    return move.follow(step.ways[0], step.id)
  },
}
