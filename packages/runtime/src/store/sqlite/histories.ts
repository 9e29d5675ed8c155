import type {
  Append,
  AppendOutcome,
  DossierQuery,
  DossierRow,
  HistoryPort,
  RegisterLine,
  StoredCommit,
  TaskQuery,
  Tip,
} from '../history-port.ts'
import type { Page } from '../page.ts'
import { Appender } from './append.ts'
import { integer, integerOrNull, text, textOrNull } from './column.ts'
import type { Connection, Row } from './connection.ts'
import { DossierNumbers } from './dossier-numbers.ts'
import { Lists } from './lists.ts'
import { DOSSIER_COLUMNS, dossierRow } from './rows.ts'

export class SqliteHistories implements HistoryPort {
  readonly #numbers: DossierNumbers
  readonly #appender: Appender
  readonly #lists: Lists
  readonly #sql
  /** Reserved numbers by unit and day; `append` writes down those that a dossier got. */
  readonly #reserved = new Map<string, number>()

  constructor(connection: Connection) {
    this.#numbers = new DossierNumbers(connection)
    this.#appender = new Appender(connection, this.#numbers)
    this.#lists = new Lists(connection)
    this.#sql = prepareAll(connection)
  }

  async append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    try {
      return this.#appender.append(batch)
    } catch (error) {
      this.#numbers.forget()
      throw error
    }
  }

  async findKeys(keys: readonly string[]) {
    return keys.map((key) => {
      const row = this.#sql.findKey.get(key)
      return row === undefined ? undefined : { dossier: text(row.id), sequence: integer(row.sequence) }
    })
  }

  async tips(dossiers: readonly string[]): Promise<readonly (Tip | undefined)[]> {
    return dossiers.map((dossier) => this.#tip(dossier))
  }

  #tip(dossier: string): Tip | undefined {
    const row = this.#sql.row.get(dossier)
    if (row === undefined) return undefined
    const n = integer(row.n)
    const kept = this.#sql.snapshot.get(n)
    const snapshot =
      kept === undefined ? null : { sequence: integer(kept.sequence), engine: text(kept.engine), text: text(kept.text) }
    return { row: dossierRow(row), snapshot, commits: this.#commitsAfter(dossier, n, snapshot?.sequence ?? 0) }
  }

  #commitsAfter(dossier: string, n: number, sequence: number): readonly StoredCommit[] {
    return this.#sql.commits.all(n, sequence).map((row: Row) => ({
      dossier,
      sequence: integer(row.sequence),
      text: text(row.text),
      personal: textOrNull(row.personal),
    }))
  }

  async commits(dossier: string): Promise<readonly StoredCommit[]> {
    const n = this.#numbers.find(dossier)
    return n === undefined ? [] : this.#commitsAfter(dossier, n, 0)
  }

  async row(dossier: string): Promise<DossierRow | undefined> {
    const row = this.#sql.row.get(dossier)
    return row === undefined ? undefined : dossierRow(row)
  }

  async rowByCode(code: string): Promise<DossierRow | undefined> {
    const row = this.#sql.rowByCode.get(code)
    return row === undefined ? undefined : dossierRow(row)
  }

  async list(query: DossierQuery): Promise<Page<DossierRow>> {
    return this.#lists.dossiers(query)
  }

  async tasks(query: TaskQuery) {
    return this.#lists.tasks(query)
  }

  async postings(cursor: string | null, limit: number) {
    return this.#lists.postings(cursor, limit)
  }

  async taskCounts(people: readonly string[]): Promise<readonly number[]> {
    const rows = this.#sql.taskCounts.all(JSON.stringify(people))
    const counts = new Map(rows.map((row) => [text(row.assignee), integer(row.tasks)]))
    return people.map((person) => counts.get(person) ?? 0)
  }

  async reserveNumbers(unit: string, day: string, count: number): Promise<number> {
    const place = `${day} ${unit}`
    const stored = integerOrNull(this.#sql.counter.get(unit, day)?.last ?? null) ?? 0
    const first = Math.max(stored, this.#reserved.get(place) ?? 0) + 1
    this.#reserved.set(place, first + count - 1)
    return first
  }

  async register(unit: string, day: string): Promise<readonly RegisterLine[]> {
    const last = integerOrNull(this.#sql.counter.get(unit, day)?.last ?? null) ?? 0
    const used = new Map(this.#sql.register.all(unit, day).map((row) => [integer(row.number), dossierRow(row)]))
    return Array.from({ length: last }, (_, i) => ({ number: i + 1, row: used.get(i + 1) ?? null }))
  }

  async dossiers(cursor: string | null, limit: number): Promise<Page<string>> {
    const ids = this.#sql.dossiers.all(cursor ?? '', limit).map((row) => text(row.id))
    return { items: ids, next: ids.length < limit ? null : (ids.at(-1) ?? null) }
  }
}

function prepareAll(connection: Connection) {
  return {
    findKey: connection.prepare(
      'SELECT d.id, k.sequence FROM keys k JOIN dossiers d ON d.n = k.dossier WHERE k.key = ?',
    ),
    row: connection.prepare(`SELECT ${DOSSIER_COLUMNS} FROM dossiers d WHERE d.id = ?`),
    rowByCode: connection.prepare(`SELECT ${DOSSIER_COLUMNS} FROM dossiers d WHERE d.code = ?`),
    snapshot: connection.prepare('SELECT sequence, engine, text FROM snapshots WHERE dossier = ?'),
    commits: connection.prepare(
      'SELECT sequence, text, personal FROM commits WHERE dossier = ? AND sequence > ? ORDER BY sequence',
    ),
    taskCounts: connection.prepare(
      `SELECT assignee, count(*) AS tasks FROM tasks
       WHERE assignee IN (SELECT value FROM json_each(?)) GROUP BY assignee`,
    ),
    counter: connection.prepare('SELECT last FROM counters WHERE unit = ? AND day = ?'),
    register: connection.prepare(
      `SELECT r.number, ${DOSSIER_COLUMNS} FROM register r JOIN dossiers d ON d.n = r.dossier
       WHERE r.unit = ? AND r.day = ? ORDER BY r.number`,
    ),
    dossiers: connection.prepare('SELECT id FROM dossiers WHERE id > ? ORDER BY id LIMIT ?'),
  }
}
