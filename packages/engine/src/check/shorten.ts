import type { Mover } from './mover.ts'
import { type Done, firstPosition } from './position.ts'
import { again, positionAfterAll } from './replay.ts'

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
  const last = play.at(-1)
  const at = positionAfterAll(mover, firstPosition(), play.slice(0, -1))
  const rejection = last && at && again(mover, at, last)?.attempt.rejection
  return rejection && `${rejection.code} ${rejection.where}`
}
