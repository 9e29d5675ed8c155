/** Texts by digest: specs, calendars, organisations, and the sets a commit names. Never changed, never removed. */
export interface InputPort {
  /** Stores what is not there yet. `digest` belongs to the text; the store does not compute it. */
  put(inputs: readonly { readonly digest: string; readonly text: string }[]): Promise<void>
  /** Texts in the order asked. */
  get(digests: readonly string[]): Promise<readonly (string | undefined)[]>
}
