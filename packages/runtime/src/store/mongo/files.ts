import { createHash, randomUUID } from 'node:crypto'
import { mongo } from 'mongoose'
import { type FileMeta, type FilePort, FileTooLarge } from '../file-port.ts'
import type { Documents, FileDocument } from './database.ts'
import { unlessDuplicate } from './failure.ts'

/** Well under the 16 MB that a document may have. */
const CHUNK_BYTES = 512 * 1024

/** Bytes stand in chunks of an upload; the file's document, named by the digest, says which upload it is. */
export class MongoFiles implements FilePort {
  readonly #documents: Documents

  constructor(documents: Documents) {
    this.#documents = documents
  }

  async put(bytes: AsyncIterable<Uint8Array>, about: Omit<FileMeta, 'id' | 'size'>, limit: number): Promise<FileMeta> {
    const upload = randomUUID()
    let kept = false
    try {
      const { id, size } = await this.#receive(bytes, upload, about.uploadedAt, limit)
      const { type, name, uploadedBy, uploadedAt } = about
      const file = { _id: id, upload, size, type, name, uploadedBy, uploadedAt }
      kept = await unlessDuplicate(this.#documents.files.insertOne(file))
      const [meta] = await this.meta([id])
      return meta ?? metaOf(file)
    } finally {
      if (!kept) await this.#documents.chunks.deleteMany({ upload })
    }
  }

  async #receive(bytes: AsyncIterable<Uint8Array>, upload: string, uploadedAt: number, limit: number) {
    const hash = createHash('sha256')
    let size = 0
    let place = 0
    for await (const chunk of chunksOf(bytes)) {
      size += chunk.byteLength
      if (size > limit) throw new FileTooLarge(limit)
      hash.update(chunk)
      const document = { _id: `${upload} ${place}`, upload, place, uploadedAt, bytes: new mongo.Binary(chunk) }
      await this.#documents.chunks.insertOne(document)
      place += 1
    }
    return { id: `sha256-${hash.digest('base64url')}`, size }
  }

  async meta(ids: readonly string[]): Promise<readonly (FileMeta | undefined)[]> {
    const found = await this.#documents.files.find({ _id: { $in: [...ids] } }).toArray()
    const metas = new Map(found.map((file) => [file._id, metaOf(file)]))
    return ids.map((id) => metas.get(id))
  }

  async read(id: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = await this.#documents.files.findOne({ _id: id })
    return file === null ? undefined : this.#stream(file.upload)
  }

  async *#stream(upload: string): AsyncGenerator<Uint8Array> {
    for await (const { bytes } of this.#documents.chunks.find({ upload }).sort({ place: 1 })) yield bytes.value()
  }

  async dossiersOf(id: string): Promise<readonly string[]> {
    const links = await this.#documents.fileLinks.find({ file: id }).sort({ _id: 1 }).toArray()
    return links.map(({ dossier }) => dossier)
  }

  async dropUnlinked(before: number): Promise<number> {
    const { files, fileLinks, chunks } = this.#documents
    const old = await files.find({ uploadedAt: { $lt: before } }).toArray()
    const linked = new Set(await fileLinks.distinct('file', { file: { $in: old.map(({ _id }) => _id) } }))
    const unlinked = old.filter(({ _id }) => !linked.has(_id)).map(({ _id }) => _id)
    await files.deleteMany({ _id: { $in: unlinked } })
    // Also what an upload left that never became a file.
    const uploads = await chunks.distinct('upload', { uploadedAt: { $lt: before } })
    const named = new Set(await files.distinct('upload', { upload: { $in: uploads } }))
    await chunks.deleteMany({ upload: { $in: uploads.filter((upload) => !named.has(upload)) } })
    return unlinked.length
  }
}

/** The same bytes in pieces of a document's size. */
async function* chunksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    for (let start = 0; start < piece.byteLength; start += CHUNK_BYTES) {
      const part = piece.subarray(start, start + CHUNK_BYTES)
      waiting.push(part)
      size += part.byteLength
      if (size < CHUNK_BYTES) continue
      yield Buffer.concat(waiting)
      waiting = []
      size = 0
    }
  }
  if (size > 0) yield Buffer.concat(waiting)
}

function metaOf({ _id, size, type, name, uploadedBy, uploadedAt }: FileDocument): FileMeta {
  return { id: _id, size, type, name, uploadedBy, uploadedAt }
}
