import { advance } from './advance.ts'
import type { Command, CommandType } from './command.ts'
import { claimTask, releaseTask } from './commands/claim-task.ts'
import { completeTask } from './commands/complete-task.ts'
import { receiveDossier } from './commands/receive-dossier.ts'
import { fireTimer, sendMessage } from './commands/send-message.ts'
import type { Context } from './context.ts'
import type { Decision } from './decision.ts'
import type { Model } from './model.ts'
import { Move } from './move.ts'
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
  SendMessage: sendMessage,
  FireTimer: fireTimer,
} satisfies Record<Exclude<CommandType, 'ReceiveDossier'>, unknown>

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

function begin(model: Model, state: DossierState | undefined, command: Command, context: Context): Move | Rejection {
  if (command.type === 'ReceiveDossier') {
    return state === undefined ? receiveDossier(model, command, context) : refuse('alreadyReceived', state.dossier)
  }
  if (state === undefined) return refuse('notReceived', context.dossier)
  if (state.specHash !== model.hash) {
    throw new Error(`Dossier ${state.dossier} belongs to spec ${state.specHash}, the model to ${model.hash}`)
  }
  if (state.status === 'ended') return refuse('ended', state.dossier)
  const calendar = context.organisation.calendarOf(state.unit)
  if (calendar === undefined) return refuse('noCalendar', state.unit)
  const move = new Move(model, context, { ...state }, calendar)
  return handle(command.type, move, command) ?? move
}

function handle<T extends keyof CommandByType>(type: T, move: Move, command: CommandByType[T]): Rejection | undefined {
  return handlers[type](move, command)
}
