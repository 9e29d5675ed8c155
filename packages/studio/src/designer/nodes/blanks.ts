import type { FlowNode, NodeKind, Spec, Text } from '@motcua/spec'
import type { Blank } from './blank.ts'
import { decisionBlank } from './decision/blank.ts'
import { endBlank } from './end/blank.ts'
import { exclusiveBlank } from './exclusive/blank.ts'
import { inclusiveBlank } from './inclusive/blank.ts'
import { parallelBlank } from './parallel/blank.ts'
import { procedureBlank } from './procedure/blank.ts'
import { serviceBlank } from './service/blank.ts'
import { startBlank } from './start/blank.ts'
import { taskBlank } from './task/blank.ts'
import { waitBlank } from './wait/blank.ts'

const blanks = {
  start: startBlank,
  task: taskBlank,
  wait: waitBlank,
  service: serviceBlank,
  procedure: procedureBlank,
  decision: decisionBlank,
  exclusive: exclusiveBlank,
  inclusive: inclusiveBlank,
  parallel: parallelBlank,
  end: endBlank,
} satisfies { [K in NodeKind]: Blank<K> }

export const KINDS: readonly NodeKind[] = [
  'task',
  'wait',
  'decision',
  'exclusive',
  'inclusive',
  'parallel',
  'service',
  'procedure',
  'end',
  'start',
]

export function blankNode(kind: NodeKind, spec: Spec, given: { title: Text; role?: string }): FlowNode {
  return blanks[kind].create(spec, given)
}

export function kindTitle(kind: NodeKind): Text {
  return blanks[kind].title
}

export function sizeOf(node: FlowNode): readonly [width: number, height: number] {
  return blanks[node.kind].size
}
