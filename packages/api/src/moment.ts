import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'

/** An instant as RFC 3339 with the unit's offset (`2025-04-28T17:00:00+07:00`), and as people read it. */
export const MomentSchema = closed({ at: Type.String(), words: TextSchema })
export type Moment = Static<typeof MomentSchema>

/** A calendar day of the unit, `YYYY-MM-DD`. */
export const DaySchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** The five states of a deadline; a page shows icon and word too. `early` is only said of what has ended. */
export const TimeStateSchema = Type.Enum(['early', 'onTime', 'soonLate', 'late', 'paused'])
export type TimeState = Static<typeof TimeStateSchema>

/**
 * A deadline as a page shows it. `due` is null while the clock is paused. `remaining.ms` is working time in milliseconds,
 * negative when late; null once ended or paused. `provisional`: counted beyond the published calendar.
 */
export const DueSchema = closed({
  due: Type.Union([MomentSchema, Type.Null()]),
  provisional: Type.Boolean(),
  state: TimeStateSchema,
  remaining: Type.Union([closed({ ms: Type.Integer(), words: TextSchema }), Type.Null()]),
})
export type Due = Static<typeof DueSchema>

/** One day of the ledger: counted, skipped or paused, and why. `count` is the running number of a counted day. */
export const LedgerLineSchema = closed({
  date: DaySchema,
  kind: Type.String(),
  count: Type.Optional(Type.Number()),
  words: TextSchema,
})
export type LedgerLine = Static<typeof LedgerLineSchema>

/** The whole ledger in a few sentences: how much from when, and what does not count; null where there is no calendar. */
export const DueSummarySchema = Type.Union([TextSchema, Type.Null()])
