import { appliers } from './appliers.ts'
import type { Event, EventOf, EventType } from './event.ts'
import { type Draft, received } from './opened.ts'
import type { DossierState } from './state.ts'

type EventByType = { [T in EventType]: EventOf<T> }

/**
 * Folds one event. Pure on the event alone: no model, no calendar, so a history can be read without its spec.
 *
 * @throws Error when the history does not begin with `DossierReceived`; that is a bug of the host, not of an actor.
 */
export function evolve(state: DossierState | undefined, event: Event): DossierState {
  if (event.type === 'DossierReceived') return received(event)
  if (state === undefined) throw new Error(`A history begins with DossierReceived, not with ${event.type}`)
  const draft: Draft = { ...state }
  apply(draft, event)
  return draft
}

/** Folds a whole history; undefined for an empty one. */
export function replay(events: Iterable<Event>): DossierState | undefined {
  let draft: Draft | undefined
  for (const event of events) {
    if (draft === undefined || event.type === 'DossierReceived') draft = evolve(draft, event)
    else apply(draft, event)
  }
  return draft
}

/** Folds one event into a draft that nobody else holds. */
export function apply(draft: Draft, event: Event): void {
  // What happens most is called by name, so that it can be compiled into the caller.
  if (event.type === 'NodeEntered') appliers.NodeEntered(draft, event)
  else if (event.type === 'TaskOpened') appliers.TaskOpened(draft, event)
  else if (event.type === 'TaskCompleted') appliers.TaskCompleted(draft, event)
  else applyAs(event.type, draft, event)
}

function applyAs<T extends EventType>(type: T, draft: Draft, event: EventByType[T]): void {
  appliers[type](draft, event)
}
