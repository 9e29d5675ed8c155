export type {
  Answers,
  ClaimTask,
  Command,
  CommandType,
  CompleteTask,
  Fault,
  FireTimer,
  Json,
  ReceiveDossier,
  ReleaseTask,
  SendMessage,
} from './command.ts'
export type { Actor, Context, Organisation } from './context.ts'
export type { Due, Effect, Event, EventOf, EventType, Result, TimeClass } from './event.ts'
export type { Rejection, RejectionCode } from './rejection.ts'
export type { DossierState, OpenTask, OpenWait, Pause } from './state.ts'
