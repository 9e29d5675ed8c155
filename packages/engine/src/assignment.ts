import type { Role } from '@motcua/spec'
import type { Picked } from './event.ts'
import type { Move } from './move.ts'
import { own } from './own.ts'

/** How a task finds its person. */
export interface Assignment {
  readonly pick: Picked
  readonly assignee?: string
  readonly barred?: string
}

const POOL: Assignment = { pick: { rule: 'pool' } }

/** Applies the pick rule of a role at a unit, on the organisation of the day. A rule that finds nobody leaves the pool. */
export function assign(move: Move, roleId: string, role: Role, unit: string): Assignment {
  const { pick } = role
  switch (pick.rule) {
    case 'pool':
      return POOL
    case 'leastLoaded':
      return { pick: { rule: 'leastLoaded', note: 'loadUnknown' } }
    case 'named':
      return named(move, roleId, unit, pick.person)
    case 'notPersonOf':
      return notPersonOf(move, roleId, unit, own(move.state.doneBy, pick.node))
  }
}

function named(move: Move, role: string, unit: string, person: string): Assignment {
  const { organisation } = move.context
  const isThere = organisation.peopleOf(role, unit).includes(person)
  if (isThere && !isAway(move, person)) return { pick: { rule: 'named' }, assignee: person }
  const standIn = organisation.standInsOf?.(person, role, unit).find((other) => !isAway(move, other))
  if (standIn !== undefined) return { pick: { rule: 'named', note: 'standIn' }, assignee: standIn }
  return { pick: { rule: 'named', note: 'personAbsent' } }
}

function notPersonOf(move: Move, role: string, unit: string, barred: string | undefined): Assignment {
  if (barred === undefined) return { pick: { rule: 'notPersonOf' } }
  const others = presentPeople(move, role, unit).some((person) => person !== barred)
  return { pick: others ? { rule: 'notPersonOf' } : { rule: 'notPersonOf', note: 'nobodyElse' }, barred }
}

/** Asks the host for the workloads, so that a task of the pool finds the least loaded of its role. */
export function requireAssignee(move: Move, id: string): void {
  const open = own(move.state.tasks, id)
  if (open === undefined) return
  const { revision, role, unit } = open
  move.effects.push({ type: 'AssigneeRequired', task: id, revision, role, unit })
}

/** The holder of a role with the fewest open tasks, the first of several; who is away or barred is passed over. */
export function leastLoaded(
  move: Move,
  { role, unit, barred }: { readonly role: string; readonly unit: string; readonly barred?: string },
  loads: Readonly<Record<string, number>>,
): { readonly person: string; readonly load: number } | undefined {
  let least: { person: string; load: number } | undefined
  for (const person of presentPeople(move, role, unit)) {
    const load = own(loads, person)
    if (person === barred || load === undefined || (least !== undefined && load >= least.load)) continue
    least = { person, load }
  }
  return least
}

function presentPeople(move: Move, role: string, unit: string): readonly string[] {
  return move.context.organisation.peopleOf(role, unit).filter((person) => !isAway(move, person))
}

function isAway(move: Move, person: string): boolean {
  return move.context.organisation.isAway?.(person) === true
}

/** Whether a person holds the role at the unit on the day of the command. */
export function holds(move: Move, role: string, unit: string, person: string): boolean {
  return move.context.organisation.peopleOf(role, unit).includes(person)
}

/** Whether an officer holds a role of the spec at the unit that it means for this dossier, or acts for one who does. */
export function holdsRole(move: Move, roleId: string, unit: string | undefined): boolean {
  const { kind, id } = move.context.actor
  if (kind !== 'officer' || unit === undefined) return false
  return holds(move, roleId, unit, id) || move.context.organisation.delegationsOf?.(id, roleId, unit)[0] !== undefined
}
