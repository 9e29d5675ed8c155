import type { Decision } from '../../../packages/rules/src/index.ts'
import type { FeeFacts, FeeRow } from './fee-table.ts'

/** The table as a programmer would walk it: rows prepared once with their decisions, the first that holds decides. */
export function walkOf(rows: readonly FeeRow[]): (facts: FeeFacts) => Decision {
  const prepared = rows.map(({ id, fee, ...row }) => ({ ...row, decision: decided(fee, [id]) }))
  const none = decided(0, [])
  return (facts) => {
    for (const row of prepared) {
      if (row.trade !== facts.trade || facts.area < row.from || facts.area >= row.to) continue
      if (row.isOnline === undefined || row.isOnline === facts.isOnline) return row.decision
    }
    return none
  }
}

function decided(fee: number, rows: readonly string[]): Decision {
  return { ok: true, outputs: { fee }, rows }
}
