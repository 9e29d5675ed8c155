import type { Effect } from '@motcua/engine'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Dispatcher } from '../executor/dispatcher.ts'
import { SYSTEM } from '../executor/system-actor.ts'
import { Rounds } from '../rounds.ts'
import type { Store } from '../store/port.ts'
import type { DueTimer } from '../store/timer-port.ts'
import { Housekeeping } from './housekeeping.ts'

const LEASE_MS = 30_000
const AT_ONCE = 100

/** Refusals after which a timer means nothing any more; with any other it stays and is tried again. */
const FORGOTTEN: ReadonlySet<string> = new Set(['stale', 'ended', 'notReceived', 'unknownTask'])

/**
 * Fires timers when they fall due. They are rows in the store, so a restart loses none; whether one still means anything
 * is the engine's to say. Firing twice is harmless: the second time the engine knows the timer no more.
 */
export class Scheduler {
  readonly #store: Store
  readonly #dispatcher: Dispatcher
  readonly #clock: Clock
  readonly #housekeeping: Housekeeping
  readonly #log: FastifyBaseLogger
  readonly #rounds: Rounds

  constructor(store: Store, dispatcher: Dispatcher, clock: Clock, log: FastifyBaseLogger) {
    this.#store = store
    this.#dispatcher = dispatcher
    this.#clock = clock
    this.#housekeeping = new Housekeeping(store, clock)
    this.#log = log
    this.#rounds = new Rounds('scheduler', clock, log, () => this.#round())
    dispatcher.onCommit(({ effects }) => this.#expect(effects))
  }

  start(): void {
    this.#rounds.start()
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
  }

  /** A commit made timers: wakes earlier where one of them is due earlier. */
  #expect(effects: readonly Effect[]): void {
    for (const effect of effects) if (effect.type === 'ScheduleTimer') this.#rounds.expect(effect.at)
  }

  /** Fires all that is due by the clock, those included that the firing makes due. Resolves to how many that were. */
  async fireDue(): Promise<number> {
    for (let fired = 0; ; ) {
      const due = await this.#store.timers.claim(this.#clock.now(), AT_ONCE, LEASE_MS)
      if (due.length === 0) return fired
      await Promise.all(due.map((timer) => this.#fire(timer)))
      fired += due.length
    }
  }

  async #fire(due: DueTimer): Promise<void> {
    const { dossier, timer, at } = due
    const command = { type: 'FireTimer', timer } as const
    const answer = await this.#dispatcher.execute({
      dossier: { id: dossier },
      command,
      actor: SYSTEM,
      // The timer of a call fires again for every attempt.
      key: `${dossier} ${timer} ${at}`,
    })
    if (answer.ok || answer.code !== 'rejected' || FORGOTTEN.has(answer.rejection.code)) {
      await this.#store.timers.forget(due)
    } else {
      this.#log.warn({ dossier, timer, rejection: answer.rejection.code }, 'a timer cannot fire yet')
    }
  }

  async #round(): Promise<number | null> {
    await this.fireDue()
    await this.#store.sweep()
    await this.#housekeeping.tidyWhenDue()
    return this.#store.timers.next()
  }
}
