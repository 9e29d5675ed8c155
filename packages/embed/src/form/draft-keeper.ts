import type { Answers } from '@motcua/spec'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type Draft, DraftStore } from './draft-store.ts'
import type { UploadedFile } from './upload.ts'

/** What a form wants to find again after a reload. */
export interface Unsent {
  readonly answers: Answers
  readonly files: readonly UploadedFile[]
  readonly step: string
  readonly unit?: string
}

const PAUSE_MS = 400

/** Saves the draft of one form shortly after each change and when the page goes away. */
export class DraftKeeper implements ReactiveController {
  /** When the draft was last saved, and whether this browser saves drafts at all. */
  savedAt: number | undefined
  refused = false
  /** When the draft that was found had been saved. */
  restoredAt: number | undefined
  sendKey = newKey()
  readonly #store = new DraftStore(shelf())
  readonly #host: ReactiveControllerHost
  readonly #collect: () => Unsent
  #key: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, collect: () => Unsent) {
    this.#host = host
    this.#collect = collect
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#saveNow)
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#saveNow)
    this.#saveNow()
  }

  /** Takes the draft of a key up, if there is one. From now on changes are saved under this key. */
  open(key: string | undefined): Draft | undefined {
    this.#key = key
    if (key === undefined) return undefined
    const now = Date.now()
    this.#store.sweep(now)
    const draft = this.#store.read(key, now)
    this.restoredAt = draft?.savedAt
    if (draft !== undefined) this.sendKey = draft.sendKey
    return draft
  }

  /** Something changed: save soon. */
  touch(): void {
    if (this.#key === undefined) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#saveNow, PAUSE_MS)
  }

  /** The form was sent, or starts over: nothing of it stays on this machine. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#key !== undefined) this.#store.clear(this.#key)
    this.savedAt = undefined
    this.restoredAt = undefined
    this.sendKey = newKey()
  }

  readonly #saveNow = (): void => {
    if (this.#timer === undefined || this.#key === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    const savedAt = Date.now()
    const saved = this.#store.save(this.#key, { ...this.#collect(), savedAt, sendKey: this.sendKey })
    this.refused = !saved
    this.savedAt = saved ? savedAt : undefined
    this.#host.requestUpdate()
  }
}

function shelf(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

/** A key that nobody can guess; `crypto.randomUUID` is not there on pages without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** "10:42", with the day when it was not today. */
export function timeWords(at: number, now = Date.now()): string {
  const when = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  const time = `${two(when.getHours())}:${two(when.getMinutes())}`
  const sameDay = when.toDateString() === new Date(now).toDateString()
  return sameDay ? time : `${time} ${two(when.getDate())}/${two(when.getMonth() + 1)}/${when.getFullYear()}`
}
