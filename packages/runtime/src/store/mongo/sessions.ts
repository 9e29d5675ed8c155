import type { Recognised, SessionPort } from '../session-port.ts'
import type { Documents } from './database.ts'
import { isDuplicate } from './failure.ts'

export class MongoSessions implements SessionPort {
  readonly #tokens: Documents['tokens']
  readonly #attempts: Documents['attempts']

  constructor({ tokens, attempts }: Documents) {
    this.#tokens = tokens
    this.#attempts = attempts
  }

  async remember({ tokenHash, ...token }: Recognised): Promise<void> {
    await this.#tokens.updateOne({ _id: tokenHash }, { $set: token }, { upsert: true })
  }

  async recognise(tokenHash: string, now: number): Promise<Recognised | undefined> {
    const found = await this.#tokens.findOne({ _id: tokenHash, expiresAt: { $gt: now } })
    if (found === null) return undefined
    const { session, account, expiresAt } = found
    return { tokenHash, session, account, expiresAt }
  }

  async forgetSession(session: string): Promise<void> {
    await this.#tokens.deleteMany({ session })
  }

  async forgetAccount(account: string): Promise<void> {
    await this.#tokens.deleteMany({ account })
  }

  async countAttempt(key: string, now: number, windowMs: number): Promise<number> {
    const began = now - (now % windowMs)
    const change = { $inc: { count: 1 }, $set: { expiresAt: began + windowMs } }
    try {
      const options = { upsert: true, returnDocument: 'after' } as const
      const counted = await this.#attempts.findOneAndUpdate({ _id: `${key} ${began}` }, change, options)
      return counted?.count ?? 1
    } catch (error) {
      // Two first attempts at once: the loser now finds the counter.
      if (!isDuplicate(error)) throw error
      return this.countAttempt(key, now, windowMs)
    }
  }

  async dropExpired(now: number): Promise<void> {
    await this.#tokens.deleteMany({ expiresAt: { $lte: now } })
    await this.#attempts.deleteMany({ expiresAt: { $lte: now } })
  }
}
