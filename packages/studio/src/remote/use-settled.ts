import { useEffect, useState } from 'react'

const PAUSE_MS = 200

/** What was typed, once the typing pauses: the server is asked per word, not per letter. */
export function useSettled(typed: string): string {
  const [settled, settle] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
