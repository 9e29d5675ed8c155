import type { Actor, Command, DossierState, Effect, Event, Rejection } from '@motcua/engine'
import type { ErasePersonalValues } from '@motcua/engine/commit'
import type { NamedFile } from '../store/file-port.ts'
import type { DossierRow } from '../store/history-port.ts'
import type { OutboxKey } from '../store/outbox-port.ts'

export interface CommandRequest {
  /** An existing dossier by id, or a new one by the hash of the spec version it is to keep. */
  readonly dossier: { readonly id: string } | { readonly specHash: string }
  /** Its answers are validated already. */
  readonly command: Command | ErasePersonalValues
  readonly actor: Actor
  /** Idempotency key, the actor's own. */
  readonly key: string
  /** Whom or what the dossier is about, for lists; absent leaves what stands there. */
  readonly label?: string
  /** Stored files that the answers name. */
  readonly files?: readonly NamedFile[]
  /** The effect that this command is the delivery of. */
  readonly delivers?: OutboxKey
}

/** The command stands: durable, and never undone. */
export interface Accepted {
  readonly ok: true
  readonly dossier: string
  readonly sequence: number
  /** The commit's hash; with `sequence` the head that is handed out. */
  readonly hash: string
  readonly code: string
  readonly time: number
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  /** The dossier right after this command. */
  readonly state: DossierState
  readonly row: DossierRow
  /** True when this is the answer of an earlier request with the same key. */
  readonly repeated: boolean
}

export type CommandAnswer =
  | Accepted
  | { readonly ok: false; readonly code: 'rejected'; readonly rejection: Rejection }
  /** The key was used with another body. */
  | { readonly ok: false; readonly code: 'idempotencyMismatch' }
  | { readonly ok: false; readonly code: 'unknownDossier' }
  | { readonly ok: false; readonly code: 'unknownSpec' }
  /** Personal values go when the dossier has ended, not before. */
  | { readonly ok: false; readonly code: 'notEnded' }
