import { localDate } from '@motcua/calendar'
import { type Actor, type DossierState, evolve } from '@motcua/engine'
import { ZONE_OFFSET } from '../time-view.ts'
import type { LoadedDossier } from './loaded-dossier.ts'

/** What a command was judged against when it came first. */
export interface FirstSending {
  /** The dossier before it; undefined for the command that made it. */
  readonly state: DossierState | undefined
  /** The local day on which it came. */
  readonly today: string
}

/**
 * A retry must get the first answer, though the dossier, the day or the version in force are others by now: so its body is
 * judged as the first one was. Undefined when this actor never sent this key.
 */
export function firstSending({ commits }: LoadedDossier, actor: Actor, key: string): FirstSending | undefined {
  let state: DossierState | undefined
  for (const { commit } of commits) {
    if (commit.key === key && commit.actor.kind === actor.kind && commit.actor.id === actor.id) {
      return { state, today: localDate(commit.time, ZONE_OFFSET) }
    }
    for (const event of commit.events) state = evolve(state, event)
  }
  return undefined
}
