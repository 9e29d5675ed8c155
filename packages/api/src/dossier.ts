import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { besideTask } from './beside-task.ts'
import { ChannelSchema } from './channel.ts'
import { closed } from './closed.ts'
import { dossierWhole } from './dossier-whole.ts'
import { StoredFileSchema } from './file.ts'
import { DueSchema, DueSummarySchema, LedgerLineSchema, MomentSchema } from './moment.ts'
import { PersonRefSchema, UnitRefSchema } from './person.ts'
import { HistoryEntrySchema } from './problem.ts'
import { SpecDocumentSchema } from './procedure.ts'
import { ResultSchema } from './result.ts'

/** The newest commit. Whoever keeps it can prove later that a history was cut. */
export const HeadSchema = closed({ sequence: Type.Integer(), hash: Type.String() })
export type Head = Static<typeof HeadSchema>

export const FileDossierSchema = closed({
  procedure: Type.String({ maxLength: 80 }),
  unit: Type.String({ maxLength: 100 }),
  channel: ChannelSchema,
  answers: AnswersSchema,
})
export type FileDossier = Static<typeof FileDossierSchema>

/** The receipt. `secret` is shown once: tracking needs code and secret. URLs are paths on this host. */
export const FiledSchema = closed({
  id: Type.String(),
  code: Type.String(),
  secret: Type.String(),
  receivedAt: MomentSchema,
  due: DueSchema,
  receiptUrl: Type.String(),
  trackUrl: Type.String(),
  head: HeadSchema,
})
export type Filed = Static<typeof FiledSchema>

const summary = {
  id: Type.String(),
  code: Type.String(),
  procedure: closed({ id: Type.String(), title: TextSchema }),
  unit: UnitRefSchema,
  applicant: Type.String({ description: "the applicant's name, empty when unknown or erased" }),
  status: Type.Enum(['open', 'ended']),
  result: Type.Optional(ResultSchema),
  receivedAt: MomentSchema,
  due: DueSchema,
  steps: Type.Array(TextSchema, { description: 'the steps that are open now' }),
}

export const DossierSummarySchema = closed(summary)
export type DossierSummary = Static<typeof DossierSummarySchema>

export const DossierListSchema = closed({
  dossiers: Type.Array(DossierSummarySchema),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type DossierList = Static<typeof DossierListSchema>

/** One component with the files that were handed in for it. */
export const PaperSchema = closed({
  component: Type.String(),
  title: TextSchema,
  required: Type.Boolean(),
  originals: Type.Integer(),
  copies: Type.Integer(),
  files: Type.Array(StoredFileSchema),
})
export type Paper = Static<typeof PaperSchema>

export const DossierSchema = closed({
  ...summary,
  specHash: Type.String(),
  spec: SpecDocumentSchema,
  channel: ChannelSchema,
  answers: AnswersSchema,
  outputs: AnswersSchema,
  papers: Type.Array(PaperSchema),
  ledger: Type.Array(LedgerLineSchema),
  dueSummary: DueSummarySchema,
  tasks: Type.Array(
    closed({
      task: Type.String(),
      node: Type.String(),
      title: TextSchema,
      unit: UnitRefSchema,
      assignee: Type.Union([PersonRefSchema, Type.Null()]),
      due: Type.Union([DueSchema, Type.Null()], {
        description: 'null for a step without a time of its own, and on its way, when `handOver` has one',
      }),
      ...besideTask,
    }),
  ),
  waits: Type.Array(
    closed({
      wait: Type.String(),
      node: Type.String(),
      title: TextSchema,
      revision: Type.Integer(),
      until: Type.Union([MomentSchema, Type.Null()]),
      message: Type.Union([Type.String(), Type.Null()]),
      posting: Type.Boolean({ description: 'posted in public meanwhile' }),
      gathered: Type.Integer({ description: 'messages that came so far, where they are gathered' }),
    }),
  ),
  ...dossierWhole,
  visited: Type.Array(Type.String(), { description: 'node ids in the order in which they were entered' }),
  head: HeadSchema,
})
export type Dossier = Static<typeof DossierSchema>

export const HistorySchema = closed({ entries: Type.Array(HistoryEntrySchema), head: HeadSchema })
export type History = Static<typeof HistorySchema>

/**
 * Everything that verifying and recomputing need, and nothing of this server: the commits in order (`text` is canonical and
 * its SHA-256 is the commit's hash; `personal` the text of the personal values, null when there are none or they were
 * erased), and every input by its digest.
 */
export const DossierExportSchema = closed({
  format: Type.Literal('motcua-export/1'),
  dossier: Type.String(),
  code: Type.String(),
  head: HeadSchema,
  commits: Type.Array(
    closed({
      dossier: Type.String(),
      sequence: Type.Integer(),
      text: Type.String(),
      personal: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  inputs: Type.Record(Type.String(), Type.String()),
})
export type DossierExport = Static<typeof DossierExportSchema>
