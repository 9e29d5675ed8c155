import type { Candidates, DecideKnown } from './candidates.ts'
import { largeIndex } from './large-index.ts'
import { smallIndex } from './small-index.ts'

/** Chooses an index over candidates by how many alternatives they have. */
export function indexCandidates(candidates: Candidates): DecideKnown {
  return smallIndex(candidates) ?? largeIndex(candidates)
}
