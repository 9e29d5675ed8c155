import { checkCondition } from '@motcua/rules'
import { problemOfRule } from '../problem.ts'
import { conditionsOf } from '../references.ts'
import type { LintRule } from './lint-rule.ts'

/** Every condition can be read and means something: shape, declared facts, operators and values of the right type. */
export const conditions: LintRule = ({ spec, types }) =>
  conditionsOf(spec).flatMap(({ condition, where }) =>
    checkCondition(condition, types).map((found) => problemOfRule(where, found)),
  )
