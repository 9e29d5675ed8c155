import type { ParallelNode } from '@motcua/spec'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'
import { arrive, startBranches } from './branches.ts'

export const parallel: NodeBehaviour<ParallelNode> = {
  enter(move, step, node, way) {
    if (node.mode === 'join') return arrive(move, step, way)
    recordEntry(move, step, way)
    return startBranches(move, step, node.join, step.ways)
  },
}
