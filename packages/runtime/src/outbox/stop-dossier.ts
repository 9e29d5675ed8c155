import { linkedDossierId } from '../executor/identity.ts'
import type { Deliveries } from './deliveries.ts'
import type { SystemPost } from './system-post.ts'

/** Ends the dossier that a call began. One that is not there yet is stopped by whoever files it. */
export function stoppingDossiers(post: SystemPost): Deliveries['StopDossier'] {
  return (entry) => post.send(linkedDossierId(entry.dossier, entry.effect.call), { type: 'StopDossier' }, entry)
}
