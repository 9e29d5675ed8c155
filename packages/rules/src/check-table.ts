import { checkComparison, checkFact, type Report, refuseOtherKeys } from './check-comparison.ts'
import { checkCoverage } from './check-coverage.ts'
import {
  checkId,
  checkOutputs,
  checkRowLabels,
  checkThen,
  eachRecord,
  MAX_COLUMNS,
  MAX_ROWS,
  type ReadOutputs,
} from './check-decision.ts'
import type { FactType, FactTypes } from './fact-type.ts'
import { isRecord, own, pointer } from './json.ts'
import { problem, type RuleProblem } from './problem.ts'
import type { DecisionTable } from './table.ts'

const TABLE_KEYS = ['inputs', 'outputs', 'hitPolicy', 'aggregate', 'rows', 'otherwise']
const INPUT_KEYS = ['id', 'fact', 'path', 'title']
const ROW_KEYS = ['id', 'when', 'then', 'priority', 'note']
const MAX_TESTS = 20

/** Types of the inputs by id; undefined where the type is not known. */
type Inputs = ReadonlyMap<string, FactType | undefined>

/**
 * Checks anything that claims to be a decision table: its shape, facts and types as `checkCondition` does, and, when
 * that is in order, its rows against each other: under `unique` and `any` rows that overlap, and for every policy but
 * `collect` without `otherwise` a combination that no row answers, each with an example. Never throws; what takes too
 * much effort is reported as the warning `notDecided`.
 */
export function checkTable(table: unknown, facts: FactTypes): RuleProblem[] {
  const problems = visitTable(table, facts)
  return problems.length === 0 && isDecisionTable(table) ? checkCoverage(table, facts) : problems
}

/** `checkTable` without types and without comparing rows: what compiling needs so as not to stumble. */
export function checkTableShape(table: unknown): RuleProblem[] {
  return visitTable(table, undefined)
}

/** Whether anything has the shape of a decision table, so that it can be compiled. */
export function isDecisionTable(table: unknown): table is DecisionTable {
  return checkTableShape(table).length === 0
}

function visitTable(table: unknown, types: FactTypes | undefined): RuleProblem[] {
  const problems: RuleProblem[] = []
  const report: Report = (found) => problems.push(found)
  if (!isRecord(table)) return [problem('malformed', '', '{…}')]
  refuseOtherKeys(table, TABLE_KEYS, '', report)
  const inputs = checkInputs(own(table, 'inputs'), types, report)
  const outputs = checkOutputs(table, report)
  const ids = new Set<string>()
  eachRecord(own(table, 'rows'), '/rows', MAX_ROWS, report, (row, where) => {
    const id = checkId(row, where, ids, report)
    if (id !== undefined) ids.add(id)
    checkRow(row, inputs, outputs, where, report)
  })
  return problems
}

function checkInputs(list: unknown, types: FactTypes | undefined, report: Report): Inputs {
  const inputs = new Map<string, FactType | undefined>()
  eachRecord(list, '/inputs', MAX_COLUMNS, report, (input, where) => {
    refuseOtherKeys(input, INPUT_KEYS, where, report)
    const id = checkId(input, where, new Set(inputs.keys()), report)
    const type = checkFact(input, types, where, report)
    if (id !== undefined) inputs.set(id, type)
  })
  return inputs
}

function checkRow(
  row: Readonly<Record<string, unknown>>,
  inputs: Inputs,
  outputs: ReadOutputs,
  where: string,
  report: Report,
): void {
  refuseOtherKeys(row, ROW_KEYS, where, report)
  checkRowLabels(row, where, report)
  checkThen(own(row, 'then'), outputs, pointer(where, 'then'), report)
  const when = own(row, 'when')
  const at = pointer(where, 'when')
  if (!isRecord(when)) {
    report(problem('malformed', at, '{…}'))
    return
  }
  for (const [input, cell] of Object.entries(when)) {
    const cellAt = pointer(at, input)
    if (!inputs.has(input)) report(problem('undeclaredInput', cellAt, input))
    else checkCell(cell, inputs.get(input), cellAt, report)
  }
}

function checkCell(cell: unknown, type: FactType | undefined, where: string, report: Report): void {
  eachRecord(cell, where, MAX_TESTS, report, (test, at) => {
    refuseOtherKeys(test, ['operator', 'value'], at, report)
    if (isRecord(own(test, 'value')))
      report(problem('valueType', pointer(at, 'value'), type?.type ?? 'string / number'))
    else checkComparison(test, type, undefined, at, report)
  })
}
