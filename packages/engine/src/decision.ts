import type { Effect, Event } from './event.ts'
import type { Rejection } from './rejection.ts'
import type { DossierState } from './state.ts'

/**
 * The answer to a command. `state` is what the events make of the dossier, so that a host that goes on with it need not
 * fold them again; it always equals `evolve` over the events.
 */
export type Decision =
  | {
      readonly ok: true
      readonly events: readonly Event[]
      readonly effects: readonly Effect[]
      readonly state: DossierState
    }
  | { readonly ok: false; readonly rejection: Rejection }
