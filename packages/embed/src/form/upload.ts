import type { Text } from '@motcua/spec'
import { fileTooLarge, fileWrongType, uploadFailed } from './form-words.ts'

/** A file that the server holds; `id` is the value of a file field, `size` in bytes. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly type: string
}

/**
 * Sends one file. `onProgress` gets what has been sent, 0 to 1. Rejects when the file was refused or the signal aborted;
 * an error with a `text` (vi, en) says why.
 */
export type Uploader = (file: File, onProgress: (sent: number) => void, signal: AbortSignal) => Promise<UploadedFile>

/** A file on its way, or one that did not get there (`failure`). */
export interface PendingUpload {
  readonly key: number
  readonly path: string
  readonly name: string
  readonly sent: number
  readonly failure?: Text
  readonly cancel: () => void
}

interface Wanted {
  readonly path: string
  readonly accept: readonly string[]
  readonly maxBytes: number
}

/** Files on their way to the server. `changed` is called whenever `pending` is another list. */
export class Uploads {
  pending: readonly PendingUpload[] = []
  #lastKey = 0
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  at(path: string): readonly PendingUpload[] {
    return this.pending.filter((upload) => upload.path === path)
  }

  get underWay(): boolean {
    return this.pending.some(({ failure }) => failure === undefined)
  }

  /** Resolves to the stored file, or to undefined when it was refused, failed or was cancelled. */
  async send(file: File, { path, accept, maxBytes }: Wanted, uploader: Uploader): Promise<UploadedFile | undefined> {
    const stop = new AbortController()
    const key = ++this.#lastKey
    const cancel = () => {
      stop.abort()
      this.dismiss(key)
    }
    const refused = refusal(file, accept, maxBytes)
    const upload = { key, path, name: file.name, sent: 0, cancel }
    this.#put([...this.pending, refused === undefined ? upload : { ...upload, failure: refused }])
    if (refused !== undefined) return undefined
    try {
      const stored = await uploader(file, (sent) => this.#change(key, { sent }), stop.signal)
      this.dismiss(key)
      return stop.signal.aborted ? undefined : stored
    } catch (error) {
      if (!stop.signal.aborted) this.#change(key, { failure: reasonOf(error, file.name) })
      return undefined
    }
  }

  dismiss(key: number): void {
    this.#put(this.pending.filter((upload) => upload.key !== key))
  }

  /** Forgets what failed at a place: somebody tries again there. */
  dismissFailures(path: string): void {
    this.#put(this.pending.filter((upload) => upload.path !== path || upload.failure === undefined))
  }

  #change(key: number, change: Partial<Pick<PendingUpload, 'sent' | 'failure'>>): void {
    this.#put(this.pending.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))
  }

  #put(pending: readonly PendingUpload[]): void {
    this.pending = pending
    this.#changed()
  }
}

function refusal(file: File, accept: readonly string[], maxBytes: number): Text | undefined {
  if (!isAccepted(file, accept)) return fileWrongType(file.name, accept)
  return file.size > maxBytes ? fileTooLarge(file.name, file.size, maxBytes) : undefined
}

/** Whether a file is of a kind that a field takes: media types (`image/*` too) or endings (`.pdf`). Empty: all. */
export function isAccepted(file: { readonly name: string; readonly type: string }, accept: readonly string[]): boolean {
  return (
    accept.length === 0 ||
    accept.some((kind) => {
      if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind.toLowerCase())
      return kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind
    })
  )
}

function reasonOf(error: unknown, name: string): Text {
  const problem = typeof error === 'object' && error !== null && 'problem' in error ? error.problem : error
  const text = typeof problem === 'object' && problem !== null && 'text' in problem ? problem.text : undefined
  return isText(text) ? text : uploadFailed(name)
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value
}
