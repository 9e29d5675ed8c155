import { advance } from './advance.ts'
import type { Command, CommandType } from './command.ts'
import { acceptHandOver } from './commands/accept-hand-over.ts'
import { answerCall, failCall } from './commands/answer-call.ts'
import { assignTask } from './commands/assign-task.ts'
import { claimTask, releaseTask } from './commands/claim-task.ts'
import { completeTask } from './commands/complete-task.ts'
import { consult } from './commands/consult.ts'
import { fireTimer } from './commands/fire-timer.ts'
import { interruptDossier, stopDossier } from './commands/interrupt-dossier.ts'
import { reappoint } from './commands/reappoint.ts'
import { recallTask } from './commands/recall-task.ts'
import { receiveDossier } from './commands/receive-dossier.ts'
import { recountDeadlines } from './commands/recount-deadlines.ts'
import { reopenDossier } from './commands/reopen-dossier.ts'
import { sendMessage } from './commands/send-message.ts'
import { resumeDossier, suspendDossier } from './commands/suspend-dossier.ts'
import type { Context } from './context.ts'
import type { Decision } from './decision.ts'
import type { EventOf } from './event.ts'
import type { Model } from './model.ts'
import { Move } from './move.ts'
import { received } from './opened.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'
import type { DossierState } from './state.ts'

type LaterCommand = Exclude<Command, { type: 'ReceiveDossier' }>
type CommandByType = { readonly [T in LaterCommand['type']]: Extract<Command, { type: T }> }
type Handlers = {
  readonly [T in keyof CommandByType]: (move: Move, command: CommandByType[T]) => Rejection | undefined
}

const handlers: Handlers = {
  ClaimTask: claimTask,
  ReleaseTask: releaseTask,
  CompleteTask: completeTask,
  AssignTask: assignTask,
  AcceptHandOver: acceptHandOver,
  Consult: consult,
  RecallTask: recallTask,
  SendMessage: sendMessage,
  InterruptDossier: interruptDossier,
  AnswerCall: answerCall,
  FailCall: failCall,
  FireTimer: fireTimer,
  SuspendDossier: suspendDossier,
  ResumeDossier: resumeDossier,
  Reappoint: reappoint,
  ReopenDossier: reopenDossier,
  StopDossier: stopDossier,
  RecountDeadlines: recountDeadlines,
} satisfies Record<Exclude<CommandType, 'ReceiveDossier'>, unknown>

/** What is possible while nothing else goes on. */
const DESPITE_SUSPENSION: ReadonlySet<CommandType> = new Set([
  'ResumeDossier',
  'InterruptDossier',
  'StopDossier',
  'RecountDeadlines',
])

/** Calendars count from 1900 to 2400; a command of our time leaves room for the longest deadline on either side. */
const EARLIEST = Date.UTC(1970, 0, 1)
const LATEST = Date.UTC(2300, 0, 1)

/**
 * Decides one command: what happens and what the host has to do then, or a refusal that leaves everything as it was.
 * Pure: the same model, state, command and context give the same answer, and none of them is changed.
 *
 * @param state what became of the dossier so far; undefined before `ReceiveDossier`.
 * @throws Error when the model is of another version than the dossier: a bug of the host.
 */
export function decide(model: Model, state: DossierState | undefined, command: Command, context: Context): Decision {
  if (!(context.now >= EARLIEST && context.now < LATEST)) return refused(refuse('badDate', String(context.now)))
  const move = begin(model, state, command, context)
  if ('code' in move) return refused(move)
  const rejection = advance(move)
  if (rejection !== undefined) return refused(rejection)
  return { ok: true, events: move.events, effects: move.effects, state: move.state }
}

function refused(rejection: Rejection): Decision {
  return { ok: false, rejection }
}

/**
 * A move of nobody's, kept for its shape alone: a collection of garbage that finds no object of a shape throws all code away
 * that was compiled for it, and between two commands there is none. The commands after it would take four times as long.
 */
const kept: Move[] = []

const NOWHERE: Context = {
  now: 0,
  actor: { kind: 'system', id: '' },
  dossier: '',
  organisation: { unitOf: () => undefined, peopleOf: () => [], calendarOf: () => undefined },
}
const NOTHING: EventOf<'DossierReceived'> = {
  type: 'DossierReceived',
  dossier: '',
  procedure: '',
  specHash: '',
  unit: '',
  channel: 'online',
  applicant: '',
  filedAt: 0,
  receivedAt: 0,
}

/** What a command does before its branches are followed. */
export function begin(
  model: Model,
  state: DossierState | undefined,
  command: Command,
  context: Context,
): Move | Rejection {
  if (command.type === 'ReceiveDossier') {
    return state === undefined ? receiveDossier(model, command, context) : refuse('alreadyReceived', state.dossier)
  }
  if (state === undefined) return refuse('notReceived', context.dossier)
  if (state.specHash !== model.hash) {
    throw new Error(`Dossier ${state.dossier} belongs to spec ${state.specHash}, the model to ${model.hash}`)
  }
  if (state.status === 'ended' && command.type !== 'ReopenDossier') return refuse('ended', state.dossier)
  if (state.status === 'open' && command.type === 'ReopenDossier') return refuse('notReopenable', state.dossier)
  if (state.suspended !== undefined && !DESPITE_SUSPENSION.has(command.type)) return refuse('suspended', state.dossier)
  const calendar = context.organisation.calendarOf(state.unit)
  if (calendar === undefined) return refuse('noCalendar', state.unit)
  if (kept.length === 0) kept.push(new Move(model, NOWHERE, received(NOTHING), calendar))
  const move = new Move(model, context, { ...state }, calendar)
  return handle(command.type, move, command) ?? move
}

function handle<T extends keyof CommandByType>(type: T, move: Move, command: CommandByType[T]): Rejection | undefined {
  return handlers[type](move, command)
}
