import type { mongo } from 'mongoose'
import { type OutboxEntry, type OutboxKey, type OutboxPort, outboxId } from '../outbox-port.ts'
import type { Documents } from './database.ts'
import { databaseTime } from './database-time.ts'

/** Documents are made by the projector, once their commit is with the majority. */
export class MongoOutbox implements OutboxPort {
  readonly #outbox: Documents['outbox']
  readonly #database: mongo.Db

  constructor({ outbox }: Documents, database: mongo.Db) {
    this.#outbox = outbox
    this.#database = database
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<readonly OutboxEntry[]> {
    const clock = await databaseTime(this.#database)
    const free = { at: { $lte: now }, lease: { $lte: clock } }
    const due = await this.#outbox.find(free).sort({ at: 1, _id: 1 }).limit(limit).toArray()
    const lease = new Date(clock.getTime() + leaseMs)
    const claimed: OutboxEntry[] = []
    for (const { _id, dossier, sequence, place, effect, attempts } of due) {
      const { modifiedCount } = await this.#outbox.updateOne({ _id, lease: { $lte: clock } }, { $set: { lease } })
      if (modifiedCount === 1) claimed.push({ dossier, sequence, place, effect: JSON.parse(effect), attempts })
    }
    return claimed
  }

  async renew(key: OutboxKey, leaseMs: number): Promise<void> {
    const lease = new Date((await databaseTime(this.#database)).getTime() + leaseMs)
    await this.#outbox.updateOne({ _id: outboxId(key) }, { $set: { lease } })
  }

  async postpone(key: OutboxKey, at: number): Promise<void> {
    await this.#outbox.updateOne({ _id: outboxId(key) }, { $set: { at, lease: new Date(0) }, $inc: { attempts: 1 } })
  }

  async drop(key: OutboxKey): Promise<void> {
    await this.#outbox.deleteOne({ _id: outboxId(key) })
  }

  async next(): Promise<number | null> {
    const [first] = await this.#outbox.find().sort({ at: 1 }).limit(1).toArray()
    return first?.at ?? null
  }
}
