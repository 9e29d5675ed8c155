import { notAllowed } from '../http/guard.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { actionsOfRole } from './permissions.ts'
import type { Who } from './who.ts'

/**
 * Whoever administers a unit administers it with all units below; at a unit that has none above, the whole installation.
 * `null` is the place above all units.
 */
export function mustAdminister(who: Who, units: readonly (string | null)[], view: DirectoryView): void {
  const held = who.roles.filter(({ role }) => actionsOfRole(role).includes('organisation.change'))
  if (held.some(({ unit }) => view.unit(unit)?.parent === null)) return
  const below = new Set(held.flatMap(({ unit }) => [...view.subtree(unit)]))
  if (units.some((unit) => unit === null || !below.has(unit))) throw notAllowed('organisation.change')
}
