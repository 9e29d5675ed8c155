import type { Calendar } from './calendar.ts'
import { type DueAt, type DueRequest, dueAt } from './deadline.ts'
import { writeLedger } from './ledger.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** A due instant (or what remains while a pause lasts) with the ledger that explains it. */
export type Due = DueAt & { readonly ledger: readonly LedgerEntry[] }

/**
 * The due instant of a dossier and every day that led to it. The rules are those of `dueAt`.
 *
 * @throws RangeError when `amount` is negative or not finite, or `cutOff` is not "HH:MM".
 */
export function due(calendar: Calendar, request: DueRequest): Due {
  const outcome = dueAt(calendar, request)
  return { ...outcome, ledger: writeLedger(calendar, request, outcome) }
}
