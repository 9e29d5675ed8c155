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

/** On whose behalf an officer works on a task; an own holder of the role on nobody's. */
export interface Authority {
  readonly onBehalfOf?: string
  readonly delegation?: string
}

/**
 * By what right the actor may work on a task today: an officer who holds its role at its unit (or the one it was escalated
 * to) or acts for one who does, and is not barred from it, in person or by the one in whose name it would be done.
 */
export function authorityOn(move: Move, open: OpenTask): Authority | undefined {
  const { kind, id } = move.context.actor
  if (kind !== 'officer' || id === open.barred) return undefined
  const { role, unit, also } = open
  if (holds(move, role, unit, id) || (also !== undefined && holds(move, also.role, also.unit, id))) return OWN
  return (
    delegated(move, id, open.barred, role, unit) ?? (also && delegated(move, id, open.barred, also.role, also.unit))
  )
}

const OWN: Authority = {}

function delegated(
  move: Move,
  delegate: string,
  barred: string | undefined,
  role: string,
  unit: string,
): Authority | undefined {
  const delegation = move.context.organisation.delegationOf?.(delegate, role, unit)
  if (delegation === undefined || delegation.of === barred) return undefined
  return { onBehalfOf: delegation.of, delegation: delegation.id }
}

export function mayWorkOn(move: Move, open: OpenTask): boolean {
  return authorityOn(move, open) !== undefined
}
