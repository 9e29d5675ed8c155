/** A recognised request: hash of its token → whose it is. Short-lived; the sign-in library stays the truth. */
export interface Recognised {
  readonly tokenHash: string
  readonly session: string
  /** Account of the sign-in library. */
  readonly account: string
  readonly expiresAt: number
}

export interface SessionPort {
  remember(recognised: Recognised): Promise<void>
  /** Undefined when unknown or expired at `now`. */
  recognise(tokenHash: string, now: number): Promise<Recognised | undefined>
  /** Sign-out: every token of the session is unknown at once. */
  forgetSession(session: string): Promise<void>
  forgetAccount(account: string): Promise<void>
  /** Counts an attempt under `key` and resolves to how many there were in the window that `now` falls into. */
  countAttempt(key: string, now: number, windowMs: number): Promise<number>
  /** Removes what expired before `now`. */
  dropExpired(now: number): Promise<void>
}
