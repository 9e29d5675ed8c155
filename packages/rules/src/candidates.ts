import type { Span } from './class-spans.ts'
import type { Facts, Verdict } from './condition.ts'
import type { PathSteps } from './fact-path.ts'
import type { Conclusion, Decision } from './hit-policy.ts'
import type { ValueClasses } from './value-classes.ts'

/** A place in the facts whose values fall into classes: what stands at `steps` inside the fact in `slot`. */
export interface Column {
  readonly slot: number
  readonly steps: PathSteps
  readonly classes: ValueClasses
}

/** One way for a candidate to hold: in each column the classes it accepts. */
export interface Alternative {
  readonly candidate: number
  readonly accepts: readonly (readonly Span[])[]
}

/** What is asked of a candidate besides, when one of its alternatives stands. */
export type Check = (facts: Facts, values: readonly unknown[]) => Verdict

/** Candidates, rows or rules in decision order, as an index sees them. The alternatives follow their order. */
export interface Candidates {
  readonly count: number
  readonly columns: readonly Column[]
  readonly alternatives: readonly Alternative[]
  readonly checks: ReadonlyMap<number, Check>
  readonly concluding: Conclusion
}

/** Decides when all facts of the columns are known, `values` by slot. Undefined: a check is open. */
export type DecideKnown = (facts: Facts, values: readonly unknown[]) => Decision | undefined
