import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Dispatcher } from '../executor/dispatcher.ts'
import { Rounds } from '../rounds.ts'
import { isDelivered, type OutboxEntry, type OutboxPort } from '../store/outbox-port.ts'
import { StoreAway } from '../store/port.ts'

/**
 * What came of a delivery. `committed`: a command took the entry out of the outbox with its commit; `done`: nothing more to
 * do; `later`: it has to be tried again.
 */
export type Delivery = 'committed' | 'done' | 'later'

/** Delivers one effect. The signal is aborted when the server stops; then the entry stays for the next one. */
export type Deliver = (entry: OutboxEntry, signal: AbortSignal) => Promise<Delivery>

const LEASE_MS = 30_000
const RENEW_MS = 10_000
const AT_ONCE = 32
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 120_000

/**
 * Delivers what commits left to do, each effect at least once, several at a time, those of a process that died after their
 * lease. Whoever receives one twice knows it by its call or its key.
 */
export class Courier {
  readonly #outbox: OutboxPort
  readonly #clock: Clock
  readonly #log: FastifyBaseLogger
  readonly #deliver: Deliver
  readonly #rounds: Rounds
  readonly #underWay = new Set<Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(outbox: OutboxPort, dispatcher: Dispatcher, clock: Clock, log: FastifyBaseLogger, deliver: Deliver) {
    this.#outbox = outbox
    this.#clock = clock
    this.#log = log
    this.#deliver = deliver
    this.#rounds = new Rounds('outbox', clock, log, () => this.#round())
    dispatcher.onCommit(({ effects }) => {
      if (effects.some(isDelivered)) this.#rounds.expect(Number.NEGATIVE_INFINITY)
    })
  }

  start(): void {
    this.#rounds.start()
  }

  /** Ends what is under way; what it did not finish stays in the outbox. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#rounds.stop()
    await Promise.all(this.#underWay)
  }

  /** Delivers all that may be tried by the clock, and what comes of it. Resolves to how many that were. */
  async deliverDue(): Promise<number> {
    for (let delivered = 0; ; ) {
      delivered += await this.#begin()
      if (this.#underWay.size === 0) return delivered
      await Promise.all(this.#underWay)
    }
  }

  async #round(): Promise<number | null> {
    await this.#begin()
    return this.#underWay.size < AT_ONCE ? this.#outbox.next() : null
  }

  async #begin(): Promise<number> {
    const room = AT_ONCE - this.#underWay.size
    const entries = room <= 0 ? [] : await this.#outbox.claim(this.#clock.now(), room, LEASE_MS)
    // What was claimed while the server stopped keeps its lease and is done by the next one.
    if (this.#stopping.signal.aborted) return 0
    for (const entry of entries) {
      const carried = this.#carry(entry).then(() => {
        this.#underWay.delete(carried)
        if (this.#underWay.size === AT_ONCE - 1) this.#rounds.expect(Number.NEGATIVE_INFINITY)
      })
      this.#underWay.add(carried)
    }
    return entries.length
  }

  async #carry(entry: OutboxEntry): Promise<void> {
    const renewing = setInterval(() => void this.#outbox.renew(entry, LEASE_MS).catch(() => undefined), RENEW_MS)
    try {
      const delivery = await this.#deliver(entry, this.#stopping.signal)
      if (delivery === 'done') await this.#outbox.drop(entry)
      if (delivery === 'later') await this.#putOff(entry)
    } catch (error) {
      await this.#failed(entry, error)
    } finally {
      clearInterval(renewing)
    }
  }

  async #failed(entry: OutboxEntry, error: unknown): Promise<void> {
    if (this.#stopping.signal.aborted) return
    const { dossier, effect } = entry
    if (!(error instanceof StoreAway)) {
      this.#log.error({ err: error, dossier, effect: effect.type }, 'an effect could not be delivered')
    }
    // Where the store is away the lease runs out instead.
    await this.#putOff(entry).catch(() => undefined)
  }

  async #putOff(entry: OutboxEntry): Promise<void> {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(entry.attempts, 10), LONGEST_PAUSE_MS)
    await this.#outbox.postpone(entry, this.#clock.now() + pause)
  }
}
