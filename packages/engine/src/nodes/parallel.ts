import type { ParallelNode } from '@motcua/spec'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const parallel: NodeBehaviour<ParallelNode> = {
  enter(move, step, node, way) {
    return node.mode === 'fork' ? fork(move, step, node.join, way) : join(move, step, way)
  },
}

/** Starts every way out; the first of the spec is followed first. */
function fork(move: Move, step: Step, joinId: string, way: Way | undefined): Rejection | undefined {
  recordEntry(move, step, way)
  const { ways } = step
  if (ways.length === 0) return refuse('noWay', step.id)
  move.record({ type: 'Forked', node: step.id, join: joinId, branches: ways.length })
  for (let i = ways.length - 1; i >= 0; i--) {
    const refused = move.follow(ways[i], step.id)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** Counts an arrival; the last one that the fork activated goes on. */
function join(move: Move, step: Step, way: Way | undefined): Rejection | undefined {
  const under = own(move.state.joins, step.id)
  if (under === undefined) return refuse('noWay', step.id)
  const arrived = under.arrived + 1
  const { expected } = under
  const edge = way?.edge.id
  move.record({ type: 'BranchArrived', join: step.id, ...(edge === undefined ? {} : { edge }), arrived, expected })
  if (arrived < expected) return undefined
  recordEntry(move, step, way)
  return move.follow(step.ways[0], step.id)
}
