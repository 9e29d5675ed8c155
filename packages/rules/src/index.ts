export { checkCondition } from './check-condition.ts'
export { checkRuleSet } from './check-rule-set.ts'
export { checkTable, isDecisionTable } from './check-table.ts'
export { type CompiledCondition, compileCondition } from './compile-condition.ts'
export { type CompiledRuleSet, compileRuleSet, type RuleSetTrace, type RuleTrace } from './compile-rule-set.ts'
export { type CompiledTable, compileTable, walkTable } from './compile-table.ts'
export {
  type AllOf,
  type AnyOf,
  type Condition,
  type FactReference,
  type Facts,
  factsOf,
  type Leaf,
  type Not,
  type Verdict,
} from './condition.ts'
export type { GroupTrace, LeafTrace, Trace } from './explain-condition.ts'
export type { CellTrace, RowTrace, TableTrace } from './explain-table.ts'
export { readPath } from './fact-path.ts'
export type { FactType, FactTypes } from './fact-type.ts'
export type { Decided, Decision, Undecided } from './hit-policy.ts'
export type { Json, Scalar } from './json.ts'
export { holds, isOperator, OPERATORS, type Operator, type OperatorFamily, operatorFamily } from './operator.ts'
export { type Bilingual, InvalidRuleError, type ProblemCode, type RuleProblem } from './problem.ts'
export {
  AGGREGATES,
  type Aggregate,
  type CellTest,
  type DecisionTable,
  HIT_POLICIES,
  type HitPolicy,
  type Outputs,
  type Rule,
  type RuleOutput,
  type RuleSet,
  type TableInput,
  type TableRow,
} from './table.ts'
export { valuesToTry } from './values-to-try.ts'
