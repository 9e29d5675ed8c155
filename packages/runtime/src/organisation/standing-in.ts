import { isProcessRole } from '../access/permissions.ts'
import type { Delegation } from '../store/directory-port.ts'
import type { DirectoryView } from './directory-view.ts'

/** A position of somebody else in whose name a person acts. */
export interface StoodFor {
  readonly of: string
  readonly unit: string
  readonly role: string
}

/** Whether something with two days, both included, holds on a day. */
export function holdsOn({ since, until }: { readonly since: string; readonly until: string }, day: string): boolean {
  return since <= day && day <= until
}

/** Whether a delegation is about a position. Roles of the installation (administrator, approver) are never delegated. */
export function covers(
  { role, unit }: Delegation,
  position: { readonly unit: string; readonly role: string },
): boolean {
  return (
    isProcessRole(position.role) &&
    (role ?? position.role) === position.role &&
    (unit ?? position.unit) === position.unit
  )
}

/** The positions of others in whose name a person acts on a day. */
export function stoodForBy(person: string, view: DirectoryView, day: string): readonly StoodFor[] {
  return view.directory.delegations
    .filter((delegation) => delegation.to === person && holdsOn(delegation, day))
    .flatMap((delegation) => {
      const positions = view.person(delegation.from)?.positions ?? []
      return positions
        .filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
        .filter((position) => covers(delegation, position))
        .map(({ unit, role }) => ({ of: delegation.from, unit, role }))
    })
}
