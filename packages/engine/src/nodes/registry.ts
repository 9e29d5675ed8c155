import type { FlowNode, NodeKind, NodeOf } from '@motcua/spec'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import type { Rejection } from '../rejection.ts'
import type { NodeBehaviour } from './behaviour.ts'
import { decision } from './decision.ts'
import { end } from './end.ts'
import { exclusive } from './exclusive.ts'
import { inclusive } from './inclusive.ts'
import { parallel } from './parallel.ts'
import { procedure } from './procedure.ts'
import { service } from './service.ts'
import { start } from './start.ts'
import { task } from './task.ts'
import { wait } from './wait.ts'

type NodeByKind = { readonly [K in NodeKind]: NodeOf<K> }
type Behaviours = { readonly [K in NodeKind]: NodeBehaviour<NodeByKind[K]> }

/** One behaviour a kind; the compiler names the kind that has none. */
const behaviours: Behaviours = {
  start,
  task,
  service,
  decision,
  exclusive,
  inclusive,
  parallel,
  wait,
  procedure,
  end,
}

/** A branch reaches a node. */
export function enter(move: Move, step: Step, way: Way | undefined): Rejection | undefined {
  return enterAs(step.node.kind, step.node, move, step, way)
}

function enterAs<K extends NodeKind>(
  kind: K,
  node: NodeByKind[K] & FlowNode,
  move: Move,
  step: Step,
  way: Way | undefined,
): Rejection | undefined {
  return behaviours[kind].enter(move, step, node, way)
}
