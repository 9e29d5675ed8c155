import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { closed } from './closed.ts'
import { HeadSchema, PaperSchema } from './dossier.ts'
import { DueSchema, LedgerLineSchema, MomentSchema } from './moment.ts'
import { PersonRefSchema, UnitRefSchema } from './person.ts'
import { HistoryEntrySchema } from './problem.ts'
import { SpecDocumentSchema } from './procedure.ts'

const summary = {
  dossier: Type.String(),
  code: Type.String(),
  task: Type.String(),
  node: Type.String(),
  revision: Type.Integer(),
  procedure: TextSchema,
  title: TextSchema,
  unit: UnitRefSchema,
  applicant: Type.String(),
  assignee: Type.Union([PersonRefSchema, Type.Null()]),
  mine: Type.Boolean(),
  openedAt: MomentSchema,
  due: DueSchema,
}

/** One line of the officer's list. `due` is the earlier of the step's and the dossier's. */
export const TaskSummarySchema = closed(summary)
export type TaskSummary = Static<typeof TaskSummarySchema>

/** Most urgent first. `now` is the server's clock, so that a page can count down. */
export const TaskListSchema = closed({
  tasks: Type.Array(TaskSummarySchema),
  next: Type.Union([Type.String(), Type.Null()]),
  now: MomentSchema,
})
export type TaskList = Static<typeof TaskListSchema>

export const TaskOutcomeSchema = closed({
  id: Type.String(),
  title: TextSchema,
  meaning: Type.Enum(['accept', 'supplement', 'refuse']),
  form: Type.Union([Type.String(), Type.Null()]),
  reason: Type.Enum(['none', 'optional', 'required']),
})
export type TaskOutcome = Static<typeof TaskOutcomeSchema>

/** One task, one screen: what the applicant gave, what I decide, why I am asked. `form` is the id of the step's own form in `spec`. */
export const TaskScreenSchema = closed({
  ...summary,
  spec: SpecDocumentSchema,
  form: Type.Union([Type.String(), Type.Null()]),
  applicantForm: Type.String(),
  answers: AnswersSchema,
  outputs: AnswersSchema,
  papers: Type.Array(PaperSchema),
  outcomes: Type.Array(TaskOutcomeSchema),
  taskDue: Type.Union([DueSchema, Type.Null()]),
  dossierDue: DueSchema,
  ledger: Type.Array(LedgerLineSchema),
  history: Type.Array(HistoryEntrySchema),
  why: TextSchema,
  mayAct: Type.Boolean(),
  head: HeadSchema,
})
export type TaskScreen = Static<typeof TaskScreenSchema>
