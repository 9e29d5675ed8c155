import type { VisitShelf } from '@motcua/api'

const PREFIX = 'motcua-visit:'
const inMemory = new Map<string, string>()

/** The visit at a runtime of another origin: in the browser's storage, or, where it keeps nothing, as long as the page lives. */
export function visitShelf(runtime: string): VisitShelf {
  return {
    read() {
      try {
        return localStorage.getItem(PREFIX + runtime) ?? inMemory.get(runtime) ?? null
      } catch {
        return inMemory.get(runtime) ?? null
      }
    },
    keep(visit) {
      inMemory.set(runtime, visit)
      try {
        localStorage.setItem(PREFIX + runtime, visit)
      } catch {
        // In memory it is good for a retry without a reload.
      }
    },
  }
}
