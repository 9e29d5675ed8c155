import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { DueSchema, MomentSchema } from './moment.ts'
import { PersonRefSchema, UnitRefSchema } from './person.ts'

/** A task beside the flow: an opinion that somebody asked for, or what has to be undone after a withdrawal. */
export const AsideSchema = Type.Enum(['consultation', 'undo'])
export type Aside = Static<typeof AsideSchema>

/** The item of a list for which a task or a linked dossier is; `number` counts from 1 to `of`. */
export const ItemRefSchema = closed({ number: Type.Integer(), of: Type.Integer(), title: TextSchema })
export type ItemRef = Static<typeof ItemRefSchema>

/** The dossier is on its way from another unit; `due` is when that has to be acknowledged. */
export const HandOverSchema = closed({ from: UnitRefSchema, due: DueSchema })
export type HandOver = Static<typeof HandOverSchema>

/** What stands beside a task, in lists and on its own screen. */
export const besideTask = {
  aside: Type.Union([AsideSchema, Type.Null()]),
  item: Type.Union([ItemRefSchema, Type.Null()]),
  handOver: Type.Union([HandOverSchema, Type.Null()]),
}

/** An opinion that may be asked while the task stays where it is; `time` is how long the other has. */
export const OfferedConsultationSchema = closed({
  consultation: Type.String(),
  title: TextSchema,
  role: TextSchema,
  time: Type.Union([TextSchema, Type.Null()]),
})

/** An opinion that was asked, and what was said. `answer` is null while it is open, and for ever if it was called off. */
export const ConsultationSchema = closed({
  task: Type.String(),
  title: TextSchema,
  unit: UnitRefSchema,
  state: Type.Enum(['open', 'answered', 'cancelled']),
  question: Type.String(),
  askedBy: PersonRefSchema,
  askedAt: MomentSchema,
  due: Type.Union([DueSchema, Type.Null()]),
  answer: Type.Union([closed({ by: PersonRefSchema, at: MomentSchema, opinion: Type.String() }), Type.Null()]),
})
export type Consultation = Static<typeof ConsultationSchema>

/** What a task beside the flow is about. */
export const AskedSchema = closed({
  words: Type.String({ description: 'the question; empty where something is to be undone' }),
  by: PersonRefSchema,
  at: MomentSchema,
  about: TextSchema,
})

/** Something that will happen around the due instant of a task if it is still open then. */
export const ComingAlarmSchema = closed({
  alarm: Type.String(),
  title: TextSchema,
  does: Type.Enum(['remind', 'escalate', 'reroute', 'decide']),
  at: MomentSchema,
})
