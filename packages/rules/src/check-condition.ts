import { checkComparison, checkFact, type Report, refuseOtherKeys } from './check-comparison.ts'
import type { FactTypes } from './fact-type.ts'
import { isRecord, own, pointer } from './json.ts'
import { problem, type RuleProblem } from './problem.ts'

/** How deep conditions may be nested, and how many groups and leaves one may have. */
const MAX_DEPTH = 64
const MAX_CONDITIONS = 10_000

const LABELS = ['name', 'priority']
const LEAF_KEYS = ['fact', 'path', 'operator', 'value', ...LABELS]
const GROUPS = ['all', 'any', 'not'] as const

interface Visit {
  readonly types: FactTypes | undefined
  readonly report: Report
  count: number
}

/**
 * Checks anything that claims to be a condition: its shape, that every fact is declared, operators against types,
 * values against types. Bounded in depth and size, never throws.
 *
 * @param condition parsed JSON of any shape
 * @param facts the declared facts
 * @returns problems in the order of the text, none when the condition can be compiled and means what it says
 */
export function checkCondition(condition: unknown, facts: FactTypes): RuleProblem[] {
  return visitAll(condition, facts)
}

/** `checkCondition` without types: what compiling needs so as not to stumble. */
export function checkConditionShape(condition: unknown): RuleProblem[] {
  return visitAll(condition, undefined)
}

function visitAll(condition: unknown, types: FactTypes | undefined): RuleProblem[] {
  const problems: RuleProblem[] = []
  visit(condition, '', 1, { types, report: (found) => problems.push(found), count: 0 })
  return problems
}

function visit(condition: unknown, where: string, depth: number, walk: Visit): void {
  walk.count += 1
  if (walk.count > MAX_CONDITIONS) {
    if (walk.count === MAX_CONDITIONS + 1) walk.report(problem('tooLarge', where, MAX_CONDITIONS))
    return
  }
  if (depth > MAX_DEPTH) {
    walk.report(problem('tooDeep', where, MAX_DEPTH))
    return
  }
  if (!isRecord(condition)) {
    walk.report(problem('malformed', where, 'all / any / not / fact'))
    return
  }
  const group = GROUPS.find((key) => Object.hasOwn(condition, key))
  if (group === undefined) {
    visitLeaf(condition, where, walk)
    return
  }
  refuseOtherKeys(condition, [group, ...LABELS], where, walk.report)
  checkLabels(condition, where, walk.report)
  if (group === 'not') visit(condition.not, pointer(where, group), depth + 1, walk)
  else visitGroup(group, condition[group], pointer(where, group), depth, walk)
}

function visitGroup(group: string, children: unknown, where: string, depth: number, walk: Visit): void {
  if (!Array.isArray(children)) {
    walk.report(problem('malformed', where, '[…]'))
  } else if (children.length === 0) {
    walk.report(problem('emptyGroup', where, group))
  } else {
    for (let i = 0; i < children.length && walk.count <= MAX_CONDITIONS; i++) {
      visit(children[i], pointer(where, i), depth + 1, walk)
    }
  }
}

function visitLeaf(leaf: Readonly<Record<string, unknown>>, where: string, walk: Visit): void {
  refuseOtherKeys(leaf, LEAF_KEYS, where, walk.report)
  checkLabels(leaf, where, walk.report)
  if (!Object.hasOwn(leaf, 'fact')) {
    walk.report(problem('missingKey', where, 'fact'))
    return
  }
  const type = checkFact(leaf, walk.types, where, walk.report)
  checkComparison(leaf, type, walk.types, where, walk.report)
}

function checkLabels(record: Readonly<Record<string, unknown>>, where: string, report: Report): void {
  const name = own(record, 'name')
  const priority = own(record, 'priority')
  if (name !== undefined && typeof name !== 'string') report(problem('malformed', pointer(where, 'name'), 'string'))
  if (priority !== undefined && !(Number.isSafeInteger(priority) && Number(priority) > 0)) {
    report(problem('malformed', pointer(where, 'priority'), '1, 2, 3 …'))
  }
}
