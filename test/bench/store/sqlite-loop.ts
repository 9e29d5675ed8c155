import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { foldText } from '../../../packages/runtime/src/store/fold-text.ts'
import type { Append } from '../../../packages/runtime/src/store/history-port.ts'
import { SCHEMA } from '../../../packages/runtime/src/store/sqlite/schema.ts'

/**
 * What somebody would write by hand who knows the tables: the same rows in the same file settings, with no fence, no
 * outcomes, no errors to tell apart. Rows are laid out beforehand, so that only writing them is measured.
 */
export class SqliteLoop {
  readonly #database: DatabaseSync
  readonly #sql

  constructor(path: string) {
    const database = new DatabaseSync(path)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 4096; PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
    database.exec('PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000')
    database.exec(SCHEMA)
    this.#database = database
    this.#sql = {
      begin: database.prepare('BEGIN IMMEDIATE'),
      commit: database.prepare('COMMIT'),
      key: database.prepare('INSERT INTO keys VALUES (?, ?, ?)'),
      dossier: database.prepare('INSERT INTO dossiers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
      move: database.prepare(
        'UPDATE dossiers SET sequence = ?, head = ?, due = ?, ended_at = ?, result = ?, time_class = ? WHERE n = ?',
      ),
      add: database.prepare('INSERT INTO commits (dossier, sequence, text, personal) VALUES (?, ?, ?, ?)'),
      dropTask: database.prepare('DELETE FROM tasks WHERE dossier = ? AND task = ?'),
      putTask: database.prepare('INSERT OR REPLACE INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
      count: database.prepare(
        'INSERT INTO counters VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)',
      ),
      number: database.prepare('INSERT INTO register VALUES (?, ?, ?, ?)'),
    }
  }

  /** Writes laid out rows, so many commands to a transaction. */
  write(commands: readonly LaidOut[], perTransaction: number): void {
    const { begin, commit } = this.#sql
    for (let start = 0; start < commands.length; start += perTransaction) {
      begin.run()
      for (const command of commands.slice(start, start + perTransaction)) {
        for (const { table, values } of command) this.#sql[table].run(...values)
      }
      commit.run()
    }
  }

  close(): void {
    this.#database.close()
  }
}

type Table = 'key' | 'dossier' | 'move' | 'add' | 'dropTask' | 'putTask' | 'count' | 'number'

/** The statements of one command with their values. */
export type LaidOut = readonly { readonly table: Table; readonly values: readonly SQLInputValue[] }[]

export function layOut(appends: readonly Append[]): readonly LaidOut[] {
  const numbers = new Map<string, number>()
  return appends.map((append) => {
    const n = numbers.get(append.row.dossier) ?? numbers.size + 1
    numbers.set(append.row.dossier, n)
    return rowsOf(append, n)
  })
}

function rowsOf({ commit, key, row, changedTasks, closedTasks, number }: Append, n: number): LaidOut {
  const { sequence, head, due, endedAt, result, timeClass } = row
  const search = foldText(`${row.code} ${row.label ?? ''}`)
  const about = [
    row.dossier,
    sequence,
    head,
    row.code,
    row.procedure,
    row.specHash,
    row.unit,
    row.channel,
    row.applicant,
  ]
  const times = [row.filedAt, row.receivedAt, due, endedAt]
  return [
    { table: 'key', values: [key, n, sequence] },
    sequence === 1
      ? { table: 'dossier', values: [n, ...about, row.label, search, ...times, result, timeClass] }
      : { table: 'move', values: [sequence, head, due, endedAt, result, timeClass, n] },
    ...(number === undefined
      ? []
      : [
          { table: 'count', values: [number.unit, number.day, number.number] } as const,
          { table: 'number', values: [number.unit, number.day, number.number, n] } as const,
        ]),
    { table: 'add', values: [n, sequence, commit.text, commit.personal] },
    ...closedTasks.map((task) => ({ table: 'dropTask', values: [n, task] }) as const),
    ...changedTasks.map((task) => ({ table: 'putTask', values: taskValues(n, task) }) as const),
  ]
}

function taskValues(n: number, t: Append['changedTasks'][number]): readonly SQLInputValue[] {
  const more = t.more === null ? null : JSON.stringify(t.more)
  return [n, t.task, t.node, t.role, t.unit, t.assignee, t.revision, t.openedAt, t.due, t.urgency, more]
}
