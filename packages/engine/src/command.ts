import type { Answers, Channel, Duration } from '@motcua/spec'
import type { Parent } from './parent.ts'

export type { Json } from '@motcua/rules'
export type { Answers } from '@motcua/spec'

/** What somebody found missing or wrong in one component of the dossier (supplement slip). */
export interface Fault {
  readonly component: string
  readonly fault: string
}

/**
 * Files a new dossier. `filedAt` is when it arrived; its legal receipt follows from the calendar. `parent`: the dossier for
 * which a system files it; then any channel will do, and `applicant` is the parent's.
 */
export interface ReceiveDossier {
  readonly type: 'ReceiveDossier'
  readonly channel: Channel
  readonly unit: string
  readonly answers: Answers
  readonly parent?: Parent
  readonly applicant?: string
}

/** Takes a task from the pool; `assignee` is the actor. */
export interface ClaimTask {
  readonly type: 'ClaimTask'
  readonly task: string
  readonly revision: number
}

/** Puts a claimed task back into the pool. */
export interface ReleaseTask {
  readonly type: 'ReleaseTask'
  readonly task: string
  readonly revision: number
}

/** Completes a task with one of its outcomes. `revision` is the one the officer saw; a task that moved on refuses (stale). */
export interface CompleteTask {
  readonly type: 'CompleteTask'
  readonly task: string
  readonly revision: number
  readonly outcome: string
  readonly answers?: Answers
  readonly reason?: string
  readonly faults?: readonly Fault[]
}

/**
 * Answers `AssigneeRequired`: how many open tasks each holder of the role has now. The engine picks, so that anyone can
 * pick again. Sent by the system.
 */
export interface AssignTask {
  readonly type: 'AssignTask'
  readonly task: string
  readonly revision: number
  readonly loads: Readonly<Record<string, number>>
}

/** Acknowledges that the dossier was handed over for this task (control slip); its own time begins. */
export interface AcceptHandOver {
  readonly type: 'AcceptHandOver'
  readonly task: string
  readonly revision: number
}

/** Asks another role for its opinion while the task stays where it is. */
export interface Consult {
  readonly type: 'Consult'
  readonly task: string
  readonly revision: number
  /** One of the node's `consults`. */
  readonly consultation: string
  readonly question: string
}

/** Takes a completed task back, as long as nobody has gone on. */
export interface RecallTask {
  readonly type: 'RecallTask'
  /** The task that was completed. */
  readonly task: string
  readonly reason: string
}

/** A message a `wait` is open for: the applicant's supplement, another agency's answer, anyone's objection. */
export interface SendMessage {
  readonly type: 'SendMessage'
  readonly wait: string
  readonly revision: number
  readonly message: string
  readonly answers?: Answers
}

/** A message that interrupts the dossier: one of the flow's `onMessage`. */
export interface InterruptDossier {
  readonly type: 'InterruptDossier'
  readonly message: string
  readonly answers?: Answers
  readonly reason?: string
}

/**
 * What a system answered to a call: a connector, a registry, a linked dossier. `attempt` is the one that was asked.
 * `result`: how a linked dossier ended. Sent by the system.
 */
export interface AnswerCall {
  readonly type: 'AnswerCall'
  readonly call: string
  readonly attempt: number
  readonly answers?: Answers
  readonly result?: 'granted' | 'refused' | 'withdrawn' | 'returned'
}

/** A call failed. `error` is a short code, never what the system said. Sent by the system. */
export interface FailCall {
  readonly type: 'FailCall'
  readonly call: string
  readonly attempt: number
  readonly error: string
}

/** A timer fell due. Sent by the scheduler with the timer's id; refused (and forgotten) when the timer is gone. */
export interface FireTimer {
  readonly type: 'FireTimer'
  readonly timer: string
}

/** Nothing goes on until `ResumeDossier`. */
export interface SuspendDossier {
  readonly type: 'SuspendDossier'
  readonly reason: string
}

export interface ResumeDossier {
  readonly type: 'ResumeDossier'
}

/** Promises the result anew, once, with an apology: `within` counts from now. */
export interface Reappoint {
  readonly type: 'Reappoint'
  readonly within: Duration
  readonly reason: string
}

/** Takes an ended dossier up again at a task, to correct an official's mistake. */
export interface ReopenDossier {
  readonly type: 'ReopenDossier'
  readonly node: string
  readonly reason: string
}

/** Ends a dossier whose parent ended or no longer needs it. Sent by the system. */
export interface StopDossier {
  readonly type: 'StopDossier'
}

/** Works out every due instant and timer anew, after a calendar was published. Sent by the system. */
export interface RecountDeadlines {
  readonly type: 'RecountDeadlines'
}

export type Command =
  | ReceiveDossier
  | ClaimTask
  | ReleaseTask
  | CompleteTask
  | AssignTask
  | AcceptHandOver
  | Consult
  | RecallTask
  | SendMessage
  | InterruptDossier
  | AnswerCall
  | FailCall
  | FireTimer
  | SuspendDossier
  | ResumeDossier
  | Reappoint
  | ReopenDossier
  | StopDossier
  | RecountDeadlines
export type CommandType = Command['type']
