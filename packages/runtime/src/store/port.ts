import type { DatabaseSync } from 'node:sqlite'
import type { mongo } from 'mongoose'
import type { CalendarPort } from './calendar-port.ts'
import type { DirectoryPort } from './directory-port.ts'
import type { FilePort } from './file-port.ts'
import type { HistoryPort } from './history-port.ts'
import type { InputPort } from './input-port.ts'
import type { NoticePort } from './notice-port.ts'
import type { OutboxPort } from './outbox-port.ts'
import type { ProcedurePort } from './procedure-port.ts'
import type { SessionPort } from './session-port.ts'
import type { SettingPort } from './setting-port.ts'
import type { TimerPort } from './timer-port.ts'

/** What the sign-in library gets, so that accounts live where the dossiers live. */
export type AuthDatabase =
  | { readonly kind: 'sqlite'; readonly database: DatabaseSync }
  | { readonly kind: 'mongo'; readonly database: mongo.Db; readonly prefix: string }

/**
 * Everything the runtime asks of a database. Two adapters (`sqlite`, `mongo`) run one contract suite; nothing outside
 * this folder knows which of them is there. Every method may throw `StoreAway`; any other exception is a bug.
 * Instants are epoch milliseconds.
 */
export interface Store {
  /** Dossiers: their commits (the truth), and lists made of them. */
  readonly histories: HistoryPort
  /** Texts that decided something, by digest. */
  readonly inputs: InputPort
  readonly timers: TimerPort
  readonly outbox: OutboxPort
  /** Drafts and versions of procedures. */
  readonly procedures: ProcedurePort
  /** Units and people. */
  readonly directory: DirectoryPort
  /** Published versions of calendars. */
  readonly calendars: CalendarPort
  /** What people were told. */
  readonly notices: NoticePort
  readonly files: FilePort
  /** Recognised tokens, attempts. */
  readonly sessions: SessionPort
  /** Single values of the installation: keys, the demo clock. */
  readonly settings: SettingPort
  readonly authDatabase: AuthDatabase
  /** True when other processes may write too: what this one remembers of a dossier can then be old. */
  readonly shared: boolean
  /** Resolves when the database answers. */
  ping(): Promise<void>
  /** Finishes what a crash left between a commit and its projections (nothing to do on SQLite). Resolves to how many were mended. */
  sweep(): Promise<number>
  close(): Promise<void>
}

/** The database does not answer now; it may later. One answer for the caller: 503, try again. */
export class StoreAway extends Error {
  readonly code = 'storeAway'
  constructor(cause: unknown) {
    super('The store does not answer. Nothing was lost; please try again in a moment.', { cause })
    this.name = 'StoreAway'
  }
}

/** The database cannot be used at all; the sentence is for whoever starts the server. */
export class StoreRefused extends Error {
  readonly code = 'storeRefused'
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreRefused'
  }
}
