import type { Action } from '@motcua/api'
import type { Actor } from '@motcua/engine'
import type { DirectoryView } from '../organisation/directory-view.ts'
import type { StoodFor } from '../organisation/standing-in.ts'
import type { Person } from '../store/directory-port.ts'
import { actionsOfRole, actionsOfVisitor, type UnitScoped } from './permissions.ts'

/** Who sends a request, and what they may do. Made once per person and version of the organisation. */
export interface Who {
  readonly actor: Actor
  /** Absent for a visitor. */
  readonly person?: Person
  readonly account?: string
  /** Session at the sign-in library, so that signing out forgets it. */
  readonly session?: string
  readonly actions: ReadonlySet<Action>
  /** Positions held today. */
  readonly roles: readonly { readonly unit: string; readonly role: string }[]
  /** Positions of others in whose name this person acts today. */
  readonly standsFor: readonly StoodFor[]
}

export function visitor(visit: string): Who {
  return { actor: { kind: 'applicant', id: visit }, actions: new Set(actionsOfVisitor()), roles: [], standsFor: [] }
}

/** What a person is known by, beside the person. */
interface Known {
  readonly day: string
  readonly account: string
  readonly session: string
  readonly standsFor: readonly StoodFor[]
}

/** A person with the positions that hold on `day`. */
export function personAs(person: Person, { day, account, session, standsFor }: Known): Who {
  const roles = person.positions.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
  const actions = new Set(actionsOfVisitor())
  for (const { role } of [...roles, ...standsFor]) for (const action of actionsOfRole(role)) actions.add(action)
  return { actor: { kind: 'officer', id: person.id }, person, account, session, actions, roles, standsFor }
}

/** The pools that somebody serves, in their own name or another's. */
export function poolsOf({ roles, standsFor }: Who): readonly { readonly unit: string; readonly role: string }[] {
  return standsFor.length === 0 ? roles : [...roles, ...standsFor]
}

/** The units for which somebody may do a thing: those of the positions that give it, with all units below them. */
export function unitsFor(who: Who, action: UnitScoped, directory: DirectoryView): ReadonlySet<string> {
  const units = new Set<string>()
  for (const { unit, role } of poolsOf(who)) {
    if (!actionsOfRole(role).includes(action)) continue
    for (const below of directory.subtree(unit)) units.add(below)
  }
  return units
}

/** Whether somebody has steps to do at this very unit. */
export function worksAt(who: Who, unit: string): boolean {
  return poolsOf(who).some((held) => held.unit === unit && actionsOfRole(held.role).includes('task.work'))
}
