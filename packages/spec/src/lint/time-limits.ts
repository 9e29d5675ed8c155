import type { TimeLimit } from '../deadline.ts'
import { pointer } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'

/** Statutory and committed together, of the procedure or of a variant of it. */
export interface Terms {
  readonly where: string
  readonly statutory: TimeLimit
  readonly committed: TimeLimit
  /** When the variant holds; absent for the main terms. */
  readonly when?: unknown
}

export function termsOf({ deadline }: Spec): Terms[] {
  return [
    { where: '/deadline', statutory: deadline.statutory, committed: deadline.committed },
    ...(deadline.variants ?? []).map((variant, i) => ({ where: pointer('/deadline/variants', i), ...variant })),
  ]
}

/**
 * Whether `longer` certainly takes more time than `limit` allows. Only like units are compared, calendars differ: a
 * working day beside a working hour is not. The same day ends before one day has passed.
 */
export function exceeds(longer: TimeLimit, limit: TimeLimit): boolean {
  if ('sameDay' in longer) return false
  if ('sameDay' in limit) return longer.unit !== 'working-hours' && longer.amount >= 1
  return longer.unit === limit.unit && longer.amount > limit.amount + 1e-9
}

/** The amount of a limit in a unit; 0 where it is of another unit, so that a sum is never too large. */
export function amountIn(limit: TimeLimit | undefined, unit: string): number {
  return limit !== undefined && 'unit' in limit && limit.unit === unit ? limit.amount : 0
}

/** The titles of nodes as a way: "A → B". */
export function wayText(titles: readonly Text[]): Text {
  return { vi: titles.map(({ vi }) => vi).join(' → '), en: titles.map(({ en }) => en).join(' → ') }
}
