import { type Condition, type Leaf, referenceIn } from './condition.ts'
import { parsePath } from './fact-path.ts'
import { type FactType, type FactTypes, factType, typeAt } from './fact-type.ts'
import type { Json, Scalar } from './json.ts'
import { holds } from './operator.ts'
import { sampleValues } from './sample-values.ts'
import { type CellTest, cellOf, type DecisionTable } from './table.ts'
import { place } from './table-dimensions.ts'

/** Values of one fact in all, so that a group of many parts does not take a page of them. */
const MOST_VALUES = 64

/** What is asked of one place in a fact, and the places with which it is compared. */
interface Place {
  readonly path: string
  readonly tests: CellTest[]
  readonly comparedWith: Place[]
}

/** Fact → path → what is asked there. */
type Asked = Map<string, Map<string, Place>>

/**
 * For every fact that the conditions and tables speak of, values of its declared type that make a difference to them: of each
 * class of values that no test tells apart at least one, if the type has any. The plainest come first.
 */
export function valuesToTry(
  types: FactTypes,
  conditions: readonly Condition[],
  tables: readonly DecisionTable[],
): ReadonlyMap<string, readonly Json[]> {
  const asked: Asked = new Map()
  for (const condition of conditions) collect(asked, condition)
  for (const { inputs, rows } of tables) {
    for (const { id, fact, path } of inputs) {
      placeOf(asked, fact, path).tests.push(...rows.flatMap((row) => cellOf(row, id)))
    }
  }
  const values = new Map<string, readonly Json[]>()
  for (const [fact, places] of asked) {
    const type = factType(types, fact)
    if (type !== undefined) values.set(fact, valuesOf(type, [...places.values()]))
  }
  return values
}

function placeOf(asked: Asked, fact: string, path = '$'): Place {
  const places = asked.get(fact) ?? new Map<string, Place>()
  asked.set(fact, places)
  const known = places.get(path) ?? { path, tests: [], comparedWith: [] }
  places.set(path, known)
  return known
}

function collect(asked: Asked, condition: Condition): void {
  if ('all' in condition) for (const each of condition.all) collect(asked, each)
  else if ('any' in condition) for (const each of condition.any) collect(asked, each)
  else if ('not' in condition) collect(asked, condition.not)
  else collectLeaf(asked, condition)
}

function collectLeaf(asked: Asked, { fact, path, operator, value }: Leaf): void {
  const left = placeOf(asked, fact, path)
  const reference = referenceIn(value)
  if (reference === undefined) {
    if (isTestable(value)) left.tests.push({ operator, value })
    return
  }
  const right = placeOf(asked, reference.fact, reference.path)
  left.comparedWith.push(right)
  right.comparedWith.push(left)
}

function isTestable(value: Leaf['value']): value is Scalar | readonly Scalar[] {
  return typeof value !== 'object' || value === null || Array.isArray(value)
}

function valuesOf(type: FactType, places: readonly Place[]): readonly Json[] {
  let values: readonly Json[] = [type.type === 'list' ? [] : null]
  for (const { path, tests, comparedWith } of places) {
    const parsed = parsePath(path)
    const at = parsed.ok ? typeAt(type, parsed.steps) : undefined
    if (at === undefined || !parsed.ok) continue
    const samples = comparedWith.length > 0 ? around(at, tests, comparedWith) : samplesOf(at, tests)
    const whole = values
    values = samples.flatMap((sample) => whole.map((value) => place(value, parsed.steps, () => sample)))
    if (values.length > MOST_VALUES) return values.slice(0, MOST_VALUES)
  }
  return values
}

/** One value of each kind that the tests tell apart; no more than are taken, for a table may have thousands of rows. */
function samplesOf(type: FactType, tests: readonly CellTest[]): readonly Json[] {
  if (type.type === 'list') return lists(tests)
  const samples = new Map<string, Json>()
  for (const value of sampleValues(type, tests)) {
    const told = tests.map((test) => holds(test.operator, value, test.value)).join()
    if (!samples.has(told)) samples.set(told, value)
    if (samples.size > MOST_VALUES) break
  }
  return [...samples.values()]
}

/** Values of two places that are compared lie below, at and above each other. */
function around(type: FactType, tests: readonly CellTest[], others: readonly Place[]): readonly Json[] {
  const asked = [...tests, ...others.flatMap((other) => other.tests)]
  const [first] = sampleValues(type, asked)
  const plain = typeof first === 'object' ? undefined : first
  return sampleValues(type, plain === undefined ? asked : [...asked, { operator: 'equal', value: plain }])
}

/** No items, each item that is asked for alone, and all of them. */
function lists(tests: readonly CellTest[]): readonly Json[] {
  const members = [...new Set(tests.flatMap(({ value }) => value))]
  return [[], ...members.map((member) => [member]), ...(members.length > 1 ? [members] : [])]
}
