import {
  type Condition,
  checkRuleSet,
  type DecisionTable,
  isDecisionTable,
  type Outputs,
  type TableRow,
} from '@motcua/rules'
import { conditionText, factLabel, valueLabel } from '../condition-text.ts'
import type { Decision } from '../decision.ts'
import { factTypesOf } from '../fact-types.ts'
import { pointer } from '../json-pointer.ts'
import type { Text } from '../text.ts'
import type { Teller } from './aspects.ts'
import { reworded, subject, type Thing } from './thing.ts'

/** Decisions, and their rows or rules one by one. */
export function thingsOfRules(tell: Teller): Thing[] {
  return Object.entries(tell.spec.decisions).flatMap(([id, decision]): Thing[] => {
    const path = pointer('/decisions', id)
    const { title, legalBasis } = decision
    const body = decision.kind === 'table' ? decision.table : decision.rules
    const whole: Thing = {
      key: `decision ${decision.kind} ${id}`,
      group: 'rule',
      path,
      subject: subject({ vi: 'Quyết định', en: 'Decision' }, title),
      aspects: tell.aspects({ title, legalBasis, ...body }, ['rows', 'rules']),
    }
    const rows = (isReadable(decision, tell) ? rowsOf(decision) : []).map(({ row, when, where }): Thing => {
      const words = { when: conditionText(when, tell.spec), ...outputWords(row.then, tell) }
      return {
        key: `row ${id} ${row.id}`,
        group: 'rule',
        path: path + where,
        subject: {
          vi: `Dòng *${row.id}* của quyết định *${title.vi}*`,
          en: `Row *${row.id}* of the decision *${title.en}*`,
        },
        aspects: reworded(tell.aspects(row, ['id']), words),
      }
    })
    return [whole, ...rows]
  })
}

const MALFORMED = new Set(['malformed', 'missingKey', 'unknownOperator', 'forbiddenName', 'tooDeep', 'tooLarge'])

/** A draft's decision may be malformed inside; then it is compared as a whole, without its rows. */
function isReadable(decision: Decision, { spec }: Teller): boolean {
  if (decision.kind === 'table') return isDecisionTable(decision.table)
  return checkRuleSet(decision.rules, factTypesOf(spec)).every(({ code }) => !MALFORMED.has(code))
}

interface Row {
  readonly row: { readonly id: string; readonly then: Outputs }
  readonly when: Condition
  readonly where: string
}

/** The rows of a table or the rules of a set, each with the condition under which it holds. */
function rowsOf(decision: Decision): Row[] {
  if (decision.kind === 'rules') {
    return decision.rules.rules.map((rule, i) => ({ row: rule, when: rule.when, where: pointer('/rules/rules', i) }))
  }
  return decision.table.rows.map((row, i) => ({
    row,
    when: cellsOf(row, decision.table),
    where: pointer('/table/rows', i),
  }))
}

/** A table's row as the condition that its cells make together. */
function cellsOf({ when }: TableRow, { inputs }: DecisionTable): Condition {
  const cells: Condition[] = []
  for (const { id, fact, path } of inputs) {
    for (const test of Object.hasOwn(when, id) ? (when[id] ?? []) : []) {
      cells.push({ fact, ...(path === undefined ? {} : { path }), ...test })
    }
  }
  return { all: cells }
}

function outputWords(outputs: Outputs, { spec }: Teller): Record<'then', Text> {
  const parts = Object.entries(outputs).map(([id, value]) => ({
    of: factLabel(spec, id),
    is: valueLabel(spec, id, value),
  }))
  const vi = parts.map(({ of, is }) => `${of.vi} = ${is.vi}`).join(', ')
  const en = parts.map(({ of, is }) => `${of.en} = ${is.en}`).join(', ')
  // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
  return { then: { vi, en } }
}
