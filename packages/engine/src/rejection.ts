import type { Text } from '@motcua/spec'

/**
 * A refusal is a value, never an exception. `code` is stable; `where` names node, task, field or timer; `remedy` says what to do.
 */
export interface Rejection {
  readonly code: RejectionCode
  readonly where: string
  readonly message: Text
  readonly remedy: Text
}

export type RejectionCode =
  /** The dossier exists already. */
  | 'alreadyReceived'
  /** No such dossier yet. */
  | 'notReceived'
  /** The dossier has ended. */
  | 'ended'
  /** The task, wait or timer is not open (any more), or its revision is another. */
  | 'stale'
  | 'unknownTask'
  | 'unknownOutcome'
  | 'unknownField'
  | 'reasonRequired'
  /** Someone else holds the task, or the actor does not hold the role. */
  | 'notYours'
  | 'wrongMessage'
  | 'timerNotDue'
  | 'channelNotOffered'
  /** The organisation has no unit or calendar for a role. */
  | 'noUnit'
  | 'noCalendar'
  /** A decision has no row, several rows or lacks a fact. */
  | 'decisionFailed'
  /** No edge of an exclusive node holds. */
  | 'noWay'
  /** More moves inside one command than the engine allows: a loop without a task. */
  | 'tooManyMoves'
  | 'badDate'
  /** A length of time that is none, or longer than any deadline. */
  | 'badDuration'
  /** After the command nothing would be open and the dossier not ended: a branch that its join will never see. */
  | 'stuck'
  /** The dossier is suspended: only resuming goes on. */
  | 'suspended'
  | 'notSuspended'
  /** The procedure does not provide for it: suspending, reappointing, reopening, this message, this consultation. */
  | 'notProvided'
  /** Promised anew once already. */
  | 'alreadyReappointed'
  /** Promised anew for no later than what is promised. */
  | 'notLater'
  /** Somebody has gone on, or it was not yours. */
  | 'notRecallable'
  /** The time in which it may be reopened is over, or the dossier has not ended. */
  | 'notReopenable'
  /** The message interrupts only at other steps. */
  | 'notNow'
  /** The list of a node that is done per item is none, or longer than 200. */
  | 'badList'
  /** Counting anew changes nothing. */
  | 'unchanged'
