import type { FlowNode } from '@motcua/spec'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import type { Rejection } from '../rejection.ts'

/** What a kind of node does when a branch reaches it: it rests there (task, wait), goes on, or ends. */
export interface NodeBehaviour<N extends FlowNode> {
  /** `way` is the edge by which the node was reached; none for the start. */
  enter(move: Move, step: Step, node: N, way: Way | undefined): Rejection | undefined
}

/** Says that a branch has reached the node. */
export function recordEntry(move: Move, step: Step, way: Way | undefined): void {
  if (way === undefined) move.record({ type: 'NodeEntered', node: step.id })
  else move.record({ type: 'NodeEntered', node: step.id, edge: way.edge.id })
}
