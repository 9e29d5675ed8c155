import type { Mover } from './mover.ts'
import { type Done, firstPosition, keyOf, type Position, positionAfter } from './position.ts'
import { again } from './replay.ts'

/** Effort that it may take to make a play shorter. */
const MOST_EFFORT = 12_000

/**
 * A shorter play that is refused in the same way: whatever can be left out is, in large parts and then in small ones. Where
 * branches were moved that have nothing to do with it, that is a good deal.
 */
export function shorten(mover: Mover, play: readonly Done[]): readonly Done[] {
  const limit = mover.effort + MOST_EFFORT
  const whole = refusalOf(mover, play)
  if (whole === undefined) return play
  let shortest = play
  for (let size = Math.floor(play.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 1; from + size < shortest.length && mover.effort < limit; ) {
      const shorter = [...shortest.slice(0, from), ...shortest.slice(from + size)]
      if (refusalOf(mover, shorter) === whole) shortest = shorter
      else from += size
    }
  }
  return shortest
}

/** By what a play is refused at its last deed; undefined when it is not, or before. */
function refusalOf(mover: Mover, play: readonly Done[]): string | undefined {
  let at: Position | undefined = firstPosition()
  for (const [i, done] of play.entries()) {
    if (at === undefined) return undefined
    const tried = again(mover, at, done)
    const rejection = tried?.attempt.rejection
    if (rejection !== undefined) return i === play.length - 1 ? `${rejection.code} ${rejection.where}` : undefined
    const state: Position['state'] = tried?.attempt.state
    if (tried === undefined || state === undefined) return undefined
    at = positionAfter(at, tried.done, state, keyOf(state, mover.followed))
  }
  return undefined
}
