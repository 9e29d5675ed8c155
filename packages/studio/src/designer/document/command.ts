import type { Spec, Text } from '@motcua/spec'
import type { Place } from './place.ts'

/**
 * One edit of the document. `apply` is pure: it returns a new spec that shares what it did not touch, or the very same
 * spec when there is nothing to do. `says` names it in the history. Edits with the same `merge` key that follow each
 * other (typing in one box) are undone together. `leadsTo` is selected afterwards.
 */
export interface Command {
  readonly says: Text
  readonly apply: (spec: Spec) => Spec
  readonly merge?: string
  readonly leadsTo?: Place
}
