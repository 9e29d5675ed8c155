import { hash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/port.ts'
import type { Recognised } from '../store/session-port.ts'
import type { Accounts } from './accounts.ts'

/** How long a token is known without asking the sign-in library again. */
const KNOWN_MS = 5 * 60_000
const KEPT_IN_MEMORY = 5_000

/**
 * Tells whose session a token is. The library's own look-up costs half a millisecond and more, so what it said is kept
 * for a short time: in memory, by token, where one process serves; in the store, under the token's hash, where several do,
 * so that a sign-out counts everywhere at once.
 */
export class Recogniser {
  readonly #accounts: Accounts
  readonly #sessions: Store['sessions']
  readonly #clock: Clock
  readonly #memory: Map<string, Recognised> | undefined

  constructor(accounts: Accounts, store: Store, clock: Clock) {
    this.#accounts = accounts
    this.#sessions = store.sessions
    this.#clock = clock
    this.#memory = store.shared ? undefined : new Map()
  }

  async recognise(token: string, cookieHeader: string): Promise<Recognised | undefined> {
    const inMemory = this.#memory?.get(token)
    if (inMemory !== undefined && inMemory.expiresAt > this.#clock.now()) return inMemory
    const tokenHash = hash('sha256', token, 'base64url')
    const known = this.#memory === undefined ? await this.#sessions.recognise(tokenHash, this.#clock.now()) : undefined
    if (known !== undefined) return known
    const session = await this.#accounts.session(new Headers({ cookie: cookieHeader }))
    if (session === undefined) return undefined
    const expiresAt = this.#clock.now() + KNOWN_MS
    const recognised = { tokenHash, session: session.id, account: session.account, expiresAt }
    await this.#keep(token, recognised)
    return recognised
  }

  async forget(session: string): Promise<void> {
    for (const [token, known] of this.#memory ?? []) if (known.session === session) this.#memory?.delete(token)
    await this.#sessions.forgetSession(session)
  }

  /** Ends every session of an account, here and at the sign-in library. */
  async endSessions(account: string): Promise<void> {
    // The library first: what is asked of it in between must not be remembered again.
    await this.#accounts.endSessions(account)
    await this.forgetAccount(account)
  }

  /** Every session of an account: its password is another one now. */
  async forgetAccount(account: string): Promise<void> {
    for (const [token, known] of this.#memory ?? []) if (known.account === account) this.#memory?.delete(token)
    await this.#sessions.forgetAccount(account)
  }

  async #keep(token: string, recognised: Recognised): Promise<void> {
    if (this.#memory === undefined) return this.#sessions.remember(recognised)
    if (this.#memory.size >= KEPT_IN_MEMORY) this.#memory.clear()
    this.#memory.set(token, recognised)
  }
}
