export type { Aside, Consultation, HandOver, ItemRef } from './beside-task.ts'
export type {
  CalendarPage,
  CalendarReview,
  CalendarSummary,
  CalendarVersion,
  PublishCalendar,
  Recount,
} from './calendar.ts'
export type { Catalogue, Fee, Preview, PreviewRequest, Service, ServiceSummary } from './catalogue.ts'
export type { Call, Client, ClientOptions, Fetch, FetchResponse } from './client.ts'
export { createClient } from './client.ts'
export type { CommandDone, CommandRequest } from './command.ts'
export type { Demo, MoveClock } from './demo.ts'
export type {
  Dossier,
  DossierExport,
  DossierList,
  DossierSummary,
  FileDossier,
  Filed,
  Head,
  History,
  Paper,
} from './dossier.ts'
export type { LinkedDossier, OpenCall, PossibleInterrupt } from './dossier-whole.ts'
export type { StoredFile } from './file.ts'
export type { Health } from './health.ts'
export type { Due, LedgerLine, Moment, TimeState } from './moment.ts'
export type { Notice, NoticeList, ReadNotices } from './notice.ts'
export { openApiDocument, takesBody } from './open-api.ts'
export type { Person, PersonList, Position, ProcessRole, SavePerson, Unit, UnitList } from './organisation.ts'
export { PersonSchema, UnitSchema } from './organisation.ts'
export type { Action, Me, PersonRef, UnitRef } from './person.ts'
export type { AnswerPosting, Posting, PostingAnswered, PostingList, PostingPage } from './posting.ts'
export type { FieldProblem, HistoryEntry, ProblemCode, ProblemDetails, SpecProblem } from './problem.ts'
export { ApiProblem, ProblemDetailsSchema } from './problem.ts'
export type {
  ChangeWords,
  Draft,
  ProcedureList,
  ProcedureSummary,
  SubmitDraft,
  Version,
  VersionList,
  VersionState,
  VersionSummary,
} from './procedure.ts'
export type { Register, RegisterRow } from './register.ts'
export type { InputOf, Method, ResponseOf, Route } from './route.ts'
export type { RouteName } from './routes.ts'
export { routes } from './routes.ts'
export type { Absence, Delegation, SaveAbsence, SaveDelegation } from './standing-in.ts'
export type { TaskList, TaskOutcome, TaskScreen, TaskSummary } from './task.ts'
export type { SendSupplement, SupplementRequest, TrackRequest, TrackStep, TrackView, Withdraw } from './track.ts'
export type { VisitShelf } from './visit.ts'
export { VISIT_HEADER } from './visit.ts'
