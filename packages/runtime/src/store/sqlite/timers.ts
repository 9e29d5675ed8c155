import type { DueTimer, TimerPort } from '../timer-port.ts'
import { integer, integerOrNull, text } from './column.ts'
import type { Connection } from './connection.ts'

/** One process holds the file, so a lease is only a memory of what was handed out. */
export class SqliteTimers implements TimerPort {
  readonly #leases = new Map<string, number>()
  readonly #due
  readonly #forget
  readonly #next

  constructor(connection: Connection) {
    this.#due = connection.prepare(
      'SELECT d.id, t.timer, t.at FROM timers t JOIN dossiers d ON d.n = t.dossier WHERE t.at <= ? ORDER BY t.at, t.dossier, t.timer LIMIT ?',
    )
    this.#forget = connection.prepare(
      'DELETE FROM timers WHERE dossier = (SELECT n FROM dossiers WHERE id = ?) AND timer = ?',
    )
    this.#next = connection.prepare('SELECT min(at) AS at FROM timers')
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<readonly DueTimer[]> {
    const clock = performance.now()
    for (const [place, until] of this.#leases) if (until <= clock) this.#leases.delete(place)
    const claimed: DueTimer[] = []
    for (const row of this.#due.all(now, limit + this.#leases.size)) {
      const timer = { dossier: text(row.id), timer: text(row.timer), at: integer(row.at) }
      const place = leasePlace(timer.dossier, timer.timer)
      if (claimed.length === limit || this.#leases.has(place)) continue
      this.#leases.set(place, clock + leaseMs)
      claimed.push(timer)
    }
    return claimed
  }

  async forget(dossier: string, timer: string): Promise<void> {
    this.#forget.run(dossier, timer)
    this.#leases.delete(leasePlace(dossier, timer))
  }

  async next(): Promise<number | null> {
    return integerOrNull(this.#next.get()?.at ?? null)
  }
}

function leasePlace(dossier: string, timer: string): string {
  return `${dossier} ${timer}`
}
