import type { EventOf } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import { eventsOf, type LoadedDossier } from './loaded-dossier.ts'

/** The completion that led to a wait: the last one before it opened. */
export function requestBehind(loaded: LoadedDossier, wait?: string): EventOf<'TaskCompleted'> | undefined {
  let last: EventOf<'TaskCompleted'> | undefined
  let behind: EventOf<'TaskCompleted'> | undefined
  for (const { event } of eventsOf(loaded)) {
    if (event.type === 'TaskCompleted') last = event
    if (event.type === 'WaitOpened' && (wait === undefined || event.wait === wait)) behind = last
  }
  return behind
}

export function componentTitle(spec: LoadedDossier['spec'], component: string): Text {
  return spec.components.find(({ id }) => id === component)?.title ?? { vi: component, en: component }
}
