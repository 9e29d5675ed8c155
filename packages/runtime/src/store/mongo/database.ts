import mongoose, { type mongo } from 'mongoose'
import type { CalendarVersion } from '../calendar-port.ts'
import type { Absence, Delegation, Unit } from '../directory-port.ts'
import type { Append, DossierNumber, DossierRow, PostingRow, Snapshot, StoredCommit, TaskRow } from '../history-port.ts'
import type { Notice } from '../notice-port.ts'
import type { OutboxKey } from '../outbox-port.ts'
import { StoreRefused } from '../port.ts'
import type { Draft, ProcedureVersion } from '../procedure-port.ts'

/** A commit is one document. `_id` is its command key, so that a key is used once; (dossier, sequence) is the lock. */
export interface CommitDocument extends StoredCommit {
  readonly _id: string
  /** What still has to be projected; not hashed, gone when it is done. */
  readonly pending?: Omit<Append, 'commit' | 'key'>
}

/** All that lists show of a dossier in one document, replaced as a whole by a later sequence. */
export interface DossierDocument extends DossierRow {
  readonly _id: string
  readonly search: string
  readonly tasks: readonly RankedTask[]
  /** Absent in a document of older times. */
  readonly postings?: readonly PostingRow[]
  /** There are some; a wire-compatible server does not compare inside lists. */
  readonly isPosted?: boolean
  readonly number?: DossierNumber
}

/** `rank` puts what has no urgency last. */
export interface RankedTask extends TaskRow {
  readonly rank: number
}

export interface TimerDocument {
  readonly _id: string
  readonly dossier: string
  readonly timer: string
  readonly at: number
  /** Until when somebody works on it, by the database's clock. */
  readonly lease: Date
}

export interface OutboxDocument extends OutboxKey {
  readonly _id: string
  /** JSON. */
  readonly effect: string
  readonly at: number
  readonly attempts: number
  /** Until when somebody delivers it, by the database's clock. */
  readonly lease: Date
}

/** A version of a calendar; what it says is JSON, for it has keys of its own. */
export interface CalendarDocument extends Omit<CalendarVersion, 'source'> {
  readonly _id: string
  readonly source: string
  /** Open dossiers are counted anew. */
  readonly isFinished: boolean
  /** Until when somebody counts, by the database's clock. */
  readonly lease: Date
}

export interface NoticeDocument extends Omit<Notice, 'id'> {
  readonly _id: string
  /** A wire-compatible server finds no null. */
  readonly isRead: boolean
}

export interface Documents {
  readonly commits: mongo.Collection<CommitDocument>
  readonly dossiers: mongo.Collection<DossierDocument>
  readonly snapshots: mongo.Collection<Snapshot & { readonly _id: string }>
  readonly timers: mongo.Collection<TimerDocument>
  readonly outbox: mongo.Collection<OutboxDocument>
  readonly notices: mongo.Collection<NoticeDocument>
  readonly counters: mongo.Collection<{ readonly _id: string; readonly last: number }>
  readonly inputs: mongo.Collection<{ readonly _id: string; readonly text: string }>
  readonly drafts: mongo.Collection<Draft & { readonly _id: string }>
  readonly versions: mongo.Collection<ProcedureVersion & { readonly _id: string }>
  readonly units: mongo.Collection<Unit & { readonly _id: string }>
  /** `account` only where there is one, so that it can be unique. */
  readonly people: mongo.Collection<{ readonly _id: string; readonly account?: string; readonly body: string }>
  readonly calendars: mongo.Collection<CalendarDocument>
  readonly delegations: mongo.Collection<Delegation & { readonly _id: string }>
  readonly absences: mongo.Collection<Absence & { readonly _id: string }>
  readonly files: mongo.Collection<FileDocument>
  readonly chunks: mongo.Collection<ChunkDocument>
  readonly fileLinks: mongo.Collection<FileLinkDocument>
  readonly uploads: mongo.Collection<UploadDocument>
  readonly tokens: mongo.Collection<TokenDocument>
  readonly attempts: mongo.Collection<{ readonly _id: string; readonly count: number; readonly expiresAt: number }>
  readonly settings: mongo.Collection<{ readonly _id: string; readonly value: string }>
  /** The sign-in library's, under the names that it gives them. */
  readonly accounts: {
    readonly users: mongo.Collection<{ readonly email: string }>
    readonly sessions: mongo.Collection<{ readonly token: string }>
    readonly credentials: mongo.Collection<{ readonly userId: string }>
  }
}

export interface FileDocument {
  readonly _id: string
  readonly upload: string
  readonly size: number
  readonly type: string
  /** When it was uploaded last. */
  readonly uploadedAt: number
}

