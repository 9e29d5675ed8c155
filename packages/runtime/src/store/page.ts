/** One page of a list. `next` is handed back to get the following one; null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
