import type { TimeClass } from '@motcua/calendar'
import type { Channel, Document, Duration, Role, TimeLimit } from '@motcua/spec'
import type { Answers, Fault, Json } from './command.ts'
import type { Parent } from './parent.ts'

export type { TimeClass } from '@motcua/calendar'
export type { Parent } from './parent.ts'
export type Result = 'granted' | 'refused' | 'withdrawn' | 'returned'

/** A due instant as the engine worked it out. `due` is null while the clock is paused. */
export interface Due {
  readonly due: number | null
  readonly provisional: boolean
}

/**
 * How the person of a task was found. `note` says why a rule that wants one person left the task in the pool:
 * `personAbsent` – the named person does not hold the role there today, or is away and nobody stands in; `standIn` – the
 * named person is away, and who acts for them got it; `nobodyElse` – only the barred person holds it; `loadUnknown` – the
 * host is asked for the workloads (`AssigneeRequired`) and has not answered yet.
 */
export interface Picked {
  readonly rule: Role['pick']['rule']
  readonly note?: 'personAbsent' | 'standIn' | 'nobodyElse' | 'loadUnknown'
}

/**
 * A task beside the flow, without edges: an opinion that was asked for while task `of` is open (`id` names the
 * consultation of its node), or what a node wants undone when the applicant withdraws.
 */
export type Aside =
  | { readonly kind: 'consultation'; readonly of: string; readonly id: string }
  | { readonly kind: 'undo' }

/** The dossier on its way from one unit to another: who gives, and until when it has to be acknowledged. */
export interface HandOver {
  readonly from: string
  readonly due: Due
}

