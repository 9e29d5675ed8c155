import { type Static, Type } from 'typebox'
import { ConditionSchema } from './condition.ts'
import { ClockTimeSchema, IdSchema, LegalRefsSchema, TextSchema } from './text.ts'

/**
 * A length of time with its unit; a number without unit is not a deadline (legal-rules: store value, unit and start apart).
 * `amount` may have halves: 0.5 working day is half of that day's working time.
 */
export const DurationSchema = Type.Object(
  {
    amount: Type.Number({ exclusiveMinimum: 0, maximum: 3660 }),
    unit: Type.Enum(['working-days', 'working-hours', 'calendar-days']),
  },
  { additionalProperties: false },
)
export type Duration = Static<typeof DurationSchema>

/**
 * The result is due on the day of legal receipt; received after `cutOff` (which itself is still in time) on the next working day.
 * Civil status and certification (legal-rules, the two 15:00 rules).
 */
const SameDaySchema = Type.Object(
  { sameDay: Type.Literal(true), cutOff: Type.Optional(ClockTimeSchema) },
  { additionalProperties: false },
)

/** How much time something has: a length with its unit, or "the same day". */
export const TimeLimitSchema = Type.Union([DurationSchema, SameDaySchema])
export type TimeLimit = Static<typeof TimeLimitSchema>

/** Statutory: the longest time the law allows. Committed: the agency's shorter promise. */
const termsSchema = { statutory: TimeLimitSchema, committed: TimeLimitSchema }

/** When something rings: at the due instant, or a length of time before or after it. */
export const AlarmTimeSchema = Type.Union([
  Type.Literal('due'),
  Type.Object({ before: DurationSchema }, { additionalProperties: false }),
  Type.Object({ after: DurationSchema }, { additionalProperties: false }),
])
export type AlarmTime = Static<typeof AlarmTimeSchema>

const ReminderSchema = Type.Object(
  { id: IdSchema, title: TextSchema, at: AlarmTimeSchema, role: IdSchema },
  { additionalProperties: false },
)
export type Reminder = Static<typeof ReminderSchema>

const ReappointmentSchema = Type.Object(
  { role: IdSchema, notice: Type.Optional(DurationSchema), legalBasis: Type.Optional(LegalRefsSchema) },
  { additionalProperties: false },
)
export type Reappointment = Static<typeof ReappointmentSchema>

/**
 * The dossier's deadline. `cutOff`: what is received later counts from the next working day. `variants` are tried in order
 * against the dossier's facts, at receipt and whenever facts change; the first that holds replaces the two terms.
 * `pausedBy` names what stops the clock. `onDeadline`: reminders to a role around the committed due instant; at `due` or
 * after it they ring only for a dossier that is still open. `reappointment`: the result may be promised anew, once, with an
 * apology (legal-rules §4); `notice` is how long before the due instant that has to be said.
 */
export const DeadlineSchema = Type.Object(
  {
    ...termsSchema,
    cutOff: Type.Optional(ClockTimeSchema),
    pausedBy: Type.Array(Type.Enum(['supplement', 'suspension']), { maxItems: 2 }),
    onDeadline: Type.Optional(Type.Array(ReminderSchema, { maxItems: 10 })),
    reappointment: Type.Optional(ReappointmentSchema),
    legalBasis: Type.Optional(LegalRefsSchema),
    variants: Type.Optional(
      Type.Array(
        Type.Object(
          { id: IdSchema, when: ConditionSchema, ...termsSchema, legalBasis: Type.Optional(LegalRefsSchema) },
          { additionalProperties: false },
        ),
        { maxItems: 20 },
      ),
    ),
  },
  { additionalProperties: false },
)
export type Deadline = Static<typeof DeadlineSchema>
