import { settleTime } from './clock.ts'
import type { Move } from './move.ts'
import { enter } from './nodes/registry.ts'
import { own } from './own.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/** Edges that one command may follow. Far above any real flow; a loop without a task reaches it at once. */
export const MAX_MOVES = 1000

/** Follows every way until each branch rests at a task or wait, waits at a join, or has ended. Then settles time. */
export function advance(move: Move): Rejection | undefined {
  let moves = 0
  for (let way = move.next(); way !== undefined; way = move.next()) {
    const step = way.to
    if (step === undefined) return refuse('noWay', way.edge.from)
    moves += 1
    if (moves > MAX_MOVES) return refuse('tooManyMoves', step.id)
    const refused = enter(move, step, way)
    if (refused !== undefined) return refused
  }
  return move.state.status === 'ended' ? undefined : (settleTime(move) ?? stuck(move))
}

function stuck({ state, context }: Move): Rejection | undefined {
  for (const id in state.tasks) if (own(state.tasks, id)) return undefined
  for (const id in state.waits) if (own(state.waits, id)) return undefined
  for (const id in state.calls) if (own(state.calls, id)) return undefined
  return refuse('stuck', Object.keys(state.joins)[0] ?? context.dossier)
}
