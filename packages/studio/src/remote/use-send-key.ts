import { useRef } from 'react'
import { newKey } from './new-key.ts'

/** A key for each thing that is sent: the same thing keeps its key until it has been answered, so that trying again is safe. */
export function useSendKey() {
  const tried = useRef({ text: '', key: '' })
  return {
    keyOf(thing: object): string {
      const text = JSON.stringify(thing)
      if (tried.current.text !== text) tried.current = { text, key: newKey() }
      return tried.current.key
    },
    answered(): void {
      tried.current = { text: '', key: '' }
    },
  }
}
