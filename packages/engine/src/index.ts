export { MAX_MOVES } from './advance.ts'
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
export { compile } from './compile.ts'
export type { Actor, Context, Organisation } from './context.ts'
export { decide } from './decide.ts'
export type { Decision } from './decision.ts'
export { type DueAccount, type DueAccounts, describeDue, type Urgency, urgency } from './due-account.ts'
export type { Due, Effect, Event, EventOf, EventType, Picked, Result, TimeClass } from './event.ts'
export { evolve, replay } from './evolve.ts'
export type { Model } from './model.ts'
export { type PlainOrganisation, type PlainPerson, type PlainUnit, plainOrganisation } from './organisation.ts'
export type { Rejection, RejectionCode } from './rejection.ts'
export type { ScenarioFailure } from './scenario/compare-outcome.ts'
export { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
export { type Completion, Playthrough } from './scenario/playthrough.ts'
export { runScenario, type ScenarioRun, type Stage } from './scenario/run-scenario.ts'
export { type Cover, type Coverage, runScenarios, type ScenarioReport } from './scenario/run-scenarios.ts'
export type { Visited } from './scenario/visited.ts'
export type { DossierState, OpenTask, OpenWait, Pause } from './state.ts'
