import type { DeliveredEffect, OutboxEntry } from '../store/outbox-port.ts'
import type { Deliver, Delivery } from './courier.ts'

type EffectByType = { readonly [T in DeliveredEffect['type']]: Extract<DeliveredEffect, { type: T }> }

/** An entry whose effect is of one type. */
export type EntryOf<T extends DeliveredEffect['type']> = Omit<OutboxEntry, 'effect'> & {
  readonly effect: EffectByType[T]
}

/** How each effect is delivered; the compiler names the one that nobody delivers. */
export type Deliveries = {
  readonly [T in keyof EffectByType]: (entry: EntryOf<T>, signal: AbortSignal) => Promise<Delivery>
}

export function deliverer(deliveries: Deliveries): Deliver {
  function deliverAs<T extends keyof EffectByType>(
    type: T,
    effect: EffectByType[T],
    entry: OutboxEntry,
    signal: AbortSignal,
  ) {
    return deliveries[type]({ ...entry, effect }, signal)
  }
  return (entry, signal) => deliverAs(entry.effect.type, entry.effect, entry, signal)
}
