/** What is known of a stored file. `id` is "sha256-" and the base64url digest of its bytes. */
export interface FileMeta {
  readonly id: string
  readonly size: number
  /** Media type, found from the content by the caller. */
  readonly type: string
  readonly name: string
  readonly uploadedBy: string
  readonly uploadedAt: number
}

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

export interface FilePort {
  /**
   * Streams, hashes and keeps. The same bytes are kept once; the first name stays. Throws `FileTooLarge`.
   * Durable when it resolves.
   */
  put(bytes: AsyncIterable<Uint8Array>, about: Omit<FileMeta, 'id' | 'size'>, limit: number): Promise<FileMeta>
  meta(ids: readonly string[]): Promise<readonly (FileMeta | undefined)[]>
  read(id: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Dossiers whose commits name the file (linked by `append`). */
  dossiersOf(id: string): Promise<readonly string[]>
  /** Removes files that no dossier names and that were uploaded before `before`; resolves to how many. */
  dropUnlinked(before: number): Promise<number>
}
