import type { CompiledCondition, CompiledRuleSet, CompiledTable } from '@motcua/rules'
import type { Edge, FlowNode, Spec, TimeLimit } from '@motcua/spec'
import type { Answers, Json } from './command.ts'

/** An edge ready to be followed. `to` is undefined where the drawing points at no node. */
export interface Way {
  readonly edge: Edge
  readonly to: Step | undefined
  readonly when: CompiledCondition | undefined
}

/** The list of a node that is done per item. */
export interface ItemList {
  /** The facts that it is read from. */
  readonly facts: readonly string[]
  /** Undefined while it is not known. */
  read(answers: Answers): Json | undefined
}

/** A node with the ways out of it, in the order of the spec. */
export interface Step {
  readonly id: string
  /** `node#1`: made once, since most nodes are opened once and a string that is put together anew is slow as a key. */
  readonly firstOpening: string
  readonly node: FlowNode
  readonly ways: readonly Way[]
  /** The same ways by outcome; those without an outcome are under the empty string. */
  readonly byOutcome: ReadonlyMap<string, Way>
  /** When the extended term of a task holds. */
  readonly extendedWhen: CompiledCondition | undefined
  /** Undefined where the node is done once. */
  readonly items: ItemList | undefined
}

/** The two terms that hold together: the main ones (no `variant`) or those of a variant. */
export interface Terms {
  readonly variant: string | undefined
  readonly when: CompiledCondition | undefined
  readonly statutory: TimeLimit
  readonly committed: TimeLimit
}

/** One version of a procedure made ready to run. It keeps no state: any number of dossiers share it. */
export interface Model {
  readonly spec: Spec
  readonly hash: string
  readonly start: Step | undefined
  readonly steps: ReadonlyMap<string, Step>
  readonly decisions: ReadonlyMap<string, CompiledTable | CompiledRuleSet>
  /** Variants in the order in which they are tried. */
  readonly variants: readonly Terms[]
  readonly terms: Terms
  /** Form → the data fields that it may answer. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>
  readonly components: ReadonlySet<string>
  /** Data fields that a registry knows. */
  readonly registryFields: ReadonlySet<string>
  /** Some step is handed over between units: then it matters where the dossier lies. */
  readonly handsOver: boolean
}
