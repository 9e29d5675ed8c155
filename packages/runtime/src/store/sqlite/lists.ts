import type { SQLInputValue } from 'node:sqlite'
import { readCursor, writeCursor } from '../cursor.ts'
import { foldText } from '../fold-text.ts'
import type { DossierQuery, DossierRow, PostingRow, TaskQuery, TaskRow } from '../history-port.ts'
import type { Page } from '../page.ts'
import { integer, text } from './column.ts'
import type { Connection, Statement } from './connection.ts'
import { DOSSIER_COLUMNS, dossierRow, postingRow, TASK_COLUMNS, taskRow } from './rows.ts'

/** Later than any instant: tasks without urgency come last. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Conditions of a query that is put together, with their values. */
class Where {
  readonly #conditions: string[] = []
  readonly values: SQLInputValue[] = []

  and(condition: string, ...values: SQLInputValue[]): void {
    this.#conditions.push(condition)
    this.values.push(...values)
  }

  toString(): string {
    return this.#conditions.length === 0 ? '' : `WHERE ${this.#conditions.join(' AND ')}`
  }
}

export class Lists {
  readonly #connection: Connection
  /** One statement per shape of a query. */
  readonly #statements = new Map<string, Statement>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  dossiers(query: DossierQuery): Page<DossierRow> {
    const where = new Where()
    if (query.units !== undefined) where.and('d.unit IN (SELECT value FROM json_each(?))', JSON.stringify(query.units))
    if (query.applicant !== undefined) where.and('d.applicant = ?', query.applicant)
    if (query.status === 'open') where.and('d.ended_at IS NULL')
    if (query.status === 'ended') where.and('d.ended_at IS NOT NULL')
    if (query.procedure !== undefined) where.and('d.procedure = ?', query.procedure)
    search(where, query.q)
    const after = readCursor(query.cursor)
    if (after !== undefined) where.and('(d.received_at, d.n) < (?, ?)', after[0] ?? null, after[1] ?? null)
    const sql = `SELECT ${DOSSIER_COLUMNS} FROM dossiers d ${where} ORDER BY d.received_at DESC, d.n DESC LIMIT ?`
    const rows = this.#statement(sql).all(...where.values, query.limit + 1)
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
    return {
      items: rows.slice(0, query.limit).map(dossierRow),
      next: last === undefined ? null : writeCursor([integer(last.received_at), integer(last.n)]),
    }
  }

  tasks(query: TaskQuery): Page<{ readonly task: TaskRow; readonly row: DossierRow }> {
    const where = new Where()
    if (query.pools !== undefined) {
      const pools = JSON.stringify(query.pools.map(({ unit, role }) => [unit, role]))
      const isIn = 'IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))'
      const also = `t.more IS NOT NULL AND (t.more ->> '$.also.unit', t.more ->> '$.also.role') ${isIn}`
      where.and(`((t.unit, t.role) ${isIn} OR (${also}))`, pools, pools)
    }
    if (query.assignee !== undefined) where.and('t.assignee = ?', query.assignee)
    search(where, query.q)
    const after = readCursor(query.cursor)
    if (after !== undefined) {
      where.and(
        `(coalesce(t.urgency, ${NEVER}), t.dossier, t.task) > (?, ?, ?)`,
        after[0] ?? null,
        after[1] ?? null,
        after[2] ?? null,
      )
    }
    const sql = `SELECT ${DOSSIER_COLUMNS}, ${TASK_COLUMNS}, coalesce(t.urgency, ${NEVER}) AS rank
      FROM tasks t JOIN dossiers d ON d.n = t.dossier ${where} ORDER BY rank, t.dossier, t.task LIMIT ?`
    const rows = this.#statement(sql).all(...where.values, query.limit + 1)
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
    return {
      items: rows.slice(0, query.limit).map((row) => ({ task: taskRow(row), row: dossierRow(row) })),
      next: last === undefined ? null : writeCursor([integer(last.rank), integer(last.n), taskRow(last).task]),
    }
  }

  postings(cursor: string | null, limit: number): Page<{ readonly posting: PostingRow; readonly row: DossierRow }> {
    const where = new Where()
    const after = readCursor(cursor ?? undefined)
    if (after !== undefined) {
      where.and('(p.since, p.dossier, p.wait) < (?, ?, ?)', after[0] ?? null, after[1] ?? null, after[2] ?? null)
    }
    const sql = `SELECT ${DOSSIER_COLUMNS}, p.wait, p.since FROM postings p JOIN dossiers d ON d.n = p.dossier ${where}
      ORDER BY p.since DESC, p.dossier DESC, p.wait DESC LIMIT ?`
    const rows = this.#statement(sql).all(...where.values, limit + 1)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map((row) => ({ posting: postingRow(row), row: dossierRow(row) })),
      next: last === undefined ? null : writeCursor([integer(last.since), integer(last.n), text(last.wait)]),
    }
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

function search(where: Where, q: string | undefined): void {
  if (q === undefined || q.trim() === '') return
  where.and('instr(d.search, ?) > 0', foldText(q.trim()))
}