export interface FileLinkDocument {
  readonly _id: string
  readonly file: string
  readonly dossier: string
  readonly name: string
}

export interface UploadDocument {
  readonly _id: string
  readonly file: string
  readonly sender: string
  readonly name: string
  readonly at: number
}

export interface ChunkDocument {
  readonly _id: string
  readonly upload: string
  readonly place: number
  readonly uploadedAt: number
  readonly bytes: mongo.Binary
}

export interface TokenDocument {
  readonly _id: string
  readonly session: string
  readonly account: string
  readonly expiresAt: number
}

export interface MongoDatabase {
  readonly connection: mongoose.Connection
  readonly database: mongo.Db
  readonly documents: Documents
}

/**
 * Whatever the address says: written by the majority, journal included, before anybody is answered, and read from the
 * primary what the majority has, so that nothing shown or decided on can be rolled back. A primary that lost its office
 * may still show what is old; nothing can be built on that, for its writes reach no majority and the fence is a unique
 * index. A server that stands alone takes the same words. Who does not answer in time is away.
 */
const CONNECTION = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  serverSelectionTimeoutMS: 3000,
  connectTimeoutMS: 5000,
  socketTimeoutMS: 20_000,
  bufferCommands: false,
  autoIndex: false,
} as const

/** Connects, names the collections and sees to the indexes. Throws `StoreRefused` with a sentence for the console. */
export async function openDatabase(uri: string, prefix = ''): Promise<MongoDatabase> {
  try {
    const connection = await mongoose.createConnection(uri, CONNECTION).asPromise()
    const database = connection.getClient().db(connection.name)
    const documents = documentsOf(database, prefix)
    await ensureIndexes(documents)
    return { connection, database, documents }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StoreRefused(
      `The MongoDB server of MONGODB_URI cannot be used: ${reason}. Check the address and that the server runs.`,
      error,
    )
  }
}

function documentsOf(database: mongo.Db, prefix: string): Documents {
  const named = <T extends mongo.Document>(name: string): mongo.Collection<T> =>
    database.collection<T>(`${prefix}${name}`)
  return {
    commits: named('commits'),
    dossiers: named('dossiers'),
    snapshots: named('snapshots'),
    timers: named('timers'),
    outbox: named('outbox'),
    notices: named('notices'),
    counters: named('counters'),
    inputs: named('inputs'),
    drafts: named('drafts'),
    versions: named('versions'),
    units: named('units'),
    people: named('people'),
    calendars: named('calendars'),
    delegations: named('delegations'),
    absences: named('absences'),
    // Not `files`: a wire-compatible server takes collections that end so for its own GridFS, and loses updates.
    files: named('fileContents'),
    chunks: named('fileChunks'),
    fileLinks: named('fileLinks'),
    uploads: named('uploads'),
    tokens: named('tokens'),
    attempts: named('attempts'),
    settings: named('settings'),
    accounts: { users: named('user'), sessions: named('session'), credentials: named('account') },
  }
}

async function ensureIndexes(documents: Documents): Promise<void> {
  await documents.commits.createIndex({ dossier: 1, sequence: 1 }, { unique: true })
  await documents.commits.createIndex({ 'pending.row.sequence': 1 }, { sparse: true })
  await documents.dossiers.createIndex({ code: 1 }, { unique: true })
  await documents.dossiers.createIndex({ receivedAt: -1 })
  await documents.dossiers.createIndex({ applicant: 1 })
  await documents.dossiers.createIndex({ 'tasks.unit': 1 })
  await documents.dossiers.createIndex({ 'tasks.assignee': 1 })
  await documents.dossiers.createIndex({ isPosted: 1 })
  await documents.dossiers.createIndex({ 'number.unit': 1, 'number.day': 1 })
  await documents.timers.createIndex({ at: 1 })
  await documents.outbox.createIndex({ at: 1 })
  await documents.notices.createIndex({ person: 1, at: -1 })
  await documents.people.createIndex({ account: 1 }, { unique: true, sparse: true })
  await documents.chunks.createIndex({ upload: 1, place: 1 })
  await documents.fileLinks.createIndex({ file: 1 })
  await documents.uploads.createIndex({ at: 1 })
  await documents.tokens.createIndex({ session: 1 })
  await documents.tokens.createIndex({ account: 1 })
  // Two processes that make the same account at once must not make two.
  await documents.accounts.users.createIndex({ email: 1 }, { unique: true })
  await documents.accounts.sessions.createIndex({ token: 1 })
  await documents.accounts.credentials.createIndex({ userId: 1 })
}
