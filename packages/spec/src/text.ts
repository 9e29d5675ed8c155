import { type Static, Type } from 'typebox'

/** Words shown to people. Vietnamese is what the law is written in; English is for the same people, not a copy. */
export const TextSchema = Type.Object(
  {
    vi: Type.String({ minLength: 1, maxLength: 2000 }),
    en: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false },
)
export type Text = Static<typeof TextSchema>

/** Stable ids inside one spec: a diff, a history and a scenario refer to them, so they are never reused for another thing. */
export const IdSchema = Type.String({ pattern: '^[a-z][a-zA-Z0-9-]{0,63}$' })

/** A calendar day, `YYYY-MM-DD`. */
export const DaySchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** A wall-clock time of the unit, `HH:MM`. */
export const ClockTimeSchema = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** Keys of `legal` that ground the thing they stand on. */
export const LegalRefsSchema = Type.Array(IdSchema, { maxItems: 20 })
