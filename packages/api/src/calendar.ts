import type { CalendarSource } from '@motcua/calendar'
import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { DaySchema, MomentSchema } from './moment.ts'
import { PersonRefSchema } from './person.ts'
import { SpecProblemSchema } from './problem.ts'

const years = closed({ from: Type.Integer(), to: Type.Integer() })
const version = Type.Integer({ minimum: 0, description: 'from 1; what comes with the program is version 0' })

/** How far open dossiers are counted anew after a version was published. */
export const RecountSchema = closed({
  seen: Type.Integer({ description: 'open dossiers that were looked at' }),
  changed: Type.Integer({ description: 'those that came out differently' }),
  finishedAt: Type.Union([MomentSchema, Type.Null()]),
})
export type Recount = Static<typeof RecountSchema>

export const CalendarVersionSchema = closed({
  version,
  note: Type.String(),
  publishedBy: PersonRefSchema,
  publishedAt: MomentSchema,
  recount: RecountSchema,
})
export type CalendarVersion = Static<typeof CalendarVersionSchema>

/** A calendar as it holds now. `published` is null while it is the one that comes with the program. */
export const CalendarSummarySchema = closed({
  id: Type.String(),
  titles: TextSchema,
  years,
  version,
  units: Type.Integer({ description: 'how many units have it' }),
  published: Type.Union([CalendarVersionSchema, Type.Null()]),
})
export type CalendarSummary = Static<typeof CalendarSummarySchema>

export const CalendarListSchema = closed({ calendars: Type.Array(CalendarSummarySchema) })

const SourceSchema = Type.Unsafe<CalendarSource>(
  Type.Object({}, { description: 'a calendar as docs/reference/deadlines.md has it' }),
)

/** A calendar with its hours and days, and its published versions, newest first. */
export const CalendarPageSchema = closed({
  id: Type.String(),
  version,
  source: SourceSchema,
  versions: Type.Array(CalendarVersionSchema),
})
export type CalendarPage = Static<typeof CalendarPageSchema>

const GivenSourceSchema = Type.Unsafe<unknown>(Type.Object({}, { description: 'the new version as a whole' }))

export const ReviewCalendarSchema = closed({ source: GivenSourceSchema })

const lines = closed({ vi: Type.Array(Type.String()), en: Type.Array(Type.String()) })

/** What publishing would do. With `problems` it is refused; `warnings` want to be meant. */
export const CalendarReviewSchema = closed({
  problems: Type.Array(SpecProblemSchema),
  warnings: Type.Array(SpecProblemSchema),
  years: Type.Union([closed({ before: Type.Union([years, Type.Null()]), after: years }), Type.Null()]),
  past: lines,
  coming: lines,
  recountFrom: Type.Union([DaySchema, Type.Null()], {
    description: 'counts that end on this day or later are made anew, and so are provisional ones; null: none',
  }),
})
export type CalendarReview = Static<typeof CalendarReviewSchema>

/** `version` is the number that this one gets: one more than what was read. */
export const PublishCalendarSchema = closed({
  version: Type.Integer({ minimum: 1 }),
  source: GivenSourceSchema,
  note: Type.String({ minLength: 1, maxLength: 500, description: 'the document that orders it' }),
  meansWarnings: Type.Optional(Type.Boolean({ description: 'what the review warns of is meant' })),
})
export type PublishCalendar = Static<typeof PublishCalendarSchema>
