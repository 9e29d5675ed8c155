import { createHash, randomUUID } from 'node:crypto'
import { mongo } from 'mongoose'
import { type FileMeta, type FilePort, FileTooLarge, type Upload } from '../file-port.ts'
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

  async put(bytes: AsyncIterable<Uint8Array>, about: Omit<Upload, 'id' | 'size'>, limit: number): Promise<Upload> {
    const upload = randomUUID()
    const { type, name, sender, at } = about
    let kept = false
    try {
      const { id, size } = await this.#receive(bytes, upload, at, limit)
      kept = await this.#keep({ _id: id, upload, size, type, uploadedAt: at })
      const note = { file: id, sender, name, at }
      await this.#documents.uploads.updateOne({ _id: `${id} ${sender}` }, { $set: note }, { upsert: true })
      return { ...about, id, size }
    } finally {
      if (!kept) await this.#documents.chunks.deleteMany({ upload })
    }
  }

  /** True when the file is new and has this upload's chunks; else it is marked as wanted again, before anybody can drop it. */
  async #keep(file: FileDocument): Promise<boolean> {
    const { files } = this.#documents
    for (;;) {
      const known = await files.updateOne({ _id: file._id }, { $set: { uploadedAt: file.uploadedAt } })
      if (known.matchedCount > 0) return false
      if (await unlessDuplicate(files.insertOne(file))) return true
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

  async uploads(sender: string, ids: readonly string[]): Promise<readonly (Upload | undefined)[]> {
    const noted = await this.#documents.uploads.find({ _id: { $in: ids.map((id) => `${id} ${sender}`) } }).toArray()
    const files = await this.#contents(noted.map(({ file }) => file))
    const uploads = new Map<string, Upload>()
    for (const { file: id, name, at } of noted) {
      const file = files.get(id)
      if (file !== undefined) uploads.set(id, { ...metaOf(file, name), sender, at })
    }
    return ids.map((id) => uploads.get(id))
  }

  async heldBy(dossier: string, ids: readonly string[]): Promise<readonly (FileMeta | undefined)[]> {
    const { fileLinks } = this.#documents
    const links = await fileLinks.find({ _id: { $in: ids.map((id) => `${id} ${dossier}`) } }).toArray()
    const files = await this.#contents(links.map(({ file }) => file))
    const held = new Map<string, FileMeta>()
    for (const { file: id, name } of links) {
      const file = files.get(id)
      if (file !== undefined) held.set(id, metaOf(file, name))
    }
    return ids.map((id) => held.get(id))
  }

  async #contents(ids: readonly string[]): Promise<ReadonlyMap<string, FileDocument>> {
    if (ids.length === 0) return new Map()
    const found = await this.#documents.files.find({ _id: { $in: [...ids] } }).toArray()
    return new Map(found.map((file) => [file._id, file]))
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
    const { files, fileLinks, uploads } = this.#documents
    const old = new Set((await uploads.find({ at: { $lt: before } }).toArray()).map(({ file }) => file))
    const linked = new Set((await fileLinks.find({ file: { $in: [...old] } }).toArray()).map(({ file }) => file))
    const unlinked = [...old].filter((id) => !linked.has(id))
    // By time once more: the same bytes may have come again, from this sender or another.
    const { deletedCount } = await files.deleteMany({ _id: { $in: unlinked }, uploadedAt: { $lt: before } })
    await this.#dropChunks(before)
    // Last, so that a round that breaks off is done again.
    await uploads.deleteMany({ at: { $lt: before } })
    return deletedCount
  }

  /** Chunks of files that went, and of uploads that never became a file. */
  async #dropChunks(before: number): Promise<void> {
    const { files, chunks } = this.#documents
    const old = await chunks.distinct('upload', { uploadedAt: { $lt: before } })
    const named = new Set(await files.distinct('upload', { upload: { $in: old } }))
    await chunks.deleteMany({ upload: { $in: old.filter((upload) => !named.has(upload)) } })
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

function metaOf({ _id, size, type }: FileDocument, name: string): FileMeta {
  return { id: _id, size, type, name }
}
