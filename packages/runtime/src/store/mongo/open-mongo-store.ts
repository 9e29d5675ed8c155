import type { Store } from '../port.ts'
import { MongoCalendars } from './calendars.ts'
import { openDatabase } from './database.ts'
import { MongoDirectory } from './directory.ts'
import { orAway } from './failure.ts'
import { MongoFiles } from './files.ts'
import { MongoHistories } from './histories.ts'
import { MongoInputs } from './inputs.ts'
import { MongoNotices } from './notices.ts'
import { MongoOutbox } from './outbox.ts'
import { MongoProcedures } from './procedures.ts'
import { MongoSessions } from './sessions.ts'
import { MongoSettings } from './settings.ts'
import { MongoTimers } from './timers.ts'

export interface MongoStoreOptions {
  /** A MongoDB connection string with the database's name. */
  readonly uri: string
  /** Put before the names of collections, where several installations share a database. */
  readonly prefix?: string
}

/**
 * Opens the store on a MongoDB server, alone, replicated, sharded or wire-compatible: no transactions over documents, no
 * change streams. Throws `StoreRefused` with a sentence for the person at the console.
 */
export async function openMongoStore({ uri, prefix = '' }: MongoStoreOptions): Promise<Store> {
  const { connection, database, documents } = await openDatabase(uri, prefix)
  const histories = new MongoHistories(documents)
  const directory = new MongoDirectory(documents)
  const whole = orAway({
    ping: async () => void (await database.command({ ping: 1 })),
    sweep: () => histories.sweep(),
  })
  return {
    histories: orAway(histories),
    inputs: orAway(new MongoInputs(documents)),
    timers: orAway(new MongoTimers(documents, database)),
    outbox: orAway(new MongoOutbox(documents, database)),
    procedures: orAway(new MongoProcedures(documents)),
    directory: orAway(directory),
    calendars: orAway(new MongoCalendars(documents, database, directory)),
    notices: orAway(new MongoNotices(documents)),
    files: orAway(new MongoFiles(documents)),
    sessions: orAway(new MongoSessions(documents)),
    settings: orAway(new MongoSettings(documents)),
    authDatabase: { kind: 'mongo', database, prefix },
    shared: true,
    ping: whole.ping,
    sweep: whole.sweep,
    close: () => connection.close(),
  }
}
