import { type Static, type TSchema, Type } from 'typebox'
import { DecisionNodeSchema } from './decision.ts'
import { EndNodeSchema } from './end.ts'
import { ExclusiveNodeSchema } from './exclusive.ts'
import { InclusiveNodeSchema } from './inclusive.ts'
import { ParallelNodeSchema } from './parallel.ts'
import { ProcedureNodeSchema } from './procedure.ts'
import { ServiceNodeSchema } from './service.ts'
import { StartNodeSchema } from './start.ts'
import { TaskNodeSchema } from './task.ts'
import { WaitNodeSchema } from './wait.ts'

/** One schema a kind. Engine and designer have registries with the same keys (`satisfies Record<NodeKind, …>`). */
export const nodeSchemas = {
  start: StartNodeSchema,
  task: TaskNodeSchema,
  service: ServiceNodeSchema,
  decision: DecisionNodeSchema,
  exclusive: ExclusiveNodeSchema,
  inclusive: InclusiveNodeSchema,
  parallel: ParallelNodeSchema,
  wait: WaitNodeSchema,
  procedure: ProcedureNodeSchema,
  end: EndNodeSchema,
} satisfies Record<string, TSchema>

export type NodeKind = keyof typeof nodeSchemas

/** Every kind, in the order of the registry. */
export const NODE_KINDS: readonly string[] = Object.keys(nodeSchemas)

export const NodeSchema = Type.Union([
  nodeSchemas.start,
  nodeSchemas.task,
  nodeSchemas.service,
  nodeSchemas.decision,
  nodeSchemas.exclusive,
  nodeSchemas.inclusive,
  nodeSchemas.parallel,
  nodeSchemas.wait,
  nodeSchemas.procedure,
  nodeSchemas.end,
])
export type FlowNode = Static<typeof NodeSchema>
export type NodeOf<K extends NodeKind> = Extract<FlowNode, { kind: K }>
