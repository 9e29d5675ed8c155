import type { DueRequest } from '@motcua/calendar'
import type { TimeLimit } from '@motcua/spec'
import { dueRequest, pausesAfter } from './limit.ts'
import type { Model, Terms } from './model.ts'
import type { DossierState } from './state.ts'

/** A limit and from when it counts. */
export interface Term {
  readonly limit: TimeLimit
  readonly request: DueRequest
}

/**
 * What both deadlines of a dossier count from: legal receipt and the terms that hold; after it was reopened, from then, both
 * by the time that reopening gives; after it was promised anew, the committed one from then.
 */
export function termsOfDossier(
  model: Model,
  state: DossierState,
  terms: Terms,
): { readonly statutory: Term; readonly committed: Term } {
  const { reopened, reappointed } = state
  const first = (limit: TimeLimit): Term => {
    const { cutOff } = model.spec.deadline
    return { limit, request: dueRequest(limit, state.receivedAt, cutOff, state.pauses) }
  }
  const from = (limit: TimeLimit, at: number): Term => {
    return { limit, request: dueRequest(limit, at, undefined, pausesAfter(state.pauses, at)) }
  }
  const own = (limit: TimeLimit) => (reopened === undefined ? first(limit) : from(reopened.allotted, reopened.at))
  const isAnew = reappointed !== undefined && reappointed.at >= (reopened?.at ?? 0)
  return {
    statutory: own(terms.statutory),
    committed: isAnew ? from(reappointed.within, reappointed.at) : own(terms.committed),
  }
}
