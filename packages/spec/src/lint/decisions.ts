import { checkRuleSet, checkTable } from '@motcua/rules'
import { pointer } from '../json-pointer.ts'
import { problemOfRule } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** Decision tables and rule sets are in order: shape, types, rows that overlap or miss a case. Codes are those of the rules. */
export const decisions: LintRule = ({ spec, types }) =>
  Object.entries(spec.decisions).flatMap(([id, decision]) => {
    const where = pointer('/decisions', id)
    return decision.kind === 'table'
      ? checkTable(decision.table, types).map((found) => problemOfRule(`${where}/table`, found))
      : checkRuleSet(decision.rules, types).map((found) => problemOfRule(`${where}/rules`, found))
  })
