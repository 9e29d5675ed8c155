import { type Static, Type } from 'typebox'

/** Time by the clock, for what machines do; people's time is a `Duration` in working time. */
export const PeriodSchema = Type.Object(
  {
    amount: Type.Number({ exclusiveMinimum: 0, maximum: 10000 }),
    unit: Type.Enum(['seconds', 'minutes', 'hours']),
  },
  { additionalProperties: false },
)
export type Period = Static<typeof PeriodSchema>

const LENGTHS = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const

/** A period in milliseconds. */
export function periodMs({ amount, unit }: Period): number {
  return Math.round(amount * LENGTHS[unit])
}

/** How often a request to a system is repeated after the first attempt, and how long after each failure. */
export const RetrySchema = Type.Object(
  { times: Type.Integer({ minimum: 0, maximum: 20 }), every: PeriodSchema },
  { additionalProperties: false },
)
export type Retry = Static<typeof RetrySchema>
