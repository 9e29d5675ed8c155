import type { Recognised, SessionPort } from '../session-port.ts'
import { integer, text } from './column.ts'
import type { Connection } from './connection.ts'

export class SqliteSessions implements SessionPort {
  readonly #sql

  constructor(connection: Connection) {
    this.#sql = {
      remember: connection.prepare('INSERT OR REPLACE INTO tokens VALUES (?, ?, ?, ?)'),
      recognise: connection.prepare('SELECT * FROM tokens WHERE hash = ? AND expires_at > ?'),
      forgetSession: connection.prepare('DELETE FROM tokens WHERE session = ?'),
      forgetAccount: connection.prepare('DELETE FROM tokens WHERE account = ?'),
      count: connection.prepare(
        `INSERT INTO attempts VALUES (?1, ?2, 1, ?3) ON CONFLICT DO UPDATE SET
           count = CASE WHEN began = excluded.began THEN count + 1 ELSE 1 END,
           began = excluded.began, expires_at = excluded.expires_at
         RETURNING count`,
      ),
      dropTokens: connection.prepare('DELETE FROM tokens WHERE expires_at <= ?'),
      dropAttempts: connection.prepare('DELETE FROM attempts WHERE expires_at <= ?'),
    }
  }

  async remember({ tokenHash, session, account, expiresAt }: Recognised): Promise<void> {
    this.#sql.remember.run(tokenHash, session, account, expiresAt)
  }

  async recognise(tokenHash: string, now: number): Promise<Recognised | undefined> {
    const row = this.#sql.recognise.get(tokenHash, now)
    if (row === undefined) return undefined
    return { tokenHash, session: text(row.session), account: text(row.account), expiresAt: integer(row.expires_at) }
  }

  async forgetSession(session: string): Promise<void> {
    this.#sql.forgetSession.run(session)
  }

  async forgetAccount(account: string): Promise<void> {
    this.#sql.forgetAccount.run(account)
  }

  async countAttempt(key: string, now: number, windowMs: number): Promise<number> {
    const began = now - (now % windowMs)
    return integer(this.#sql.count.get(key, began, began + windowMs)?.count)
  }

  async dropExpired(now: number): Promise<void> {
    this.#sql.dropTokens.run(now)
    this.#sql.dropAttempts.run(now)
  }
}
