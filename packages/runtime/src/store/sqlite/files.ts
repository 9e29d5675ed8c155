import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileMeta, type FilePort, FileTooLarge, type Upload } from '../file-port.ts'
import { StoreAway } from '../port.ts'
import { integer, text } from './column.ts'
import type { Connection, Row } from './connection.ts'

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])
const ID = /^sha256-[\w-]{43}$/

/** Bytes stand in a folder beside the database, each file under its digest: streams never hold up the database's thread. */
export class SqliteFiles implements FilePort {
  readonly #connection: Connection
  readonly #folder: string
  readonly #sql

  constructor(connection: Connection, folder: string) {
    this.#connection = connection
    this.#folder = folder
    this.#sql = prepareAll(connection)
  }

  async put(bytes: AsyncIterable<Uint8Array>, about: Omit<Upload, 'id' | 'size'>, limit: number): Promise<Upload> {
    const arriving = join(this.#folder, 'arriving', randomUUID())
    await mkdir(dirname(arriving), { recursive: true })
    try {
      const { id, size } = await receive(bytes, arriving, limit)
      this.#settle(arriving, id)
      this.#connection.transaction(() => {
        this.#sql.add.run(id, size, about.type)
        this.#sql.note.run(id, about.sender, about.name, about.at)
      })
      return { ...about, id, size }
    } catch (error) {
      throw isNoRoom(error) ? new StoreAway(error) : error
    } finally {
      await rm(arriving, { force: true })
    }
  }

  async uploads(sender: string, ids: readonly string[]): Promise<readonly (Upload | undefined)[]> {
    return ids.map((id) => {
      const row = this.#sql.upload.get(id, sender)
      return row === undefined ? undefined : { ...fileMeta(row), sender, at: integer(row.at) }
    })
  }

  async heldBy(dossier: string, ids: readonly string[]): Promise<readonly (FileMeta | undefined)[]> {
    return ids.map((id) => {
      const row = this.#sql.held.get(dossier, id)
      return row === undefined ? undefined : fileMeta(row)
    })
  }

  async read(id: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    if (!ID.test(id) || this.#sql.get.get(id) === undefined) return undefined
    await stat(this.#place(id))
    return createReadStream(this.#place(id))
  }

  async dossiersOf(id: string): Promise<readonly string[]> {
    return this.#sql.links.all(id).map((row) => text(row.id))
  }

  async dropUnlinked(before: number): Promise<number> {
    const ids = this.#sql.unlinked.all(before).map((row) => text(row.id))
    for (const id of ids) {
      this.#sql.drop.run(id)
      rmSync(this.#place(id), { force: true })
    }
    // Last, so that a round that breaks off is done again.
    this.#sql.forget.run(before)
    return ids.length
  }

  #place(id: string): string {
    return join(this.#folder, id.slice(7, 9), id)
  }

  /** In one go with the rows that follow: `dropUnlinked` must not come in between and take away what has just come anew. */
  #settle(arriving: string, id: string): void {
    const place = this.#place(id)
    mkdirSync(dirname(place), { recursive: true })
    renameSync(arriving, place)
    const folder = openSync(dirname(place), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  }
}

function prepareAll(connection: Connection) {
  return {
    add: connection.prepare('INSERT INTO files VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    note: connection.prepare(
      'INSERT INTO uploads VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at',
    ),
    get: connection.prepare('SELECT 1 FROM files WHERE id = ?'),
    upload: connection.prepare(
      'SELECT f.id, f.size, f.type, u.name, u.at FROM uploads u JOIN files f ON f.id = u.file WHERE u.file = ? AND u.sender = ?',
    ),
    held: connection.prepare(
      `SELECT f.id, f.size, f.type, l.name FROM dossiers d JOIN file_links l ON l.dossier = d.n JOIN files f ON f.id = l.file
       WHERE d.id = ? AND l.file = ?`,
    ),
    links: connection.prepare(
      'SELECT d.id FROM file_links l JOIN dossiers d ON d.n = l.dossier WHERE l.file = ? ORDER BY d.n',
    ),
    forget: connection.prepare('DELETE FROM uploads WHERE at < ?'),
    unlinked: connection.prepare(
      `SELECT file AS id FROM uploads GROUP BY file HAVING max(at) < ?
       AND NOT EXISTS (SELECT 1 FROM file_links l WHERE l.file = uploads.file)`,
    ),
    drop: connection.prepare('DELETE FROM files WHERE id = ?'),
  }
}

/** The disk is full, over its quota or takes no writes. */
function isNoRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NO_ROOM.has(String(error.code))
}

async function receive(bytes: AsyncIterable<Uint8Array>, path: string, limit: number) {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  let size = 0
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength
      if (size > limit) throw new FileTooLarge(limit)
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { id: `sha256-${hash.digest('base64url')}`, size }
}

function fileMeta(row: Row): FileMeta {
  return { id: text(row.id), size: integer(row.size), type: text(row.type), name: text(row.name) }
}
