import type { Aside, HandOver, Result, TimeClass } from '@motcua/engine'
import type { StoredCommit } from '@motcua/engine/commit'
import type { Channel, Text } from '@motcua/spec'
import type { NamedFile } from './file-port.ts'
import type { DeliveredEffect, OutboxKey } from './outbox-port.ts'
import type { Page } from './page.ts'

export type { StoredCommit } from '@motcua/engine/commit'

/** What lists show of a dossier: a projection, keyed by the sequence it stands for. */
export interface DossierRow {
  readonly dossier: string
  readonly sequence: number
  /** Hash of the commit at `sequence`. */
  readonly head: string
  readonly code: string
  readonly procedure: string
  readonly specHash: string
  readonly unit: string
  readonly channel: Channel
  /** Id of the person or visit that filed. */
  readonly applicant: string
  /** Whom or what it is about, for lists; null when erased. */
  readonly label: string | null
  readonly filedAt: number
  readonly receivedAt: number
  readonly status: 'open' | 'ended'
  /** The committed due instant; null while the clock is paused. */
  readonly due: number | null
  readonly endedAt: number | null
  readonly result: Result | null
  readonly timeClass: TimeClass | null
}

/** An open task in a list. `urgency` is the earlier of its own due instant and the dossier's; null while nothing runs out. */
export interface TaskRow {
  readonly dossier: string
  readonly task: string
  readonly node: string
  readonly role: string
  readonly unit: string
  readonly assignee: string | null
  readonly revision: number
  readonly openedAt: number
  readonly due: number | null
  readonly urgency: number | null
  readonly more: TaskMore | null
}

/** What few tasks have: all that a list shows of it. */
export interface TaskMore {
  readonly item?: TaskItem
  readonly aside?: Aside
  readonly handOver?: HandOver
  /** Another pool that may do it too: it was escalated. */
  readonly also?: { readonly role: string; readonly unit: string }
}

/** A wait that is posted in public while it is open. */
export interface PostingRow {
  readonly dossier: string
  readonly wait: string
  readonly since: number
}

/** The item of a list for which a task is. `index` counts from 0. */
export interface TaskItem {
  readonly index: number
  readonly of: number
  readonly title: Text
}

/** A dossier's number in the register of its unit and day. */
export interface DossierNumber {
  readonly unit: string
  /** Local date of receipt, "YYYY-MM-DD". */
  readonly day: string
  readonly number: number
}

/** A commit with all that is to be changed together with it. */
export interface Append {
  readonly commit: StoredCommit
  /** `commandKey` of actor and idempotency key; unique over all commits. */
  readonly key: string
  readonly row: DossierRow
  /** The row's label is another than before. */
  readonly relabelled: boolean
  /** All tasks that are open after the commit. */
  readonly openTasks: readonly TaskRow[]
  /** Those of them that are new or changed. */
  readonly changedTasks: readonly TaskRow[]
  /** Ids of tasks that are open no longer. */
  readonly closedTasks: readonly string[]
  /** All waits that are posted after the commit; `reposted` when they are others than before. */
  readonly postings: readonly PostingRow[]
  readonly reposted: boolean
  readonly timers: readonly { readonly timer: string; readonly at: number }[]
  readonly cancelledTimers: readonly string[]
  /** Effects to be delivered, by their places among the commit's; absent where there are none. */
  readonly outbox?: readonly { readonly place: number; readonly effect: DeliveredEffect }[]
  /** The effect that this commit is the delivery of: gone together with it. */
  readonly delivered?: OutboxKey
  /** Files that the command's answers name. */
  readonly files: readonly NamedFile[]
  /** Only on the first commit of a dossier. */
  readonly number?: DossierNumber
  /** State after this commit, where it is worth keeping. */
  readonly snapshot?: Snapshot
  /** True for an erasure: personal values of all commits before this one are removed. */
  readonly erases?: true
}

/** A disposable fold of a history: valid for this sequence and engine version only. */
export interface Snapshot {
  readonly sequence: number
  readonly engine: string
  readonly text: string
}

/** `conflict`: the sequence is taken, or the commit before was refused in this batch. `duplicate`: the key was used before. */
export type AppendOutcome = 'appended' | 'conflict' | 'duplicate'

/** Enough to decide the next command. */
export interface Tip {
  readonly row: DossierRow
  readonly snapshot: Snapshot | null
  /** The commits after the snapshot (all of them without one), in order. */
  readonly commits: readonly StoredCommit[]
}

export interface DossierQuery {
  /** Only these units; absent for all. */
  readonly units?: readonly string[]
  readonly applicant?: string
  readonly status?: 'open' | 'ended'
  readonly procedure?: string
  /** Part of a code or label; case and diacritics do not matter. */
  readonly q?: string
  readonly cursor?: string
  /** 1 to 200. */
  readonly limit: number
}

export interface TaskQuery {
  /** Only tasks of these pools, or escalated to them; absent for all. */
  readonly pools?: readonly { readonly unit: string; readonly role: string }[]
  /** Only tasks that this person holds. */
  readonly assignee?: string
  readonly q?: string
  readonly cursor?: string
  readonly limit: number
}

/** A line of the register: a number that was given out, and the dossier that has it; null is a void number. */
export interface RegisterLine {
  readonly number: number
  readonly row: DossierRow | null
}

export interface HistoryPort {
  /**
   * Stores commits in order, each with its projections. Fenced by (dossier, sequence): of two with the same place one is
   * stored. Resolves when all that is `appended` is durable (full fsync, or acknowledged by the majority with journal).
   * Throws when the batch as a whole failed and nothing of it is known to stand.
   */
  append(batch: readonly Append[]): Promise<readonly AppendOutcome[]>
  /** Where commands with these keys (`commandKey`) were stored, in the order asked. */
  findKeys(
    keys: readonly string[],
  ): Promise<readonly ({ readonly dossier: string; readonly sequence: number } | undefined)[]>
  tips(dossiers: readonly string[]): Promise<readonly (Tip | undefined)[]>
  /** All commits of a dossier in order; empty when there is none. */
  commits(dossier: string): Promise<readonly StoredCommit[]>
  /** The row as of the last projected commit. */
  row(dossier: string): Promise<DossierRow | undefined>
  rowByCode(code: string): Promise<DossierRow | undefined>
  /** Latest received first. */
  list(query: DossierQuery): Promise<Page<DossierRow>>
  /** Most urgent first, paused ones last. */
  tasks(query: TaskQuery): Promise<Page<{ readonly task: TaskRow; readonly row: DossierRow }>>
  /** Waits that are posted in public, latest first. */
  postings(
    cursor: string | null,
    limit: number,
  ): Promise<Page<{ readonly posting: PostingRow; readonly row: DossierRow }>>
  /** How many open tasks each person holds, in the order asked. */
  taskCounts(people: readonly string[]): Promise<readonly number[]>
  /** Reserves `count` numbers in a row of the unit's day; resolves to the first. Numbers increase and never come twice. */
  reserveNumbers(unit: string, day: string, count: number): Promise<number>
  /** All numbers given out for the unit's day, ascending. */
  register(unit: string, day: string): Promise<readonly RegisterLine[]>
  /** Dossier ids in a stable order, for exports and checks. */
  dossiers(cursor: string | null, limit: number): Promise<Page<string>>
}
