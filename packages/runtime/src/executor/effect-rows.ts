import type { Effect } from '@motcua/engine'
import type { Append } from '../store/history-port.ts'
import { type DeliveredEffect, isDelivered } from '../store/outbox-port.ts'
import type { CommandRequest } from './request.ts'

type EffectRows = Pick<Append, 'timers' | 'cancelledTimers' | 'outbox' | 'delivered'>

/** The rows that a commit's effects make or take away: timers, and what is to be delivered. */
export function effectRows(effects: readonly Effect[], { command, delivers }: CommandRequest): EffectRows {
  const timers: { timer: string; at: number }[] = []
  // A timer that fired is gone with the commit it led to.
  const cancelledTimers: string[] = command.type === 'FireTimer' ? [command.timer] : []
  let outbox: { place: number; effect: DeliveredEffect }[] | undefined
  for (const [place, effect] of effects.entries()) {
    if (effect.type === 'ScheduleTimer') timers.push({ timer: effect.timer, at: effect.at })
    else if (effect.type === 'CancelTimer') cancelledTimers.push(effect.timer)
    else if (isDelivered(effect)) {
      outbox ??= []
      outbox.push({ place, effect })
    }
  }
  return {
    timers,
    cancelledTimers,
    ...(outbox === undefined ? {} : { outbox }),
    ...(delivers === undefined ? {} : { delivered: delivers }),
  }
}
