import type { TimeClass } from '@motcua/calendar'
import type { Channel, Document, Role, TimeLimit } from '@motcua/spec'
import type { Answers, Fault, Json } from './command.ts'

export type { TimeClass } from '@motcua/calendar'
export type Result = 'granted' | 'refused' | 'withdrawn' | 'returned'

/** A due instant as the engine worked it out. `due` is null while the clock is paused. */
export interface Due {
  readonly due: number | null
  readonly provisional: boolean
}

/**
 * How the person of a task was found. `note` says why a rule that wants one person left the task in the pool:
 * `personAbsent` – the named person does not hold the role there today; `nobodyElse` – only the barred person holds it;
 * `loadUnknown` – the organisation says nothing of workloads.
 */
export interface Picked {
  readonly rule: Role['pick']['rule']
  readonly note?: 'personAbsent' | 'nobodyElse' | 'loadUnknown'
}

/**
 * What happened. Past tense, stored for ever: a field is never renamed, a new version gets an upcast.
 * An event says by itself all that `evolve` needs. Instants are epoch milliseconds.
 */
export type Event =
  | {
      readonly type: 'DossierReceived'
      readonly dossier: string
      readonly procedure: string
      readonly specHash: string
      readonly unit: string
      readonly channel: Channel
      readonly filedAt: number
      /** Legal receipt: day 0 is its day. */
      readonly receivedAt: number
      readonly applicant: string
    }
  | { readonly type: 'AnswersRecorded'; readonly node: string; readonly answers: Answers }
  | {
      readonly type: 'DeadlineSet'
      readonly statutory: Due
      readonly committed: Due
      /** The variant that holds, absent for the main terms. */
      readonly variant?: string
    }
  | { readonly type: 'NodeEntered'; readonly node: string; readonly edge?: string }
  | {
      readonly type: 'TaskOpened'
      readonly at: number
      /** `node#n`, n counts the openings of this node in this dossier. */
      readonly task: string
      readonly node: string
      readonly role: string
      readonly unit: string
      readonly pick: Picked
      readonly assignee?: string
      /** The one person who may not do it ("not the person of"). */
      readonly barred?: string
      readonly limit?: TimeLimit
      readonly due?: Due
      /** The extended term holds. */
      readonly extended?: true
    }
  | { readonly type: 'TaskClaimed'; readonly task: string; readonly assignee: string }
  | { readonly type: 'TaskReleased'; readonly task: string }
  | { readonly type: 'TaskDueChanged'; readonly task: string; readonly limit: TimeLimit; readonly due: Due }
  | {
      readonly type: 'TaskCompleted'
      readonly task: string
      readonly node: string
      readonly outcome: string
      readonly by: string
      readonly reason?: string
      readonly faults?: readonly Fault[]
      readonly timeClass?: TimeClass
    }
  | { readonly type: 'TaskCancelled'; readonly task: string; readonly node: string }
  | {
      readonly type: 'DecisionMade'
      readonly node: string
      readonly decision: string
      readonly rows: readonly string[]
      readonly outputs: Readonly<Record<string, Json>>
    }
  | { readonly type: 'Forked'; readonly node: string; readonly join: string; readonly branches: number }
  | {
      readonly type: 'BranchArrived'
      readonly join: string
      readonly edge?: string
      readonly arrived: number
      readonly expected: number
    }
  | {
      readonly type: 'WaitOpened'
      readonly at: number
      readonly wait: string
      readonly node: string
      readonly message?: string
      readonly until?: number
      readonly pausesClock: boolean
    }
  | {
      readonly type: 'MessageReceived'
      readonly wait: string
      readonly node: string
      readonly message: string
      readonly by: string
    }
  | { readonly type: 'WaitElapsed'; readonly wait: string; readonly node: string }
  | { readonly type: 'WaitCancelled'; readonly wait: string; readonly node: string }
  | { readonly type: 'ClockPaused'; readonly from: number }
  | { readonly type: 'ClockResumed'; readonly from: number; readonly to: number }
  | {
      readonly type: 'DossierEnded'
      readonly at: number
      readonly node: string
      readonly result: Result
      readonly timeClass: TimeClass
    }

export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

/** What the host has to do after the commit stands. Delivered at least once, with a key made of dossier, sequence and index. */
export type Effect =
  | { readonly type: 'ScheduleTimer'; readonly timer: string; readonly at: number }
  | { readonly type: 'CancelTimer'; readonly timer: string }
  | {
      readonly type: 'IssueDocument'
      readonly kind: Document['kind']
      /** Key of the spec's `documents`; absent means the built-in template of that kind. */
      readonly document?: string
    }
