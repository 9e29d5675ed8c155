/** What the bytes themselves say. `id` is "sha256-" and their base64url digest. */
export interface FileContent {
  readonly id: string
  readonly size: number
  /** Media type, found from the content by the caller. */
  readonly type: string
}

/** A stored file under the name that somebody gave it: its uploader, or the dossier that has it. */
export interface FileMeta extends FileContent {
  readonly name: string
}

/** The same bytes may come from many senders; each has an upload of their own, newest name and time. */
export interface Upload extends FileMeta {
  readonly sender: string
  readonly at: number
}

/** A file of a dossier, as the command that brought it called it. */
export type NamedFile = Pick<FileMeta, 'id' | 'name'>

/** The stream ran over its limit; nothing was kept. */
export class FileTooLarge extends Error {
  readonly code = 'fileTooLarge'
  readonly limit: number
  constructor(limit: number) {
    super(`The file is larger than ${limit} bytes.`)
    this.name = 'FileTooLarge'
    this.limit = limit
  }
}

/**
 * Bytes are kept once, whoever sends them. Who sent them, and under what name, stands apart: as uploads, which are
 * forgotten after a while, and as the files of dossiers, which stay (linked by `append`).
 */
export interface FilePort {
  /** Streams, hashes and keeps, and notes the upload. Throws `FileTooLarge`. Durable when it resolves. */
  put(bytes: AsyncIterable<Uint8Array>, about: Omit<Upload, 'id' | 'size'>, limit: number): Promise<Upload>
  /** What `sender` uploaded, in the order asked; nothing of what only others uploaded. */
  uploads(sender: string, ids: readonly string[]): Promise<readonly (Upload | undefined)[]>
  /** Files that belong to the dossier, in the order asked, under the names with which they first came to it. */
  heldBy(dossier: string, ids: readonly string[]): Promise<readonly (FileMeta | undefined)[]>
  read(id: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Dossiers whose commits name the file. */
  dossiersOf(id: string): Promise<readonly string[]>
  /**
   * Forgets uploads from before `before`, and removes the bytes that nobody uploaded since and no dossier names; resolves
   * to how many files went. Whoever lets an upload be named in a command must refuse it some time before it goes.
   */
  dropUnlinked(before: number): Promise<number>
}
