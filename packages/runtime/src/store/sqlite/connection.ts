import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import { StoreAway, StoreRefused } from '../port.ts'
import { SCHEMA, SCHEMA_VERSION, UPGRADES } from './schema.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

/** A prepared statement; errors come out as `StoreAway`, or end the process where nothing can be trusted any more. */
export interface Statement {
  /** Resolves to how many rows were changed. */
  run(...values: SQLInputValue[]): number
  get(...values: SQLInputValue[]): Row | undefined
  all(...values: SQLInputValue[]): Row[]
}

const BUSY = 5
const READ_ONLY = 8
const IO_ERROR = 10
const FULL = 13
const NOT_A_DATABASE = 26
/** Nothing was written, and a later try may be: somebody else has the lock, or the disk takes nothing now. */
const AWAY: ReadonlySet<number> = new Set([BUSY, READ_ONLY, IO_ERROR, FULL])

/** One SQLite file, held by this process alone, every COMMIT followed by a full fsync before it returns. */
export class Connection {
  readonly database: DatabaseSync
  readonly #onFatal: (error: Error) => void
  readonly #begin
  readonly #commit

  constructor(path: string, onFatal: (error: Error) => void) {
    this.#onFatal = onFatal
    this.database = openDatabase(path)
    this.#begin = this.database.prepare('BEGIN IMMEDIATE')
    this.#commit = this.database.prepare('COMMIT')
  }

  prepare(sql: string): Statement {
    const statement = this.database.prepare(sql)
    return {
      run: (...values) => this.#guard(() => Number(statement.run(...values).changes)),
      get: (...values) => this.#guard(() => statement.get(...values)),
      all: (...values) => this.#guard(() => statement.all(...values)),
    }
  }

  /** Runs `work` as one transaction; when it throws, nothing of it stands. */
  transaction<T>(work: () => T): T {
    return this.#guard(() => {
      this.#begin.run()
      try {
        const result = work()
        this.#commit.run()
        return result
      } catch (error) {
        if (this.database.isTransaction) this.database.exec('ROLLBACK')
        throw error
      }
    })
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const code = errorCode(error)
      if (code === IO_ERROR && error instanceof Error) this.#onFatal(error)
      if ((code !== undefined && AWAY.has(code)) || !this.database.isOpen) throw new StoreAway(error)
      throw error
    }
  }
}

/** The primary result code of SQLite; undefined for other errors. */
function errorCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    // Exclusive: the lock stays until the process ends, and the index of the log needs no shared memory.
    // Small pages: a command touches five and more, each of them is written to the log as a whole. A file keeps the size it was made with.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 4096; PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
    database.exec('PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000')
    database.exec('BEGIN EXCLUSIVE; COMMIT')
    bringUp(database, path)
    return database
  } catch (error) {
    database?.close()
    if (error instanceof StoreRefused) throw error
    throw new StoreRefused(refusal(path, errorCode(error), error), error)
  }
}

function refusal(path: string, code: number | undefined, error: unknown): string {
  if (code === BUSY) {
    return `${path} is in use by another Motcua process. One process holds the file at a time: stop the other one, or give this one a data folder of its own.`
  }
  if (code === NOT_A_DATABASE) return `${path} is no SQLite database. Name another data folder, or move that file away.`
  const reason = error instanceof Error ? error.message : String(error)
  return `${path} cannot be opened: ${reason}. Its folder must be writable and have room.`
}

function bringUp(database: DatabaseSync, path: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (version === 0) database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
  else if (version < SCHEMA_VERSION) {
    const steps = UPGRADES.slice(version - 1).join('\n')
    database.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
  } else if (version > SCHEMA_VERSION) {
    throw new StoreRefused(
      `${path} was written by a newer Motcua (tables ${version}, this one knows ${SCHEMA_VERSION}). Start that version.`,
    )
  }
}
