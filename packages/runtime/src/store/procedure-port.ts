import type { Text } from '@motcua/spec'

/** The draft of a procedure: any JSON text, valid spec or not. `revision` grows with every save and is its ETag. */
export interface Draft {
  readonly procedure: string
  readonly revision: number
  readonly text: string
  readonly savedBy: string
  readonly savedAt: number
  /** Everybody who ever saved it. */
  readonly authors: readonly string[]
}

export type VersionState = 'submitted' | 'approved' | 'returned'

/** A submitted version. In force from `effectiveFrom` once approved, until a later one is. */
export interface ProcedureVersion {
  readonly procedure: string
  readonly version: number
  readonly specHash: string
  readonly title: Text
  readonly text: string
  readonly state: VersionState
  readonly submittedBy: string
  /** Everybody who saved the draft that it came from. */
  readonly authors: readonly string[]
  readonly submittedAt: number
  readonly note: string
  /** Why each warning was accepted: where → reason. */
  readonly answers: Readonly<Record<string, string>>
  readonly decidedBy: string | null
  readonly decidedAt: number | null
  /** The approver's words. */
  readonly comment: string | null
  /** Local date, "YYYY-MM-DD"; null unless approved. */
  readonly effectiveFrom: string | null
}

export type NewVersion = Pick<
  ProcedureVersion,
  'procedure' | 'specHash' | 'title' | 'text' | 'submittedBy' | 'authors' | 'submittedAt' | 'note' | 'answers'
>

export interface VersionDecision {
  readonly state: 'approved' | 'returned'
  readonly decidedBy: string
  readonly decidedAt: number
  readonly comment: string
  readonly effectiveFrom: string | null
}

/** Saved, or what stands there instead (undefined: nothing). */
export type SaveOutcome<T> =
  | { readonly ok: true; readonly saved: T }
  | { readonly ok: false; readonly current: T | undefined }

export interface ProcedurePort {
  /** Ids of all procedures with a draft or a version, ascending. */
  ids(): Promise<readonly string[]>
  draft(procedure: string): Promise<Draft | undefined>
  drafts(): Promise<readonly Draft[]>
  /** Saves when the stored revision is `expected` (0: there is none yet); the new one is `expected + 1`. */
  saveDraft(draft: Omit<Draft, 'revision'>, expected: number): Promise<SaveOutcome<Draft>>
  /** False when the stored revision is another. */
  deleteDraft(procedure: string, expected: number): Promise<boolean>
  /** Adds the next version of the procedure, state `submitted`. */
  submit(version: NewVersion): Promise<ProcedureVersion>
  /** Decides a submitted version; undefined when it is not there or was decided before. */
  decide(procedure: string, version: number, decision: VersionDecision): Promise<ProcedureVersion | undefined>
  version(procedure: string, version: number): Promise<ProcedureVersion | undefined>
  /** Newest first. */
  versions(procedure: string): Promise<readonly ProcedureVersion[]>
  /** Of each procedure the approved version with the latest `effectiveFrom` ≤ `day` (of equal dates, the higher number). */
  inForce(day: string): Promise<readonly ProcedureVersion[]>
}
