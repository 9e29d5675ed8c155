import type { Answers, Channel } from '@motcua/spec'

export type { Json } from '@motcua/rules'
export type { Answers } from '@motcua/spec'

/** What somebody found missing or wrong in one component of the dossier (supplement slip). */
export interface Fault {
  readonly component: string
  readonly fault: string
}

/** Files a new dossier. `filedAt` is when it arrived; its legal receipt follows from the calendar. */
export interface ReceiveDossier {
  readonly type: 'ReceiveDossier'
  readonly channel: Channel
  readonly unit: string
  readonly answers: Answers
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

/** A message a `wait` is open for: the applicant's supplement, another agency's answer. */
export interface SendMessage {
  readonly type: 'SendMessage'
  readonly wait: string
  readonly revision: number
  readonly message: string
  readonly answers?: Answers
}

/** A timer fell due. Sent by the scheduler with the timer's id; refused (and forgotten) when the timer is gone. */
export interface FireTimer {
  readonly type: 'FireTimer'
  readonly timer: string
}

export type Command = ReceiveDossier | ClaimTask | ReleaseTask | CompleteTask | SendMessage | FireTimer
export type CommandType = Command['type']
