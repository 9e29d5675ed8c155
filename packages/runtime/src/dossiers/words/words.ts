import type { EventOf, EventType } from '@motcua/engine'
import type { Spec, Text } from '@motcua/spec'
import type { PeopleNames } from '../../organisation/people-names.ts'

/** What the words of an event are made with. */
export interface WordsAround {
  readonly spec: Spec
  readonly names: PeopleNames
}

/** What each event is called for people; null where it says nothing to them. */
export type Words = { readonly [T in EventType]: ((event: EventOf<T>, around: WordsAround) => Text) | null }
