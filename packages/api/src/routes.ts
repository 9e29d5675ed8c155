import { Type } from 'typebox'
import { CatalogueSchema, PreviewRequestSchema, PreviewSchema, ServiceSchema } from './catalogue.ts'
import { closed } from './closed.ts'
import { CommandDoneSchema, CommandRequestSchema } from './command.ts'
import { DemoSchema, MoveClockSchema } from './demo.ts'
import {
  DossierExportSchema,
  DossierListSchema,
  DossierSchema,
  FileDossierSchema,
  FiledSchema,
  HistorySchema,
} from './dossier.ts'
import { StoredFileSchema } from './file.ts'
import { HealthSchema } from './health.ts'
import { PersonListSchema, PersonSchema, SavePersonSchema, UnitListSchema, UnitSchema } from './organisation.ts'
import { MeSchema } from './person.ts'
import {
  ApproveVersionSchema,
  CreateProcedureSchema,
  DraftSchema,
  ProcedureListSchema,
  ReturnVersionSchema,
  SaveDraftSchema,
  SubmitDraftSchema,
  VersionListSchema,
  VersionSchema,
  VersionSummarySchema,
} from './procedure.ts'
import { RegisterSchema } from './register.ts'
import { plain, type Route } from './route.ts'
import { TaskListSchema, TaskScreenSchema } from './task.ts'
import { SendSupplementSchema, TrackRequestSchema, TrackViewSchema } from './track.ts'

const id = Type.String({ minLength: 1, maxLength: 100 })
const byId = closed({ id })
const byVersion = closed({ id, version: Type.Integer({ minimum: 1 }) })
const search = Type.Optional(Type.String({ maxLength: 200 }))
const cursor = Type.Optional(Type.String({ maxLength: 500 }))
const secret = Type.Optional(Type.String({ maxLength: 60 }))
const page = Type.String({ description: 'an HTML page' })

const general = {
  health: { ...plain, method: 'GET', path: '/health', summary: 'The server answers', response: HealthSchema },
  openapi: {
    ...plain,
    method: 'GET',
    path: '/openapi.json',
    summary: 'This interface as OpenAPI 3.1',
    response: Type.Object({}),
  },
  me: { ...plain, method: 'GET', path: '/me', summary: 'Who is asking, and what they may do', response: MeSchema },
  getDemo: { ...plain, method: 'GET', path: '/demo', summary: "The demo's clock and accounts", response: DemoSchema },
  moveClock: {
    ...plain,
    method: 'POST',
    path: '/demo/clock',
    summary: "Moves the demo's clock forward",
    body: MoveClockSchema,
    response: DemoSchema,
  },
} satisfies Record<string, Route>

const procedures = {
  listProcedures: {
    ...plain,
    method: 'GET',
    path: '/procedures',
    summary: 'Procedures with their drafts and versions',
    response: ProcedureListSchema,
  },
  createProcedure: {
    ...plain,
    method: 'POST',
    path: '/procedures',
    summary: 'Begins a draft',
    body: CreateProcedureSchema,
    response: DraftSchema,
    status: 201,
  },
  getDraft: {
    ...plain,
    method: 'GET',
    path: '/procedures/{id}/draft',
    summary: 'The draft, with its problems',
    params: byId,
    response: DraftSchema,
  },
  saveDraft: {
    ...plain,
    method: 'PUT',
    path: '/procedures/{id}/draft',
    summary: 'Saves the draft unless somebody else did meanwhile (412)',
    params: byId,
    body: SaveDraftSchema,
    response: DraftSchema,
    wants: 'ifMatch',
  },
  deleteDraft: {
    ...plain,
    method: 'DELETE',
    path: '/procedures/{id}/draft',
    summary: 'Throws the draft away',
    params: byId,
    response: Type.Undefined(),
    status: 204,
    wants: 'ifMatch',
  },
  submitDraft: {
    ...plain,
    method: 'POST',
    path: '/procedures/{id}/draft/submit',
    summary: 'Hands the draft to an approver (422 with its problems)',
    params: byId,
    body: SubmitDraftSchema,
    response: VersionSummarySchema,
    status: 201,
    wants: 'ifMatch',
  },
  listVersions: {
    ...plain,
    method: 'GET',
    path: '/procedures/{id}/versions',
    summary: 'All versions, newest first',
    params: byId,
    response: VersionListSchema,
  },
  getVersion: {
    ...plain,
    method: 'GET',
    path: '/procedures/{id}/versions/{version}',
    summary: 'One version, with what it changes in words',
    params: byVersion,
    response: VersionSchema,
  },
  approveVersion: {
    ...plain,
    method: 'POST',
    path: '/procedures/{id}/versions/{version}/approve',
    summary: 'Signs a version (never by its author); it holds from the day given',
    params: byVersion,
    body: ApproveVersionSchema,
    response: VersionSummarySchema,
  },
  returnVersion: {
    ...plain,
    method: 'POST',
    path: '/procedures/{id}/versions/{version}/return',
    summary: 'Sends a version back with a comment',
    params: byVersion,
    body: ReturnVersionSchema,
    response: VersionSummarySchema,
  },
} satisfies Record<string, Route>

