import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileMeta, type FilePort, FileTooLarge } from '../file-port.ts'
import { StoreAway } from '../port.ts'
import { integer, text } from './column.ts'
import type { Connection, Row } from './connection.ts'

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])
const ID = /^sha256-[\w-]{43}$/

/** Bytes stand in a folder beside the database, each file under its digest: streams never hold up the database's thread. */
export class SqliteFiles implements FilePort {
  readonly #folder: string
  readonly #sql

  constructor(connection: Connection, folder: string) {
    this.#folder = folder
    this.#sql = {
      add: connection.prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
      get: connection.prepare('SELECT * FROM files WHERE id = ?'),
      links: connection.prepare(
        'SELECT d.id FROM file_links l JOIN dossiers d ON d.n = l.dossier WHERE l.file = ? ORDER BY d.n',
      ),
      unlinked: connection.prepare(
        'SELECT id FROM files WHERE uploaded_at < ? AND NOT EXISTS (SELECT 1 FROM file_links WHERE file = files.id)',
      ),
      drop: connection.prepare('DELETE FROM files WHERE id = ?'),
    }
  }

  async put(bytes: AsyncIterable<Uint8Array>, about: Omit<FileMeta, 'id' | 'size'>, limit: number): Promise<FileMeta> {
    const arriving = join(this.#folder, 'arriving', randomUUID())
    await mkdir(dirname(arriving), { recursive: true })
    try {
      const { id, size } = await receive(bytes, arriving, limit)
      await this.#settle(arriving, id)
      this.#sql.add.run(id, size, about.type, about.name, about.uploadedBy, about.uploadedAt)
      return fileMeta(this.#sql.get.get(id) ?? {})
    } catch (error) {
      throw isNoRoom(error) ? new StoreAway(error) : error
    } finally {
      await rm(arriving, { force: true })
    }
  }

  async meta(ids: readonly string[]): Promise<readonly (FileMeta | undefined)[]> {
    return ids.map((id) => {
      const row = this.#sql.get.get(id)
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
      await rm(this.#place(id), { force: true })
    }
    return ids.length
  }

  #place(id: string): string {
    return join(this.#folder, id.slice(7, 9), id)
  }

  async #settle(arriving: string, id: string): Promise<void> {
    const place = this.#place(id)
    await mkdir(dirname(place), { recursive: true })
    await rename(arriving, place)
    const folder = await open(dirname(place))
    await folder.sync()
    await folder.close()
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
  return {
    id: text(row.id),
    size: integer(row.size),
    type: text(row.type),
    name: text(row.name),
    uploadedBy: text(row.uploaded_by),
    uploadedAt: integer(row.uploaded_at),
  }
}
