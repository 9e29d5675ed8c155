import type { DossierState } from '@motcua/engine'
import type { Executor } from '../executor/executor.ts'
import type { OpenedCall } from './open-call.ts'

/** How often a node may ask another system before it has to take its time, and how much then. */
const QUICK_OPENINGS = 20
const PAUSE_MS = 60_000

/** No linked dossier stands so many deep: a ministry, a province, a commune, an agency of it. */
const DEEPEST = 8

/**
 * Whether a call has to wait. A flow may lead from the answer of a system, or from its failure, straight back to the question. Nobody
 * works on such a circle, so nothing else slows it down, and it would fill the history as fast as the disk writes.
 */
export function hasToWait({ state, open }: Pick<OpenedCall, 'state' | 'open'>, now: number): boolean {
  const openings = ownOf(state.openings, open.node) ?? 0
  const items = ownOf(state.items ?? {}, open.node)?.items ?? 1
  return openings > QUICK_OPENINGS * Math.max(items, 1) && now < open.openedAt + PAUSE_MS
}

/**
 * Whether a dossier would be one of an endless row: each begins the next, at the same unit by the same procedure, or deeper than any
 * is.
 */
export async function isEndlessRow(
  executor: Executor,
  { procedure, unit }: { readonly procedure: string; readonly unit: string },
  parent: DossierState,
): Promise<boolean> {
  let above: DossierState | undefined = parent
  for (let depth = 1; above !== undefined; depth += 1) {
    if (depth === DEEPEST || (above.procedure === procedure && above.unit === unit)) return true
    above = above.parent === undefined ? undefined : (await executor.look(above.parent.dossier))?.state
  }
  return false
}

function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
