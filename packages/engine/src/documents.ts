import type { Document, Spec } from '@motcua/spec'
import type { Effect } from './event.ts'

/** Issues the spec's first document of a kind, or the built-in one. */
export function issueSlip({ documents }: Spec, kind: Document['kind']): Effect {
  for (const id of Object.keys(documents)) {
    if (documents[id]?.kind === kind) return { type: 'IssueDocument', kind, document: id }
  }
  return { type: 'IssueDocument', kind }
}
