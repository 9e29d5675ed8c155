import type { Effect } from '@motcua/engine'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Executor } from '../executor/executor.ts'
import { type Store, StoreAway } from '../store/port.ts'
import { Housekeeping } from './housekeeping.ts'

const SYSTEM = { kind: 'system', id: 'motcua' } as const
const LEASE_MS = 30_000
const AT_ONCE = 100
/** Timers of other processes, and a clock that somebody moved, are seen at the latest after this. */
const LOOK_AGAIN_MS = 30_000
const AFTER_FAILURE_MS = 5_000
const BETWEEN_ROUNDS_MS = 1_000

/** Refusals after which a timer means nothing any more; with any other it stays and is tried again. */
const FORGOTTEN: ReadonlySet<string> = new Set(['stale', 'ended', 'notReceived', 'unknownTask'])

/**
 * Fires timers when they fall due. They are rows in the store, so a restart loses none; whether one still means anything
 * is the engine's to say. Firing twice is harmless: the second time the engine knows the timer no more.
 */
export class Scheduler {
  readonly #store: Store
  readonly #executor: Executor
  readonly #clock: Clock
  readonly #housekeeping: Housekeeping
  readonly #log: FastifyBaseLogger
  #alarm: NodeJS.Timeout | undefined
  #wakeAt = Number.POSITIVE_INFINITY
  #stopped = true
  #firing: Promise<void> | undefined

  constructor(store: Store, executor: Executor, clock: Clock, log: FastifyBaseLogger) {
    this.#store = store
    this.#executor = executor
    this.#clock = clock
    this.#housekeeping = new Housekeeping(store, clock)
    this.#log = log
  }

  start(): void {
    this.#stopped = false
    this.#wakeIn(0)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#alarm)
    await this.#firing
  }

  /** A commit made timers: wakes earlier where one of them is due earlier. */
  expect(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'ScheduleTimer' && effect.at < this.#wakeAt) this.#wakeIn(effect.at - this.#clock.now())
    }
  }

  /** Fires all that is due by the clock, those included that the firing makes due. */
  async fireDue(): Promise<void> {
    for (;;) {
      const due = await this.#store.timers.claim(this.#clock.now(), AT_ONCE, LEASE_MS)
      if (due.length === 0) return
      await Promise.all(due.map(({ dossier, timer }) => this.#fire(dossier, timer)))
    }
  }

  async #fire(dossier: string, timer: string): Promise<void> {
    const command = { type: 'FireTimer', timer } as const
    const answer = await this.#executor.execute({
      dossier: { id: dossier },
      command,
      actor: SYSTEM,
      key: `${dossier} ${timer}`,
    })
    if (answer.ok || answer.code !== 'rejected' || FORGOTTEN.has(answer.rejection.code)) {
      await this.#store.timers.forget(dossier, timer)
    } else {
      this.#log.warn({ dossier, timer, rejection: answer.rejection.code }, 'a timer cannot fire yet')
    }
  }

  #wakeIn(ms: number): void {
    if (this.#stopped) return
    clearTimeout(this.#alarm)
    const wait = Math.min(Math.max(ms, 0), LOOK_AGAIN_MS)
    this.#wakeAt = this.#clock.now() + wait
    this.#alarm = setTimeout(() => {
      this.#firing = this.#round()
    }, wait)
    this.#alarm.unref()
  }

  async #round(): Promise<void> {
    try {
      await this.fireDue()
      await this.#store.sweep()
      await this.#housekeeping.tidyWhenDue()
      const next = await this.#store.timers.next()
      // What is still due was not ours to fire, or could not be fired: look again soon, but not at once.
      this.#wakeIn(next === null ? LOOK_AGAIN_MS : Math.max(next - this.#clock.now(), BETWEEN_ROUNDS_MS))
    } catch (error) {
      if (!(error instanceof StoreAway)) this.#log.error({ err: error }, 'a round of the scheduler failed')
      this.#wakeIn(AFTER_FAILURE_MS)
    }
  }
}
