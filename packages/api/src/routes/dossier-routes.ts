import { Type } from 'typebox'
import { closed } from '../closed.ts'
import { CommandDoneSchema, CommandRequestSchema } from '../command.ts'
import {
  DossierExportSchema,
  DossierListSchema,
  DossierSchema,
  FileDossierSchema,
  FiledSchema,
  HistorySchema,
} from '../dossier.ts'
import { StoredFileSchema } from '../file.ts'
import { NoticeListSchema, ReadNoticesSchema, UnreadSchema } from '../notice.ts'
import { plain, type Route } from '../route.ts'
import { TaskListSchema, TaskScreenSchema } from '../task.ts'
import { byId, cursor, id, lang, search, secret } from './parameters.ts'

const page = Type.String({ description: 'an HTML page' })

/** Filing, reading and working on dossiers, their slips and files. */
export const dossierRoutes = {
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
    query: closed({
      q: search,
      status: Type.Optional(Type.Enum(['open', 'ended'], { description: 'only those that are open, or have ended' })),
      cursor,
    }),
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
    summary: 'What people do with a dossier and its tasks',
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
    query: closed({ secret, lang }),
    response: page,
  },
  getSupplementSlip: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/supplement',
    summary: 'The newest supplement slip (form 02)',
    params: byId,
    query: closed({ secret, lang }),
    response: page,
  },
  getRefusalSlip: {
    ...plain,
    method: 'GET',
    path: '/dossiers/{id}/refusal',
    summary: 'The refusal slip (form 03)',
    params: byId,
    query: closed({ secret, lang }),
    response: page,
  },
  listTasks: {
    ...plain,
    method: 'GET',
    path: '/tasks',
    summary: 'Open tasks, most urgent first',
    query: closed({
      mine: Type.Optional(Type.Boolean({ description: 'only tasks that I have taken' })),
      q: search,
      cursor,
    }),
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
  listNotices: {
    ...plain,
    method: 'GET',
    path: '/notices',
    summary: 'What the reader was told, latest first',
    query: closed({ cursor }),
    response: NoticeListSchema,
  },
  readNotices: {
    ...plain,
    method: 'POST',
    path: '/notices/read',
    summary: 'The reader has read some of them, or all',
    body: ReadNoticesSchema,
    response: UnreadSchema,
  },
  uploadFile: {
    ...plain,
    method: 'POST',
    path: '/files',
    summary: 'Stores a file: its bytes are the body, of type application/octet-stream',
    query: closed({
      name: Type.String({ minLength: 1, maxLength: 255, description: 'name of the file as its owner knows it' }),
    }),
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
