import type { CalendarPort, CalendarVersion, RecountProgress } from '../calendar-port.ts'
import { text } from './column.ts'
import type { Connection, Row } from './connection.ts'
import type { SqliteDirectory } from './directory.ts'
import { Leases } from './leases.ts'

export class SqliteCalendars implements CalendarPort {
  readonly #directory: SqliteDirectory
  readonly #leases = new Leases()
  readonly #sql

  constructor(connection: Connection, directory: SqliteDirectory) {
    this.#directory = directory
    this.#sql = {
      find: connection.prepare('SELECT 1 FROM calendars WHERE calendar = ? AND version = ?'),
      add: connection.prepare('INSERT INTO calendars VALUES (?, ?, ?, ?, 0)'),
      versions: connection.prepare('SELECT body, recount FROM calendars WHERE calendar = ? ORDER BY version DESC'),
      open: connection.prepare('SELECT body, recount FROM calendars WHERE finished = 0 ORDER BY rowid'),
      note: connection.prepare('UPDATE calendars SET recount = ?, finished = ? WHERE calendar = ? AND version = ?'),
    }
  }

  async publish({ recount, ...version }: CalendarVersion): Promise<boolean> {
    const { calendar, version: number } = version
    if (this.#sql.find.get(calendar, number) !== undefined) return false
    this.#directory.change(() => {
      this.#sql.add.run(calendar, number, JSON.stringify(version), JSON.stringify(recount))
    })
    return true
  }

  async versions(calendar: string): Promise<readonly CalendarVersion[]> {
    return this.#sql.versions.all(calendar).map(versionOf)
  }

  async claimRecount(leaseMs: number): Promise<CalendarVersion | undefined> {
    return this.#sql.open
      .all()
      .map(versionOf)
      .find(({ calendar, version }) => this.#leases.take(leasePlace(calendar, version), leaseMs))
  }

  async noteRecount(calendar: string, version: number, progress: RecountProgress, leaseMs: number): Promise<void> {
    const isFinished = progress.finishedAt !== null
    this.#sql.note.run(JSON.stringify(progress), isFinished ? 1 : 0, calendar, version)
    if (isFinished) this.#leases.free(leasePlace(calendar, version))
    else this.#leases.extend(leasePlace(calendar, version), leaseMs)
  }
}

function versionOf(row: Row): CalendarVersion {
  return { ...JSON.parse(text(row.body)), recount: JSON.parse(text(row.recount)) }
}

function leasePlace(calendar: string, version: number): string {
  return `${calendar} ${version}`
}
