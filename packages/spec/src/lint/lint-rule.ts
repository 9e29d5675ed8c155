import type { FactTypes } from '@motcua/rules'
import { factTypesOf } from '../fact-types.ts'
import { type NamedThing, namedThings } from '../named-things.ts'
import type { Problem } from '../problem.ts'
import { type FieldReference, referencedFields } from '../references.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import { FlowGraph } from './flow-graph.ts'

/** What every rule looks at; put together once for a spec. */
export interface LintContext {
  readonly spec: Spec
  readonly graph: FlowGraph
  readonly types: FactTypes
  /** Every place that speaks of a fact, and every place that names another part. */
  readonly references: readonly FieldReference[]
  readonly named: readonly NamedThing[]
  /** The local day, "YYYY-MM-DD", for what the law's dates decide. Absent: those are not judged. */
  readonly today?: string
}

export function lintContextOf(spec: Spec, options: { readonly today?: string } = {}): LintContext {
  return {
    spec,
    graph: new FlowGraph(spec),
    types: factTypesOf(spec),
    references: referencedFields(spec),
    named: namedThings(spec),
    ...options,
  }
}

/** One thing that may be wrong with a spec. Pure; says place and remedy of each finding. */
export type LintRule = (context: LintContext) => Problem[]

/** A title quoted for a message. */
export function quoted({ vi, en }: Text): Text {
  return { vi: `“${vi}”`, en: `"${en}"` }
}
