import type { Clock } from '../clock.ts'
import type { Store } from '../store/port.ts'
import { NAMED_WITHIN_MS } from './handed-in.ts'

const HOUR_MS = 3_600_000
/** An hour more than an upload may be named: no command that named one is under way so long. */
const UPLOADS_KEPT_MS = NAMED_WITHIN_MS + HOUR_MS

/** What was read is shown for a quarter of a year. */
const NOTICES_KEPT_MS = 90 * 24 * HOUR_MS

/**
 * Clears away what nobody asks for any more: uploads that became part of no dossier, attempts and tokens that expired,
 * notices that were read long ago.
 */
export class Housekeeping {
  readonly #store: Store
  readonly #clock: Clock
  #nextAt = Number.NEGATIVE_INFINITY

  constructor(store: Store, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** Does its round at the first call and then once an hour; where processes share the store, one of them for all. */
  async tidyWhenDue(): Promise<void> {
    const now = this.#clock.now()
    if (now < this.#nextAt) return
    if (await this.#isOurs(now)) await this.#tidy(now)
    this.#nextAt = now + HOUR_MS
  }

  /** The first to count in an hour has the round. Should it die over it, the next hour's round does the same work. */
  async #isOurs(now: number): Promise<boolean> {
    return !this.#store.shared || (await this.#store.sessions.countAttempt('housekeeping', now, HOUR_MS)) === 1
  }

  async #tidy(now: number): Promise<void> {
    await this.#store.notices.dropRead(now - NOTICES_KEPT_MS)
    await this.#store.files.dropUnlinked(now - UPLOADS_KEPT_MS)
    await this.#store.sessions.dropExpired(now)
  }
}
