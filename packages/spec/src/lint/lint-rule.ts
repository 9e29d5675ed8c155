import type { FactTypes } from '@motcua/rules'
import type { Problem } from '../problem.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { FlowGraph } from './flow-graph.ts'

/** What every rule looks at; put together once for a spec. */
export interface LintContext {
  readonly spec: Spec
  readonly graph: FlowGraph
  readonly types: FactTypes
  /** The local day, "YYYY-MM-DD", for what the law's dates decide. Absent: those are not judged. */
  readonly today?: string
}

/** One thing that may be wrong with a spec. Pure; says place and remedy of each finding. */
export type LintRule = (context: LintContext) => Problem[]

/** A title quoted for a message. */
export function quoted({ vi, en }: Text): Text {
  return { vi: `“${vi}”`, en: `"${en}"` }
}
