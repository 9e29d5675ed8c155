import { holds } from '../assignment.ts'
import type { Delegation } from '../context.ts'
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

/** In whose name an officer works on a task, and by which delegation; an own holder of the role in nobody's. */
export interface Authority {
  readonly onBehalfOf?: string
  readonly delegation?: string
}

/**
 * By what right the actor may do a task today. One that nobody has taken is for whoever may work on it. One that somebody
 * has is for that person, for who acts for that person, and for those to whom it was escalated.
 */
export function authorityOn(move: Move, open: OpenTask): Authority | undefined {
  const { kind, id } = move.context.actor
  if (kind !== 'officer') return undefined
  const { assignee, also } = open
  if (assignee === undefined || assignee === id) return rightTo(move, open, id)
  return (
    inNameOf(move, open, assignee, id) ?? (also && rightIn(move, also.role, also.unit, id, open.barred, also.barred))
  )
}

/** Whether the actor may work on a task if nobody else does. */
export function mayWorkOn(move: Move, open: OpenTask): boolean {
  const { kind, id } = move.context.actor
  return kind === 'officer' && rightTo(move, open, id) !== undefined
}

/** By what right a person may work on a task: its role, or the one to which it was escalated. */
export function rightTo(move: Move, { role, unit, also, barred }: OpenTask, person: string): Authority | undefined {
  return (
    rightIn(move, role, unit, person, barred, undefined) ??
    (also && rightIn(move, also.role, also.unit, person, barred, also.barred))
  )
}

const OWN: Authority = {}

/** A holder of the role, or who acts for one. Who is barred may not, nor may anybody in their name. */
function rightIn(
  move: Move,
  role: string,
  unit: string,
  person: string,
  barred: string | undefined,
  alsoBarred: string | undefined,
): Authority | undefined {
  if (person === barred || person === alsoBarred) return undefined
  if (holds(move, role, unit, person)) return OWN
  const delegations = move.context.organisation.delegationsOf?.(person, role, unit)
  return byDelegation(delegations?.find(({ of }) => of !== barred && of !== alsoBarred))
}

/** The right to do a task that another person has, in that person's name. */
function inNameOf(move: Move, open: OpenTask, assignee: string, person: string): Authority | undefined {
  const { role, unit, also, barred } = open
  if (person === barred) return undefined
  const { organisation } = move.context
  const isFor = ({ of }: Delegation) => of === assignee
  return byDelegation(
    organisation.delegationsOf?.(person, role, unit).find(isFor) ??
      (also && person !== also.barred
        ? organisation.delegationsOf?.(person, also.role, also.unit).find(isFor)
        : undefined),
  )
}

function byDelegation(delegation: Delegation | undefined): Authority | undefined {
  return delegation && { onBehalfOf: delegation.of, delegation: delegation.id }
}
