export { MAX_MOVES } from './advance.ts'
export { alarmAt } from './alarms.ts'
export type {
  AcceptHandOver,
  AnswerCall,
  Answers,
  AssignTask,
  ClaimTask,
  Command,
  CommandType,
  CompleteTask,
  Consult,
  FailCall,
  Fault,
  FireTimer,
  InterruptDossier,
  Json,
  Reappoint,
  RecallTask,
  ReceiveDossier,
  RecountDeadlines,
  ReleaseTask,
  ReopenDossier,
  ResumeDossier,
  SendMessage,
  StopDossier,
  SuspendDossier,
} from './command.ts'
export { ASIDE_OUTCOME } from './commands/complete-aside.ts'
export { compile } from './compile.ts'
export type { Actor, Context, Delegation, Organisation } from './context.ts'
export { decide } from './decide.ts'
export type { Decision } from './decision.ts'
export { type DueAccount, type DueAccounts, describeDue, type Urgency, urgency } from './due-account.ts'
export type {
  Aside,
  CallKind,
  Due,
  Effect,
  Event,
  EventOf,
  EventType,
  HandOver,
  Parent,
  Picked,
  Result,
  TimeClass,
} from './event.ts'
export { evolve, replay } from './evolve.ts'
export { itemsAt } from './items.ts'
export type { Model, Step } from './model.ts'
export {
  type PlainDelegation,
  type PlainOrganisation,
  type PlainPerson,
  type PlainUnit,
  plainOrganisation,
} from './organisation.ts'
export { type NamedDossier, namedRejection } from './refusal-names.ts'
export type { Rejection, RejectionCode } from './rejection.ts'
export { answersOf } from './scenario/answers-of.ts'
export type { ScenarioFailure } from './scenario/compare-outcome.ts'
export { refusalText } from './scenario/difference-text.ts'
export { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
export { type Completion, Playthrough } from './scenario/playthrough.ts'
export { runScenario, type ScenarioRun, type Stage } from './scenario/run-scenario.ts'
export { type Cover, type Coverage, runScenarios, type ScenarioReport } from './scenario/run-scenarios.ts'
export { stepText } from './scenario/step-text.ts'
export { takeStep } from './scenario/take-step.ts'
export type { Visited } from './scenario/visited.ts'
export type { DossierState, Items, OpenCall, OpenTask, OpenWait, Pause } from './state.ts'