const services = {
  listCatalogue: {
    ...plain,
    method: 'GET',
    path: '/catalogue',
    summary: 'Procedures in force',
    query: closed({ q: search }),
    response: CatalogueSchema,
  },
  getService: {
    ...plain,
    method: 'GET',
    path: '/catalogue/{id}',
    summary: 'What it takes to file',
    params: byId,
    response: ServiceSchema,
  },
  preview: {
    ...plain,
    method: 'POST',
    path: '/catalogue/{id}/preview',
    summary: 'Due date and fee before sending',
    params: byId,
    body: PreviewRequestSchema,
    response: PreviewSchema,
  },
  track: {
    ...plain,
    method: 'POST',
    path: '/track',
    summary: 'Where a dossier is, by code and secret',
    body: TrackRequestSchema,
    response: TrackViewSchema,
  },
  sendSupplement: {
    ...plain,
    method: 'POST',
    path: '/track/supplement',
    summary: 'What was missing, by code and secret',
    body: SendSupplementSchema,
    response: TrackViewSchema,
    wants: 'key',
  },
} satisfies Record<string, Route>

const dossiers = {
  fileDossier: {
    ...plain,
    method: 'POST',
    path: '/dossiers',
    summary: 'Files a dossier',
    body: FileDossierSchema,
    response: FiledSchema,
    status: 201,
    wants: 'key',
  },
  listDossiers: {
    ...plain,
    method: 'GET',
    path: '/dossiers',
    summary: 'Dossiers of my units, newest first',
    query: closed({ q: search, status: Type.Optional(Type.Enum(['open', 'ended'])), cursor }),
    response: DossierListSchema,
  },
  getDossier: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}',
    summary: 'One dossier',
    params: byId,
    response: DossierSchema,
  },
  getHistory: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/history',
    summary: 'What happened, in words',
    params: byId,
    response: HistorySchema,
  },
  exportDossier: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/export',
    summary: 'Everything that verifying and recomputing need',
    params: byId,
    response: DossierExportSchema,
  },
  sendCommand: {
    ...plain,
    method: 'POST',
    path: '/dossiers/{id}/commands',
    summary: 'Claims, releases, completes, answers',
    params: byId,
    body: CommandRequestSchema,
    response: CommandDoneSchema,
    wants: 'key',
  },
  getReceipt: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/receipt',
    summary: 'The receipt slip (TT 03/2025/TT-VPCP, form 01) as a page that prints on A5',
    params: byId,
    query: closed({ secret, lang: Type.Optional(Type.Enum(['vi', 'en'])) }),
    response: page,
  },
  getSupplementSlip: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/supplement',
    summary: 'The newest supplement slip (form 02)',
    params: byId,
    query: closed({ secret, lang: Type.Optional(Type.Enum(['vi', 'en'])) }),
    response: page,
  },
  getRefusalSlip: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/refusal',
    summary: 'The refusal slip (form 03)',
    params: byId,
    query: closed({ secret, lang: Type.Optional(Type.Enum(['vi', 'en'])) }),
    response: page,
  },
  listTasks: {
    ...plain,
    method: 'GET',
    path: '/tasks',
    summary: 'Open tasks, most urgent first',
    query: closed({ mine: Type.Optional(Type.Boolean()), q: search, cursor }),
    response: TaskListSchema,
  },
  getTask: {
    ...plain,
    method: 'GET',
    path: '/tasks/{dossier}/{task}',
    summary: 'One task, one screen',
    params: closed({ dossier: id, task: id }),
    response: TaskScreenSchema,
  },
  uploadFile: {
    ...plain,
    method: 'POST',
    path: '/files',
    summary: 'Stores a file: its bytes are the body, of type application/octet-stream',
    query: closed({ name: Type.String({ minLength: 1, maxLength: 255 }) }),
    response: StoredFileSchema,
    status: 201,
    wants: 'bytes',
  },
  getFile: {
    ...plain,
    method: 'GET',
    path: '/files/{id}',
    summary: 'The bytes of a file of a dossier that the reader may see',
    params: byId,
    query: closed({ dossier: Type.Optional(id), secret }),
    response: Type.String({ description: 'bytes' }),
  },
} satisfies Record<string, Route>

const administration = {
  listUnits: { ...plain, method: 'GET', path: '/units', summary: 'Units', response: UnitListSchema },
  saveUnit: {
    ...plain,
    method: 'POST',
    path: '/units',
    summary: 'Adds or changes a unit',
    body: UnitSchema,
    response: UnitSchema,
    status: 201,
  },
  listPeople: { ...plain, method: 'GET', path: '/people', summary: 'People', response: PersonListSchema },
  savePerson: {
    ...plain,
    method: 'POST',
    path: '/people',
    summary: 'Adds or changes a person',
    body: SavePersonSchema,
    response: PersonSchema,
    status: 201,
  },
  getRegister: {
    ...plain,
    method: 'GET',
    path: '/register',
    summary: 'The register of dossier numbers, void ones shown',
    query: closed({ unit: Type.Optional(id), cursor }),
    response: RegisterSchema,
  },
} satisfies Record<string, Route>

/** Every route of the interface, by the name of its function in the client. Sign-in (`/api/auth/*`) belongs to the sign-in library. */
export const routes = { ...general, ...procedures, ...services, ...dossiers, ...administration }
export type RouteName = keyof typeof routes
