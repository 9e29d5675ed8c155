import { type Condition, type Facts, type Leaf, referenceIn, type Verdict } from './condition.ts'
import { pointer } from './json.ts'
import { holds, type Operator } from './operator.ts'
import { readFact } from './read-fact.ts'

/** Why a group has its verdict: every member, also those that were not needed. `where` points into the condition. */
export interface GroupTrace {
  readonly kind: 'all' | 'any' | 'not'
  readonly where: string
  readonly verdict: Verdict
  readonly children: readonly Trace[]
}

/** Why a leaf has its verdict. `seen` and `expected` are absent when unknown, and `unknown` then names the facts. */
export interface LeafTrace {
  readonly kind: 'leaf'
  readonly where: string
  readonly verdict: Verdict
  readonly fact: string
  readonly path?: string
  readonly operator: Operator
  readonly seen?: unknown
  readonly expected?: unknown
  readonly expectedFact?: string
  readonly unknown: readonly string[]
}

export type Trace = GroupTrace | LeafTrace

/** Evaluates with a full trace. The verdict equals that of the compiled condition. Wants `ownFacts`. */
export function explainCondition(condition: Condition, facts: Facts, where = ''): Trace {
  if ('not' in condition) {
    const child = explainCondition(condition.not, facts, pointer(where, 'not'))
    const verdict = child.verdict === undefined ? undefined : !child.verdict
    return { kind: 'not', where, verdict, children: [child] }
  }
  if ('all' in condition) return explainGroup('all', condition.all, facts, where)
  if ('any' in condition) return explainGroup('any', condition.any, facts, where)
  return explainLeaf(condition, facts, where)
}

function explainGroup(kind: 'all' | 'any', members: readonly Condition[], facts: Facts, where: string): GroupTrace {
  const children = members.map((member, i) => explainCondition(member, facts, pointer(pointer(where, kind), i)))
  const decisive = kind === 'any'
  const decided = children.some(({ verdict }) => verdict === decisive)
  const open = children.some(({ verdict }) => verdict === undefined)
  return { kind, where, verdict: decided ? decisive : open ? undefined : !decisive, children }
}

function explainLeaf(leaf: Leaf, facts: Facts, where: string): LeafTrace {
  const { fact, path, operator, value } = leaf
  const reference = referenceIn(value)
  const seen = readFact(fact, path)(facts)
  const expected = reference ? readFact(reference.fact, reference.path)(facts) : value
  const unknown: string[] = []
  if (seen === undefined) unknown.push(fact)
  if (reference && expected === undefined && !unknown.includes(reference.fact)) unknown.push(reference.fact)
  return {
    kind: 'leaf',
    where,
    verdict: unknown.length > 0 ? undefined : holds(operator, seen, expected),
    fact,
    ...(path === undefined ? {} : { path }),
    operator,
    ...(seen === undefined ? {} : { seen }),
    ...(expected === undefined ? {} : { expected }),
    ...(reference ? { expectedFact: reference.fact } : {}),
    unknown,
  }
}