/** What was asked of another system. */
export type CallKind = 'service' | 'facts' | 'procedure'

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
      readonly parent?: Parent
    }
  | { readonly type: 'AnswersRecorded'; readonly node: string; readonly answers: Answers }
  | {
      readonly type: 'DeadlineSet'
      readonly statutory: Due
      readonly committed: Due
      /** The variant that holds, absent for the main terms. */
      readonly variant?: string
      /** A calendar was published; nothing in the dossier changed. */
      readonly because?: 'calendar'
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
      /** When its time began, where that was before: a task that was taken back keeps the time it had. */
      readonly countedFrom?: number
      /** Position in the list, where the node is done per item. */
      readonly item?: number
      readonly aside?: Aside
      /** What is asked in a consultation. */
      readonly question?: string
      readonly handOver?: HandOver
    }
  | { readonly type: 'TaskClaimed'; readonly task: string; readonly assignee: string }
  | { readonly type: 'TaskReleased'; readonly task: string }
  | { readonly type: 'TaskAssigned'; readonly task: string; readonly assignee: string; readonly load: number }
  | { readonly type: 'TaskDueChanged'; readonly task: string; readonly limit: TimeLimit; readonly due: Due }
  | {
      /**
       * The same term counted anew: work could begin (hand-over), went on (suspension), or a calendar was published. Of a task
       * that is on its way it is the hand-over's.
       */
      readonly type: 'TaskDueRecounted'
      readonly task: string
      readonly due: Due
      readonly because: 'handOver' | 'suspension' | 'calendar'
    }
  | {
      readonly type: 'HandOverAccepted'
      readonly task: string
      readonly by: string
      readonly at: number
      readonly timeClass?: TimeClass
    }
  | {
      readonly type: 'AlarmRang'
      readonly alarm: string
      /** Absent for a reminder of the dossier's own deadline. */
      readonly task?: string
      readonly does: 'remind' | 'escalate' | 'reroute' | 'decide'
    }
  | {
      readonly type: 'TaskEscalated'
      readonly task: string
      readonly role: string
      readonly unit: string
      /** The one of that role who may not do it. */
      readonly barred?: string
    }
  | {
      readonly type: 'TaskRerouted'
      readonly task: string
      readonly role: string
      readonly unit: string
      readonly pick: Picked
      readonly assignee?: string
      readonly barred?: string
    }
  | {
      readonly type: 'TaskCompleted'
      readonly task: string
      readonly node: string
      readonly outcome: string
      readonly by: string
      readonly reason?: string
      readonly faults?: readonly Fault[]
      readonly timeClass?: TimeClass
      /** Whose work it was, where a delegate did it, and the delegation's id. */
      readonly onBehalfOf?: string
      readonly delegation?: string
      /** Decided by default, since the due instant passed: the alarm's id; `by` is the system. */
      readonly byDefault?: string
      readonly aside?: Aside
      readonly item?: number
      /** Who completed it may take it back. */
      readonly recallable?: true
    }
  | {
      readonly type: 'TaskRecalled'
      readonly task: string
      readonly node: string
      readonly by: string
      readonly reason: string
    }
  | { readonly type: 'TaskCancelled'; readonly task: string; readonly node: string }
  | {
      readonly type: 'DecisionMade'
      readonly node: string
      readonly decision: string
      readonly rows: readonly string[]
      readonly outputs: Readonly<Record<string, Json>>
    }
  | {
      /** No result came about and the node has a way for that. */
      readonly type: 'DecisionFailed'
      readonly node: string
      readonly decision: string
      readonly code: string
      readonly facts: readonly string[]
    }
  | {
      /** A node is begun per item: how many there are, and how many have to count. */
      readonly type: 'ItemsBegun'
      readonly node: string
      readonly items: number
      readonly needed: number
      /** The field that holds them. The first engine did not say. */
      readonly list?: string
    }
  | { readonly type: 'ItemEnded'; readonly node: string; readonly item: number; readonly outcome: string }
  | { readonly type: 'ItemsEnded'; readonly node: string; readonly outcome: string }
  | {
      /** A system is asked; a repeated attempt is the same call. `until`: when this attempt is given up. */
      readonly type: 'CallOpened'
      readonly at: number
      readonly call: string
      readonly node: string
      readonly kind: CallKind
      readonly attempt: number
      readonly until?: number
      /** The facts that may be asked for. */
      readonly facts?: readonly string[]
      /** Unit of a linked dossier. */
      readonly unit?: string
      readonly item?: number
      /** The unit that has the dossier meanwhile, where dossiers are handed over and that is not the dossier's own. */
      readonly heldBy?: string
    }
  | {
      readonly type: 'CallFailed'
      readonly call: string
      readonly node: string
      readonly attempt: number
      readonly error: string
      /** When it is tried again; absent after the last attempt. */
      readonly retryAt?: number
    }
  | { readonly type: 'CallAnswered'; readonly call: string; readonly node: string; readonly result?: Result }
  | { readonly type: 'CallCancelled'; readonly call: string; readonly node: string }
  /** The attempt is given up later: nothing could be answered while the dossier was suspended. */
  | { readonly type: 'CallMoved'; readonly call: string; readonly until: number }
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
      /** The unit that has the dossier meanwhile, where dossiers are handed over and that is not the dossier's own. */
      readonly heldBy?: string
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
  | { readonly type: 'MessageGathered'; readonly wait: string; readonly message: string; readonly by: string }
  | {
      readonly type: 'DossierInterrupted'
      readonly at: number
      readonly message: string
      readonly by: string
      readonly reason?: string
    }
  /** Branches that waited at joins and items that were not begun are gone. */
  | { readonly type: 'BranchesDropped' }
  | { readonly type: 'DossierSuspended'; readonly at: number; readonly by: string; readonly reason: string }
  | { readonly type: 'DossierResumed'; readonly at: number; readonly by: string }
  | { readonly type: 'WaitMoved'; readonly wait: string; readonly until: number }
  | {
      /** The result was promised anew. `inTime`: the apology came as long before the due instant as the spec asks. */
      readonly type: 'DossierReappointed'
      readonly at: number
      readonly by: string
      readonly reason: string
      readonly within: Duration
      readonly inTime: boolean
    }
  | {
      readonly type: 'DossierReopened'
      readonly at: number
      readonly by: string
      readonly node: string
      readonly reason: string
      readonly allotted: TimeLimit
    }
  /** What was done is being undone; the dossier ends at `node` when all of it is. */
  | { readonly type: 'UndoingBegun'; readonly at: number; readonly node: string }
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
  /** Ask a connector; the values of `send` stand in the state. Answer with `AnswerCall` or `FailCall`. */
  | {
      readonly type: 'CallService'
      readonly call: string
      readonly attempt: number
      readonly connector: string
      readonly send: readonly string[]
    }
  /** Ask registries for what the node's rules need of these facts. Answer with `AnswerCall` (what was found) or `FailCall`. */
  | {
      readonly type: 'FactsRequired'
      readonly call: string
      readonly attempt: number
      readonly node: string
      readonly facts: readonly string[]
    }
  /** Begin a dossier of another procedure; its id is a hash of this dossier and the call. */
  | {
      readonly type: 'StartDossier'
      readonly call: string
      readonly attempt: number
      readonly node: string
      readonly procedure: string
      readonly unit: string
      readonly item?: number
    }
  /** The dossier that a call began is needed no more. */
  | { readonly type: 'StopDossier'; readonly call: string }
  /** Tell the parent how this dossier ended. */
  | { readonly type: 'ReportEnd'; readonly parent: Parent; readonly result: Result }
  /** A task wants the least loaded holder of its role. Answer with `AssignTask`. */
  | {
      readonly type: 'AssigneeRequired'
      readonly task: string
      readonly revision: number
      readonly role: string
      readonly unit: string
    }
  /** Tell people: who works on `task`, and the holders of `role` at `unit`. */
  | {
      readonly type: 'Notify'
      readonly alarm: string
      readonly task?: string
      readonly role?: string
      readonly unit?: string
    }
  | {
      readonly type: 'IssueDocument'
      readonly kind: Document['kind']
      /** Key of the spec's `documents`; absent means the built-in template of that kind. */
      readonly document?: string
    }
