import type { Json } from '@motcua/rules'
import type { Text } from '../text.ts'
import type { ChangeGroup } from './change.ts'

/** Something in a spec that has a stable id, and so can come, go and change between two versions. */
export interface Thing {
  /** The same in both versions for the same thing. */
  readonly key: string
  readonly group: ChangeGroup
  readonly path: string
  readonly subject: Text
  readonly aspects: Readonly<Record<string, Aspect>>
}

/** One property of a thing: its value, and the value in words. */
export interface Aspect {
  readonly value: Json
  readonly words: Text
  /** Where the property belongs to another group than its thing: a step's time is a deadline. */
  readonly group?: ChangeGroup
}

/** "Bước *Thẩm định*". */
export function subject(kind: Text, title: Text): Text {
  return { vi: `${kind.vi} *${title.vi}*`, en: `${kind.en} *${title.en}*` }
}

/** The same properties, some of them in words that only their thing knows. */
export function reworded(aspects: Thing['aspects'], words: Readonly<Record<string, Text>>): Thing['aspects'] {
  return Object.fromEntries(
    Object.entries(aspects).map(([name, aspect]) => {
      const said = Object.hasOwn(words, name) ? words[name] : undefined
      return [name, said === undefined ? aspect : { ...aspect, words: said }]
    }),
  )
}
