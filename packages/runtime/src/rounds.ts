import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from './clock.ts'
import { StoreAway } from './store/port.ts'

/** What other processes left to do, and a clock that somebody moved, are seen at the latest after this. */
const LOOK_AGAIN_MS = 30_000
const AFTER_FAILURE_MS = 5_000
const BETWEEN_ROUNDS_MS = 1_000

/**
 * Work that is done in rounds: at the start, when something is expected, and from time to time. One round at a time; what is
 * expected during one is seen to right after it.
 */
export class Rounds {
  readonly #clock: Clock
  readonly #log: FastifyBaseLogger
  readonly #name: string
  /** Resolves to the instant of the next round, null when there is none in sight. */
  readonly #round: () => Promise<number | null>
  #alarm: NodeJS.Timeout | undefined
  #wakeAt = Number.POSITIVE_INFINITY
  #stopped = true
  #running: Promise<void> | undefined

  constructor(name: string, clock: Clock, log: FastifyBaseLogger, round: () => Promise<number | null>) {
    this.#name = name
    this.#clock = clock
    this.#log = log
    this.#round = round
  }

  start(): void {
    this.#stopped = false
    this.expect(Number.NEGATIVE_INFINITY)
  }

  /** Resolves when the round under way is through. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#alarm)
    await this.#running
  }

  /** There will be something to do at an instant of the clock. */
  expect(at: number): void {
    if (this.#stopped || at >= this.#wakeAt) return
    this.#wakeAt = at
    if (this.#running === undefined) this.#arm()
  }

  #arm(): void {
    clearTimeout(this.#alarm)
    const wait = Math.min(Math.max(this.#wakeAt - this.#clock.now(), 0), LOOK_AGAIN_MS)
    this.#alarm = setTimeout(() => {
      this.#running = this.#go()
    }, wait)
    this.#alarm.unref()
  }

  async #go(): Promise<void> {
    this.#wakeAt = Number.POSITIVE_INFINITY
    const next = await this.#tried()
    this.#running = undefined
    this.#wakeAt = Math.min(this.#wakeAt, next)
    if (!this.#stopped) this.#arm()
  }

  async #tried(): Promise<number> {
    try {
      const next = (await this.#round()) ?? Number.POSITIVE_INFINITY
      // What is still due was not ours to do, or could not be done: look again soon, but not at once.
      return Math.max(next, this.#clock.now() + BETWEEN_ROUNDS_MS)
    } catch (error) {
      if (!(error instanceof StoreAway)) this.#log.error({ err: error }, `a round of the ${this.#name} failed`)
      return this.#clock.now() + AFTER_FAILURE_MS
    }
  }
}
