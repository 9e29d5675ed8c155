import { type Static, type TSchema, Type } from 'typebox'
import { DecisionNodeSchema } from './decision.ts'
import { EndNodeSchema } from './end.ts'
import { ExclusiveNodeSchema } from './exclusive.ts'
import { ParallelNodeSchema } from './parallel.ts'
import { StartNodeSchema } from './start.ts'
import { TaskNodeSchema } from './task.ts'
import { WaitNodeSchema } from './wait.ts'

/** One schema a kind. Engine and designer have registries with the same keys (`satisfies Record<NodeKind, …>`). */
export const nodeSchemas = {
  start: StartNodeSchema,
  task: TaskNodeSchema,
  decision: DecisionNodeSchema,
  exclusive: ExclusiveNodeSchema,
  parallel: ParallelNodeSchema,
  wait: WaitNodeSchema,
  end: EndNodeSchema,
} satisfies Record<string, TSchema>

export type NodeKind = keyof typeof nodeSchemas

export const NodeSchema = Type.Union([
  nodeSchemas.start,
  nodeSchemas.task,
  nodeSchemas.decision,
  nodeSchemas.exclusive,
  nodeSchemas.parallel,
  nodeSchemas.wait,
  nodeSchemas.end,
])
export type FlowNode = Static<typeof NodeSchema>
export type NodeOf<K extends NodeKind> = Extract<FlowNode, { kind: K }>
