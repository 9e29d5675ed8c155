import { eventsOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { notFound } from '../http/problem.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { unitsFor, type Who, worksAt } from './who.ts'

/**
 * Who may see a dossier: people at the unit that received it or above, at a unit that has or had a step of it, and
 * whoever filed it. For all others it does not exist.
 */
export function mustSee(loaded: LoadedDossier, who: Who, view: DirectoryView): void {
  if (maySee(loaded, who, view)) return
  throw notFound({ vi: 'hồ sơ này, hoặc bạn không có quyền xem', en: 'such dossier, or you may not see it' })
}

/** Whoever filed it for themselves; an officer who took it in at the counter is not the applicant. */
function isApplicant({ state }: LoadedDossier, { actor }: Who): boolean {
  return actor.id !== '' && state.applicant === actor.id && state.channel === 'online'
}

/**
 * Who may be told the look-up secret, since its holder acts as the applicant: the applicant, and those who work where the
 * dossier was received and hand out its receipt.
 */
export function mayTellSecret(loaded: LoadedDossier, who: Who): boolean {
  if (isApplicant(loaded, who)) return true
  return worksAt(who, loaded.state.unit)
}

export function maySee(loaded: LoadedDossier, who: Who, view: DirectoryView): boolean {
  if (isApplicant(loaded, who)) return true
  const units = unitsFor(who, 'dossier.read', view)
  if (units.has(loaded.state.unit)) return true
  return eventsOf(loaded).some(({ event }) => event.type === 'TaskOpened' && units.has(event.unit))
}
