import type { Mover } from './mover.ts'
import { type Done, ENOUGH_GROWTH, growsFrom, type Position } from './position.ts'
import { positionAfterAll } from './replay.ts'

/** How often a round is gone once more before it is believed that it adds branches each time. */
const MORE_ROUNDS = 2
/** Earlier positions that a round may have begun at. */
const MOST_BEGINNINGS = 12

/**
 * Whether branches pile up on the way to a position. That it holds more than an earlier one may be chance (a join that the
 * round before had nearly filled), so the round is gone again and has to add something each time.
 */
export function pilesUp(mover: Mover, at: Position): boolean {
  if (at.growth < ENOUGH_GROWTH) return false
  const round: Done[] = []
  let tried = 0
  for (let { before } = at; before !== undefined && tried < MOST_BEGINNINGS; before = before.position.before) {
    round.unshift(before.done)
    if (!growsFrom(before.position, at)) continue
    tried += 1
    if (growsEachTime(mover, at, round)) return true
  }
  return false
}

function growsEachTime(mover: Mover, from: Position, round: readonly Done[]): boolean {
  let at = from
  for (let i = 0; i < MORE_ROUNDS; i += 1) {
    const next = positionAfterAll(mover, at, round)
    if (next === undefined || !growsFrom(at, next)) return false
    at = next
  }
  return true
}
