import type { Pause } from '@motcua/calendar'
import type { Channel, Duration, TimeLimit } from '@motcua/spec'
import type { Answers, Json } from './command.ts'
import type { Aside, CallKind, Due, HandOver, Parent, Result, TimeClass } from './event.ts'

export type { Pause } from '@motcua/calendar'

export interface OpenTask {
  readonly id: string
  readonly node: string
  readonly role: string
  readonly unit: string
  /** Grows when the task changes hands, not when its due date moves; commands carry the one their sender saw. */
  readonly revision: number
  readonly openedAt: number
  readonly assignee?: string
  /** The one person who may not do it. */
  readonly barred?: string
  readonly limit?: TimeLimit
  readonly due?: Due
  /** The extended term holds; it is never taken back. */
  readonly extended?: true
  readonly item?: number
  readonly aside?: Aside
  readonly question?: string
  /** On its way; absent once it was acknowledged. */
  readonly handOver?: HandOver
  /** When its own time begins, where that is not `openedAt`: the hand-over was acknowledged, or it was taken back. */
  readonly countedFrom?: number
  /** A role that may do it too, since it was escalated. */
  readonly also?: { readonly role: string; readonly unit: string; readonly barred?: string }
  /** Alarms that have rung. */
  readonly rang?: readonly string[]
}

export interface OpenWait {
  readonly id: string
  readonly node: string
  readonly revision: number
  readonly openedAt: number
  readonly message?: string
  readonly until?: number
  readonly pausesClock: boolean
  /** Messages that were gathered so far, where the end closes it. */
  readonly gathered?: number
  readonly heldBy?: string
}

/** Something asked of another system. `until`: when the attempt is given up, or, after it failed, tried again. */
export interface OpenCall {
  readonly id: string
  readonly node: string
  readonly kind: CallKind
  readonly attempt: number
  readonly openedAt: number
  readonly until?: number
  /** The attempt failed, and the next one begins at `until`. */
  readonly failed?: true
  readonly facts?: readonly string[]
  readonly unit?: string
  readonly item?: number
  readonly heldBy?: string
}

/** A node under way that is done per item. */
export interface Items {
  readonly items: number
  /** How many have to count. */
  readonly needed: number
  /** Items that are begun; the rest is next, in sequence. */
  readonly begun: number
  readonly ended: number
  /** Outcome → how many items came out so. */
  readonly outcomes: Readonly<Record<string, number>>
  /** The items as they stood at the beginning. Absent where the first engine began: then those that stand in the answers. */
  readonly values?: readonly Json[]
}

/** The completion that may be taken back. */
export interface Recall {
  readonly task: string
  readonly node: string
  readonly by: string
  /** When the task's time began. */
  readonly countedFrom: number
  /** Who had completed the node before. */
  readonly before?: string
  /** What it opened. */
  readonly opened: readonly string[]
}

/** What has become of a dossier: the fold of its events, nothing else. Plain JSON, so a snapshot is `JSON.stringify`. */
export interface DossierState {
  readonly dossier: string
  readonly procedure: string
  readonly specHash: string
  readonly unit: string
  readonly channel: Channel
  readonly applicant: string
  readonly filedAt: number
  readonly receivedAt: number
  readonly status: 'open' | 'ended'
  readonly result?: Result
  readonly timeClass?: TimeClass
  readonly endedAt?: number
  /** Data fields as answered, and the outputs of decisions. */
  readonly answers: Answers
  readonly outputs: Readonly<Record<string, Json>>
  readonly statutory: Due
  readonly committed: Due
  readonly variant?: string
  /** When the clock stood still; the last one is open (`to` null) while it does. */
  readonly pauses: readonly Pause[]
  readonly tasks: Readonly<Record<string, OpenTask>>
  readonly waits: Readonly<Record<string, OpenWait>>
  /** Forks under way: join node → branches expected and arrived. */
  readonly joins: Readonly<Record<string, { readonly expected: number; readonly arrived: number }>>
  /** How often each node was opened: makes the ids of tasks and waits. */
  readonly openings: Readonly<Record<string, number>>
  /** Node → person who completed it last ("not the person of"). */
  readonly doneBy: Readonly<Record<string, string>>
  /* What most dossiers never have is absent until it is needed. */
  readonly calls?: Readonly<Record<string, OpenCall>>
  readonly items?: Readonly<Record<string, Items>>
  readonly parent?: Parent
  /** Registry facts that could not be had: they are not asked for again at that node. */
  readonly unavailable?: readonly string[]
  readonly suspended?: { readonly at: number }
  /** When the dossier was suspended; the last one is open (`to` null) while it is. */
  readonly suspensions?: readonly Pause[]
  readonly reappointed?: { readonly at: number; readonly within: Duration }
  readonly reopened?: { readonly at: number; readonly allotted: TimeLimit }
  /** The end at which the dossier ends once everything is undone, and since when that is so. */
  readonly undoing?: { readonly node: string; readonly at: number }
  /** Nodes that were undone and not done again. */
  readonly undone?: readonly string[]
  readonly recall?: Recall
  /** Reminders of the dossier's deadline that have rung. */
  readonly rang?: readonly string[]
}
