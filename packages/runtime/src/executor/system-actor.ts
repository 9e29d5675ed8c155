import type { Actor } from '@motcua/engine'

/** Who sends what nobody sends: timers, answers of other systems, what follows from one dossier for another. */
export const SYSTEM: Actor = { kind: 'system', id: 'motcua' }
