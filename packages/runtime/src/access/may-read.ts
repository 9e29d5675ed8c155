import { eventsOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { notFound } from '../http/problem.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { unitsFor, type Who } from './who.ts'

/**
 * Who may see a dossier: people at the unit that received it or above, at a unit that has or had a step of it, and
 * whoever filed it. For all others it does not exist.
 */
export function mustSee(loaded: LoadedDossier, who: Who, view: DirectoryView): void {
  if (maySee(loaded, who, view)) return
  throw notFound({ vi: 'hồ sơ này, hoặc bạn không có quyền xem', en: 'such dossier, or you may not see it' })
}

export function maySee(loaded: LoadedDossier, who: Who, view: DirectoryView): boolean {
  if (who.actor.id !== '' && loaded.state.applicant === who.actor.id) return true
  const units = unitsFor(who, 'dossier.read', view)
  if (units.has(loaded.state.unit)) return true
  return eventsOf(loaded).some(({ event }) => event.type === 'TaskOpened' && units.has(event.unit))
}
