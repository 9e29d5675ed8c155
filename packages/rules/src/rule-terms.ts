import { type Condition, type Leaf, referenceIn } from './condition.ts'
import { isScalar, type Scalar } from './json.ts'
import type { CellTest } from './table.ts'

/** A leaf as it counts in a term: as it stands, or denied. */
export interface Literal {
  readonly fact: string
  readonly path: string | undefined
  readonly test: CellTest
  readonly isDenied: boolean
}

/** Leaves that must all hold. A condition is true when one of its terms is. */
export type Term = readonly Literal[]

/** The most terms that one condition may come to. */
const MAX_TERMS = 24

/** A condition as an alternative of terms, or undefined when it compares facts with each other or has too many. */
export function termsOf(condition: Condition, isDenied = false): readonly Term[] | undefined {
  if ('not' in condition) return termsOf(condition.not, !isDenied)
  if ('all' in condition) return isDenied ? alternatives(condition.all, true) : combinations(condition.all, false)
  if ('any' in condition) return isDenied ? combinations(condition.any, true) : alternatives(condition.any, false)
  const test = cellTest(condition)
  return test && [[{ fact: condition.fact, path: condition.path, test, isDenied }]]
}

function alternatives(members: readonly Condition[], isDenied: boolean): readonly Term[] | undefined {
  const terms: Term[] = []
  for (const member of members) {
    const more = termsOf(member, isDenied)
    if (more === undefined || terms.length + more.length > MAX_TERMS) return undefined
    terms.push(...more)
  }
  return terms
}

function combinations(members: readonly Condition[], isDenied: boolean): readonly Term[] | undefined {
  let terms: readonly Term[] = [[]]
  for (const member of members) {
    const more = termsOf(member, isDenied)
    if (more === undefined || terms.length * more.length > MAX_TERMS) return undefined
    terms = terms.flatMap((term) => more.map((other) => [...term, ...other]))
  }
  return terms
}

function cellTest({ operator, value }: Leaf): CellTest | undefined {
  if (referenceIn(value)) return undefined
  return isScalar(value) || isScalarList(value) ? { operator, value } : undefined
}

function isScalarList(value: unknown): value is readonly Scalar[] {
  return Array.isArray(value) && value.every(isScalar)
}
