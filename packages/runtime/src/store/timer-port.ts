export interface DueTimer {
  readonly dossier: string
  readonly timer: string
  readonly at: number
}

/**
 * Timers are rows made by commits; what fires is decided by the engine, so that a row too many does no harm.
 * Leases run on the database's time.
 */
export interface TimerPort {
  /** Timers with `at` ≤ `now`, earliest first, for this process alone until `leaseMs` are over. */
  claim(now: number, limit: number, leaseMs: number): Promise<readonly DueTimer[]>
  /** Removes a timer that fired or that the engine no longer knows; not one of the same name that was set anew since. */
  forget(timer: DueTimer): Promise<void>
  /** When the earliest timer falls due, null when there is none. */
  next(): Promise<number | null>
}
