import type { Event, EventOf, EventType } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import { dossierWords } from './dossier-words.ts'
import { flowWords } from './flow-words.ts'
import { taskWords } from './task-words.ts'
import type { Words, WordsAround } from './words.ts'

/** Every event once; the compiler names the one that has no words yet. */
const WORDS: Words = { ...dossierWords, ...taskWords, ...flowWords }

/** Words for people, or undefined where an event is only of use to the engine. */
export function eventWords<T extends EventType>(
  event: EventOf<T> & { type: T },
  around: WordsAround,
): Text | undefined {
  const words: Words[T] = WORDS[event.type]
  return words === null ? undefined : words(event, around)
}

/** Words of several events, in their order. */
export function wordsOf(events: readonly Event[], around: WordsAround): Text[] {
  return events.flatMap((event) => eventWords(event, around) ?? [])
}
