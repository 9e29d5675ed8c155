import { type OutboxEntry, type OutboxKey, type OutboxPort, outboxId } from '../outbox-port.ts'
import { integer, integerOrNull, text } from './column.ts'
import type { Connection } from './connection.ts'
import { Leases } from './leases.ts'

/** Rows come with their commits, see `Appender`. */
export class SqliteOutbox implements OutboxPort {
  readonly #leases = new Leases()
  readonly #sql

  constructor(connection: Connection) {
    const place = 'dossier = (SELECT n FROM dossiers WHERE id = ?) AND sequence = ? AND place = ?'
    this.#sql = {
      due: connection.prepare(
        `SELECT d.id, o.sequence, o.place, o.effect, o.attempts FROM outbox o JOIN dossiers d ON d.n = o.dossier
         WHERE o.at <= ? ORDER BY o.at, o.dossier, o.sequence, o.place LIMIT ?`,
      ),
      postpone: connection.prepare(`UPDATE outbox SET at = ?, attempts = attempts + 1 WHERE ${place}`),
      drop: connection.prepare(`DELETE FROM outbox WHERE ${place}`),
      next: connection.prepare('SELECT min(at) AS at FROM outbox'),
    }
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<readonly OutboxEntry[]> {
    const claimed: OutboxEntry[] = []
    for (const row of this.#sql.due.all(now, limit + this.#leases.count())) {
      const key = { dossier: text(row.id), sequence: integer(row.sequence), place: integer(row.place) }
      if (claimed.length === limit || !this.#leases.take(outboxId(key), leaseMs)) continue
      claimed.push({ ...key, effect: JSON.parse(text(row.effect)), attempts: integer(row.attempts) })
    }
    return claimed
  }

  async renew(key: OutboxKey, leaseMs: number): Promise<void> {
    this.#leases.extend(outboxId(key), leaseMs)
  }

  async postpone(key: OutboxKey, at: number): Promise<void> {
    this.#sql.postpone.run(at, key.dossier, key.sequence, key.place)
    this.#leases.free(outboxId(key))
  }

  async drop(key: OutboxKey): Promise<void> {
    this.#sql.drop.run(key.dossier, key.sequence, key.place)
    this.#leases.free(outboxId(key))
  }

  async next(): Promise<number | null> {
    return integerOrNull(this.#sql.next.get()?.at ?? null)
  }
}
