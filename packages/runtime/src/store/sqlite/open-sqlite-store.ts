import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../port.ts'
import { SqliteCalendars } from './calendars.ts'
import { Connection } from './connection.ts'
import { makeDataFolder } from './data-folder.ts'
import { SqliteDirectory } from './directory.ts'
import { SqliteFiles } from './files.ts'
import { SqliteHistories } from './histories.ts'
import { SqliteInputs } from './inputs.ts'
import { SqliteNotices } from './notices.ts'
import { SqliteOutbox } from './outbox.ts'
import { SqliteProcedures } from './procedures.ts'
import { SqliteSessions } from './sessions.ts'
import { SqliteSettings } from './settings.ts'
import { SqliteTimers } from './timers.ts'

export interface SqliteStoreOptions {
  /** Data folder; made when it is not there. Holds `motcua.sqlite` and the uploaded files. */
  readonly folder: string
  /**
   * Called when the disk refused a write or a sync: what the database holds is no longer known, so the process has to end
   * and start again from what is on disk. Ends the process unless a test hands in something else.
   */
  readonly onFatal?: (error: Error) => void
}

/** Opens the default store: one file, one process. Throws `StoreRefused` with a sentence for the person at the console. */
export function openSqliteStore(options: SqliteStoreOptions): Store {
  makeDataFolder(options.folder)
  const connection = new Connection(join(options.folder, 'motcua.sqlite'), options.onFatal ?? endProcess)
  // What was still arriving when the last process was killed belongs to nobody; no other process is here, we hold the lock.
  rmSync(join(options.folder, 'files', 'arriving'), { recursive: true, force: true })
  const ping = connection.prepare('SELECT 1')
  const directory = new SqliteDirectory(connection)
  return {
    histories: new SqliteHistories(connection),
    inputs: new SqliteInputs(connection),
    timers: new SqliteTimers(connection),
    outbox: new SqliteOutbox(connection),
    procedures: new SqliteProcedures(connection),
    directory,
    calendars: new SqliteCalendars(connection, directory),
    notices: new SqliteNotices(connection),
    files: new SqliteFiles(connection, join(options.folder, 'files')),
    sessions: new SqliteSessions(connection),
    settings: new SqliteSettings(connection),
    authDatabase: { kind: 'sqlite', database: connection.database },
    shared: false,
    ping: async () => void ping.get(),
    sweep: async () => 0,
    close: async () => {
      if (connection.database.isOpen) connection.database.close()
    },
  }
}

function endProcess(error: Error): void {
  console.error(`The disk refused a write (${error.message}). Motcua stops here and starts again from what is stored.`)
  process.exit(70)
}
