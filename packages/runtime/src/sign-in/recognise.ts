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
 * for a short time under the token's hash: in memory where one process serves, in the store where several do, so that a
 * sign-out counts everywhere at once.
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
    const tokenHash = hash('sha256', token, 'base64url')
    const known = await this.#known(tokenHash)
    if (known !== undefined) return known
    const session = await this.#accounts.session(new Headers({ cookie: cookieHeader }))
    if (session === undefined) return undefined
    const expiresAt = this.#clock.now() + KNOWN_MS
    const recognised = { tokenHash, session: session.id, account: session.account, expiresAt }
    await this.#keep(recognised)
    return recognised
  }

  async forget(session: string): Promise<void> {
    for (const [hash, known] of this.#memory ?? []) if (known.session === session) this.#memory?.delete(hash)
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
    for (const [hash, known] of this.#memory ?? []) if (known.account === account) this.#memory?.delete(hash)
    await this.#sessions.forgetAccount(account)
  }

  async #known(tokenHash: string): Promise<Recognised | undefined> {
    const now = this.#clock.now()
    if (this.#memory === undefined) return this.#sessions.recognise(tokenHash, now)
    const known = this.#memory.get(tokenHash)
    return known !== undefined && known.expiresAt > now ? known : undefined
  }

  async #keep(recognised: Recognised): Promise<void> {
    if (this.#memory === undefined) return this.#sessions.remember(recognised)
    if (this.#memory.size >= KEPT_IN_MEMORY) this.#memory.clear()
    this.#memory.set(recognised.tokenHash, recognised)
  }
}
