import type { DueTimer, TimerPort } from '../timer-port.ts'
import { integer, integerOrNull, text } from './column.ts'
import type { Connection } from './connection.ts'
import { Leases } from './leases.ts'

export class SqliteTimers implements TimerPort {
  readonly #leases = new Leases()
  readonly #due
  readonly #forget
  readonly #next

  constructor(connection: Connection) {
    this.#due = connection.prepare(
      'SELECT d.id, t.timer, t.at FROM timers t JOIN dossiers d ON d.n = t.dossier WHERE t.at <= ? ORDER BY t.at, t.dossier, t.timer LIMIT ?',
    )
    this.#forget = connection.prepare(
      'DELETE FROM timers WHERE dossier = (SELECT n FROM dossiers WHERE id = ?) AND timer = ? AND at = ?',
    )
    this.#next = connection.prepare('SELECT min(at) AS at FROM timers')
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<readonly DueTimer[]> {
    const claimed: DueTimer[] = []
    for (const row of this.#due.all(now, limit + this.#leases.count())) {
      const timer = { dossier: text(row.id), timer: text(row.timer), at: integer(row.at) }
      if (claimed.length === limit || !this.#leases.take(leasePlace(timer.dossier, timer.timer), leaseMs)) continue
      claimed.push(timer)
    }
    return claimed
  }

  async forget({ dossier, timer, at }: DueTimer): Promise<void> {
    this.#forget.run(dossier, timer, at)
    this.#leases.free(leasePlace(dossier, timer))
  }

  async next(): Promise<number | null> {
    return integerOrNull(this.#next.get()?.at ?? null)
  }
}

function leasePlace(dossier: string, timer: string): string {
  return `${dossier} ${timer}`
}
