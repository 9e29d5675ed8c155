import { readCursor, writeCursor } from '../cursor.ts'
import type { Notice, NoticePort } from '../notice-port.ts'
import type { Page } from '../page.ts'
import { integer, integerOrNull, text } from './column.ts'
import type { Connection, Row } from './connection.ts'

export class SqliteNotices implements NoticePort {
  readonly #connection: Connection
  readonly #sql

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = {
      add: connection.prepare('INSERT OR IGNORE INTO notices VALUES (?, ?, ?, ?, NULL)'),
      of: connection.prepare(
        'SELECT body, read_at, at, id FROM notices WHERE person = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?',
      ),
      unread: connection.prepare('SELECT count(*) AS unread FROM notices WHERE person = ? AND read_at IS NULL'),
      read: connection.prepare('UPDATE notices SET read_at = ? WHERE person = ? AND id = ? AND read_at IS NULL'),
      readAll: connection.prepare('UPDATE notices SET read_at = ? WHERE person = ? AND read_at IS NULL'),
      dropRead: connection.prepare('DELETE FROM notices WHERE read_at < ?'),
    }
  }

  async add(notices: readonly Notice[]): Promise<void> {
    this.#connection.transaction(() => {
      for (const { readAt: _, ...notice } of notices) {
        this.#sql.add.run(notice.id, notice.person, notice.at, JSON.stringify(notice))
      }
    })
  }

  async of(person: string, cursor: string | null, limit: number): Promise<Page<Notice>> {
    const [at = Number.MAX_SAFE_INTEGER, id = ''] = readCursor(cursor) ?? []
    const rows = this.#sql.of.all(person, at, id, limit + 1)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map(noticeOf),
      next: last === undefined ? null : writeCursor([integer(last.at), text(last.id)]),
    }
  }

  async unread(person: string): Promise<number> {
    return integer(this.#sql.unread.get(person)?.unread ?? 0)
  }

  async read(person: string, ids: readonly string[] | null, at: number): Promise<void> {
    if (ids === null) this.#sql.readAll.run(at, person)
    else this.#connection.transaction(() => void ids.map((id) => this.#sql.read.run(at, person, id)))
  }

  async dropRead(before: number): Promise<void> {
    this.#sql.dropRead.run(before)
  }
}

function noticeOf(row: Row): Notice {
  return { ...JSON.parse(text(row.body)), readAt: integerOrNull(row.read_at ?? null) }
}
