import type { Pause } from '@motcua/calendar'
import type { Channel, TimeLimit } from '@motcua/spec'
import type { Answers, Json } from './command.ts'
import type { Due, Result, TimeClass } from './event.ts'

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
}

export interface OpenWait {
  readonly id: string
  readonly node: string
  readonly revision: number
  readonly openedAt: number
  readonly message?: string
  readonly until?: number
  readonly pausesClock: boolean
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
}
