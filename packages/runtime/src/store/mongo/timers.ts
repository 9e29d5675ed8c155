import type { mongo } from 'mongoose'
import type { DueTimer, TimerPort } from '../timer-port.ts'
import type { Documents } from './database.ts'
import { databaseTime } from './database-time.ts'

/** Many processes look for due timers; a lease says which of them works on one. */
export class MongoTimers implements TimerPort {
  readonly #timers: Documents['timers']
  readonly #database: mongo.Db

  constructor({ timers }: Documents, database: mongo.Db) {
    this.#timers = timers
    this.#database = database
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<readonly DueTimer[]> {
    const clock = await databaseTime(this.#database)
    const free = { at: { $lte: now }, lease: { $lte: clock } }
    const due = await this.#timers.find(free).sort({ at: 1, _id: 1 }).limit(limit).toArray()
    const lease = new Date(clock.getTime() + leaseMs)
    const claimed: DueTimer[] = []
    for (const { _id, dossier, timer, at } of due) {
      const { modifiedCount } = await this.#timers.updateOne({ _id, lease: { $lte: clock } }, { $set: { lease } })
      if (modifiedCount === 1) claimed.push({ dossier, timer, at })
    }
    return claimed
  }

  async forget({ dossier, timer, at }: DueTimer): Promise<void> {
    await this.#timers.deleteOne({ _id: `${dossier} ${timer}`, at })
  }

  async next(): Promise<number | null> {
    const [first] = await this.#timers.find().sort({ at: 1 }).limit(1).toArray()
    return first?.at ?? null
  }
}
