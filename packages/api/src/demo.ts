import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { MomentSchema } from './moment.ts'

/** The demo's clock and accounts. Without demo mode: `{ "demo": false }` and nothing else. */
export const DemoSchema = closed({
  demo: Type.Boolean(),
  now: Type.Optional(MomentSchema),
  accounts: Type.Optional(
    Type.Array(closed({ email: Type.String(), password: Type.String(), name: Type.String(), does: TextSchema })),
  ),
})
export type Demo = Static<typeof DemoSchema>

/** Moves the demo's clock forward, never back: by whole days, or to an instant (RFC 3339). */
export const MoveClockSchema = Type.Union([
  closed({ advanceDays: Type.Integer({ minimum: 1, maximum: 366 }) }),
  closed({ to: Type.String({ maxLength: 40 }) }),
])
export type MoveClock = Static<typeof MoveClockSchema>
