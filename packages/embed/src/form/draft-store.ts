import type { Answers } from '@motcua/spec'
import type { UploadedFile } from './upload.ts'

/** A form that somebody has not sent yet. Files are on the server already; the draft keeps their ids and names. */
export interface Draft {
  readonly answers: Answers
  readonly files: readonly UploadedFile[]
  /** The step that was open, and the unit that was chosen (filing by the element itself). */
  readonly step: string
  readonly unit?: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** The key that sending uses, kept so that a second try after a lost answer files nothing twice. */
  readonly sendKey: string
}

/** The part of `Storage` that drafts need. */
export interface DraftShelf {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const PREFIX = 'motcua-draft:'
/** Personal values do not lie about for ever on a machine that others may use. */
const KEPT_MS = 30 * 86_400_000

/** Drafts in the browser of the visitor. Where the browser stores nothing (private windows), `save` says so. */
export class DraftStore {
  readonly #shelf: DraftShelf | undefined

  constructor(shelf: DraftShelf | undefined) {
    this.#shelf = shelf
  }

  /** The draft, unless there is none, it is too old, or it does not read. */
  read(key: string, now: number): Draft | undefined {
    try {
      const draft: unknown = JSON.parse(this.#shelf?.getItem(PREFIX + key) ?? 'null')
      return isDraft(draft) && now - draft.savedAt < KEPT_MS ? draft : undefined
    } catch {
      return undefined
    }
  }

  /** Keeps a draft and says whether it could. */
  save(key: string, draft: Draft): boolean {
    try {
      this.#shelf?.setItem(PREFIX + key, JSON.stringify(draft))
      return this.#shelf !== undefined
    } catch {
      return false
    }
  }

  clear(key: string): void {
    try {
      this.#shelf?.removeItem(PREFIX + key)
    } catch {
      // A browser that stores nothing has nothing to clear.
    }
  }

  /** Throws away every draft that is too old, whichever form it belongs to. */
  sweep(now: number): void {
    try {
      const keys = Array.from({ length: this.#shelf?.length ?? 0 }, (_, i) => this.#shelf?.key(i) ?? '')
      for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
        if (this.read(key.slice(PREFIX.length), now) === undefined) this.#shelf?.removeItem(key)
      }
    } catch {
      // As above.
    }
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { answers, files, step, savedAt, sendKey }: Partial<Record<keyof Draft, unknown>> = value
  return (
    typeof answers === 'object' &&
    answers !== null &&
    Array.isArray(files) &&
    typeof step === 'string' &&
    typeof savedAt === 'number' &&
    typeof sendKey === 'string'
  )
}
