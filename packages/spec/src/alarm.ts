import { type Static, Type } from 'typebox'
import { AlarmTimeSchema } from './deadline.ts'
import { IdSchema, TextSchema } from './text.ts'

const alarmBase = { id: IdSchema, title: TextSchema, at: AlarmTimeSchema }

/**
 * What happens around the due instant of a step (`onDeadline`): remind who works on it (and `role`, if named), let the
 * holders of another role do it too (escalate to the head), hand it to another role (reroute), or decide by default
 * ("silence = proceed", legal-rules §4). It rings once for each opening of the step.
 */
export const AlarmSchema = Type.Union([
  Type.Object(
    { ...alarmBase, do: Type.Literal('remind'), role: Type.Optional(IdSchema) },
    { additionalProperties: false },
  ),
  Type.Object(
    { ...alarmBase, do: Type.Enum(['escalate', 'reroute']), role: IdSchema },
    { additionalProperties: false },
  ),
  Type.Object({ ...alarmBase, do: Type.Literal('decide'), outcome: IdSchema }, { additionalProperties: false }),
])
export type Alarm = Static<typeof AlarmSchema>
