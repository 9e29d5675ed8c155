import type { OpenCall } from '@motcua/engine'
import type { Clock } from '../clock.ts'

/** Longer timers than this overflow; nothing that is asked takes so long. */
const LONGEST_MS = 2 ** 31 - 1

/** Aborted when the engine gives the attempt up: then an answer would be stale. */
export function untilGivenUp({ until }: OpenCall, clock: Clock): AbortSignal {
  const left = until === undefined ? LONGEST_MS : until - clock.now()
  return AbortSignal.timeout(Math.min(Math.max(left, 0), LONGEST_MS))
}
