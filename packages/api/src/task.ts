import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import {
  AskedSchema,
  besideTask,
  ComingAlarmSchema,
  ConsultationSchema,
  OfferedConsultationSchema,
} from './beside-task.ts'
import { closed } from './closed.ts'
import { HeadSchema, PaperSchema } from './dossier.ts'
import { dossierWhole } from './dossier-whole.ts'
import { DueSchema, DueSummarySchema, LedgerLineSchema, MomentSchema } from './moment.ts'
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
  onBehalfOf: Type.Union([PersonRefSchema, Type.Null()], { description: 'in whose name the reader would do it' }),
  ...besideTask,
}

/**
 * One line of the officer's list. `due` is the earlier of the step's (of its hand-over while it is on its way) and the
 * dossier's; `title` is that of the step, or what is asked or undone beside it.
 */
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

/**
 * One task, one screen: what the applicant gave, what I decide, why I am asked. `form` is the id of the step's own form in
 * `spec`. `asked`: what a task beside the flow is about. `consults`: the opinions that the reader may ask for.
 * `escalated`: who may do it too by now. `recallable`: whoever completes it may take that back until somebody has gone on.
 */
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
  dueSummary: DueSummarySchema,
  history: Type.Array(HistoryEntrySchema),
  why: TextSchema,
  mayAct: Type.Boolean(),
  suspended: dossierWhole.suspended,
  mayAccept: Type.Boolean({ description: 'the hand-over is the reader’s to acknowledge' }),
  asked: Type.Union([AskedSchema, Type.Null()]),
  consults: Type.Array(OfferedConsultationSchema),
  consultations: Type.Array(ConsultationSchema),
  escalated: Type.Union([closed({ role: TextSchema, unit: UnitRefSchema }), Type.Null()]),
  alarms: Type.Array(ComingAlarmSchema, { description: 'what happens if it stays open, soonest first' }),
  itemValue: Type.Unknown({ description: 'the item of the list, null where there is none' }),
  recallable: Type.Boolean(),
  head: HeadSchema,
})
export type TaskScreen = Static<typeof TaskScreenSchema>
