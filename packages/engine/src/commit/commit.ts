import type { Command, Json } from '../command.ts'
import type { Actor } from '../context.ts'
import type { Effect, Event } from '../event.ts'

/** The format this code writes and reads. */
export const COMMIT_FORMAT = 'motcua-commit/1'

/**
 * Removes the personal values of all commits before this one. No command of the engine: it decides nothing, its commit
 * has no events, and the chain stays whole without the values.
 */
export interface ErasePersonalValues {
  readonly type: 'ErasePersonalValues'
  /** The document that orders or allows it. */
  readonly basis: string
}

/** An accepted command with everything that decided it and everything that came of it. */
export interface Commit {
  readonly dossier: string
  /** 1 for the first commit of a dossier. */
  readonly sequence: number
  /** Hash of the commit before; null for the first. */
  readonly previous: string | null
  /** Epoch milliseconds; the `now` that decided. */
  readonly time: number
  readonly actor: Actor
  /** Idempotency key, the actor's own. */
  readonly key: string
  readonly command: Command | ErasePersonalValues
  /** What was gathered from registries to decide: fact → value, see `gatheredFacts`. */
  readonly facts: Readonly<Record<string, Json>>
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  /** Digest of the `InputSet` that decided. */
  readonly inputs: string
  /** Dossier code; only in the first commit. */
  readonly code?: string
}

/**
 * A commit as a store keeps it. `text` is canonical (RFC 8785) and its SHA-256 is the commit's hash. Personal values are not
 * in it but in `personal`: the canonical text of `[salt, value, …]`, whose SHA-256 stands in `text`. Null when the commit
 * has none, or when they were erased.
 */
export interface StoredCommit {
  readonly dossier: string
  readonly sequence: number
  readonly text: string
  readonly personal: string | null
}

/** A commit's place and hash, as handed out on receipts and in replies. */
export interface Head {
  readonly sequence: number
  readonly hash: string
}
