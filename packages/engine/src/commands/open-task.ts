import { holds } from '../assignment.ts'
import type { Move } from '../move.ts'
import { own } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { DossierState, OpenTask } from '../state.ts'

/** The open task that a command means, at the revision that its sender saw. */
export function openTaskOf(move: Move, id: string, revision: number): OpenTask | Rejection {
  const open = own(move.state.tasks, id)
  if (open === undefined) return refuse(wasOpened(move.state, id) ? 'stale' : 'unknownTask', id)
  return open.revision === revision ? open : refuse('stale', id)
}

/** `node#n` was opened once when the node has been opened n times. */
function wasOpened({ openings }: DossierState, id: string): boolean {
  const mark = id.lastIndexOf('#')
  const n = Number(id.slice(mark + 1))
  return mark > 0 && n >= 1 && n <= (own(openings, id.slice(0, mark)) ?? 0)
}

/** Whether the actor may work on the task today: an officer who holds its role at its unit and is not barred from it. */
export function mayWorkOn(move: Move, open: OpenTask): boolean {
  const { kind, id } = move.context.actor
  return kind === 'officer' && id !== open.barred && holds(move, open.role, open.unit, id)
}
