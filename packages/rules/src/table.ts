import type { Condition } from './condition.ts'
import type { FactType } from './fact-type.ts'
import type { Json, Scalar } from './json.ts'
import type { Operator } from './operator.ts'
import type { Bilingual } from './problem.ts'

/** A column of conditions: the fact, or the part of it at `path`, that its cells test. */
export interface TableInput {
  readonly id: string
  readonly fact: string
  readonly path?: string
  readonly title?: Bilingual
}

/** One result of a decision. `values` is the closed list of what it may be, `labels` what people call each text of it. */
export interface RuleOutput {
  readonly id: string
  readonly type: Extract<FactType['type'], 'string' | 'number' | 'integer' | 'boolean' | 'date'>
  readonly title?: Bilingual
  readonly values?: readonly Json[]
  readonly labels?: Readonly<Record<string, Bilingual>>
}

export const HIT_POLICIES = ['unique', 'first', 'priority', 'any', 'collect'] as const

/**
 * What several rows that hold mean: `unique` a mistake; `first` the first in declaration order decides; `priority`
 * the highest `priority` decides (0 when not given; the earlier of equals); `any` they must agree; `collect` all count.
 */
export type HitPolicy = (typeof HIT_POLICIES)[number]

export const AGGREGATES = ['list', 'sum', 'min', 'max', 'count'] as const

/** How `collect` joins the outputs of the rows that hold, for each output; `list` when not given. */
export type Aggregate = (typeof AGGREGATES)[number]

/** Values by output id. */
export type Outputs = Readonly<Record<string, Json>>

/** What a cell asks of its input. The value is a constant. */
export interface CellTest {
  readonly operator: Operator
  readonly value: Scalar | readonly Scalar[]
}

/** A row: all tests of all its cells must hold; an input without a cell may be anything. */
export interface TableRow {
  readonly id: string
  readonly when: Readonly<Record<string, readonly CellTest[]>>
  readonly then: Outputs
  readonly priority?: number
  readonly note?: string
}

/** What tables and rule sets share. */
interface Deciding {
  readonly outputs: readonly RuleOutput[]
  readonly hitPolicy: HitPolicy
  readonly aggregate?: Aggregate
  /** The result when nothing holds. */
  readonly otherwise?: Outputs
}

export interface DecisionTable extends Deciding {
  readonly inputs: readonly TableInput[]
  readonly rows: readonly TableRow[]
}

export interface Rule {
  readonly id: string
  readonly when: Condition
  readonly then: Outputs
  readonly priority?: number
  readonly note?: string
}

/** Rules with conditions of their own, decided under the same hit policies as a table. */
export interface RuleSet extends Deciding {
  readonly rules: readonly Rule[]
}

/** The tests of a row's cell; none when the row does not ask about that input. */
export function cellOf(row: TableRow, input: string): readonly CellTest[] {
  return (Object.hasOwn(row.when, input) ? row.when[input] : undefined) ?? []
}
