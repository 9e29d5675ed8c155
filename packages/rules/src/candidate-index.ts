import type { Candidates, DecideKnown } from './candidates.ts'
import { cellIndex } from './cell-index.ts'
import { largeIndex } from './large-index.ts'
import { smallIndex } from './small-index.ts'

/** Chooses an index: by bits where they fit into a word, by cells where they are not too many, else by bits and lists. */
export function indexCandidates(candidates: Candidates): DecideKnown {
  return smallIndex(candidates) ?? cellIndex(candidates) ?? largeIndex(candidates)
}
