import type { Draft } from '../lint/break-spec.fixture.ts'
import { wholeSpec, wholeSpecJson } from '../whole-spec.fixture.ts'
import type { Change } from './change.ts'
import { diffSpecs } from './diff-specs.ts'

/** What changed between the whole spec and an edited copy of it. */
export function changesOf(edit: (spec: Draft) => void): Change[] {
  const after = wholeSpecJson()
  edit(after)
  return diffSpecs(wholeSpec, after)
}
