import type { Effect } from '@motcua/engine'

/** Names one effect of one commit; under this it is delivered, however often. */
export interface OutboxKey {
  readonly dossier: string
  readonly sequence: number
  /** Its place among the effects of the commit. */
  readonly place: number
}

/** An effect that somebody has to be told or asked. Timers have rows of their own, slips are made when they are read. */
export type DeliveredEffect = Exclude<Effect, { type: 'ScheduleTimer' | 'CancelTimer' | 'IssueDocument' }>

export function isDelivered(effect: Effect): effect is DeliveredEffect {
  return effect.type !== 'ScheduleTimer' && effect.type !== 'CancelTimer' && effect.type !== 'IssueDocument'
}

export interface OutboxEntry extends OutboxKey {
  readonly effect: DeliveredEffect
  /** Attempts that came to nothing. */
  readonly attempts: number
}

/**
 * Effects that wait for their delivery: rows made by commits, there as soon as the commit is durable, gone once it is known
 * that they were delivered. So each is delivered at least once; whoever receives it drops what they have seen.
 * Leases run on the database's time.
 */
export interface OutboxPort {
  /** Entries that may be tried at `now`, those tried least lately first, for this process alone until `leaseMs` are over. */
  claim(now: number, limit: number, leaseMs: number): Promise<readonly OutboxEntry[]>
  /** Keeps a claimed entry for this process for `leaseMs` from now. */
  renew(key: OutboxKey, leaseMs: number): Promise<void>
  /** Gives a claimed entry back, to be tried again at `at`; counts the attempt. */
  postpone(key: OutboxKey, at: number): Promise<void>
  /** It is delivered, or nobody wants it any more. */
  drop(key: OutboxKey): Promise<void>
  /** When the next entry may be tried, null when there is none. */
  next(): Promise<number | null>
}

/** One word of an entry's key, for stores that name documents so. */
export function outboxId({ dossier, sequence, place }: OutboxKey): string {
  return `${dossier} ${sequence} ${place}`
}
