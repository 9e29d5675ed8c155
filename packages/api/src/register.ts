import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { DaySchema, MomentSchema } from './moment.ts'
import { UnitRefSchema } from './person.ts'
import { ResultSchema } from './result.ts'

/** One number of the register. A number that was reserved and not used is shown `void`. */
export const RegisterRowSchema = closed({
  code: Type.String(),
  day: DaySchema,
  unit: UnitRefSchema,
  state: Type.Enum(['used', 'void']),
  dossier: Type.Union([Type.String(), Type.Null()]),
  procedure: Type.Optional(TextSchema),
  applicant: Type.Optional(Type.String()),
  receivedAt: Type.Optional(MomentSchema),
  due: Type.Optional(Type.Union([MomentSchema, Type.Null()])),
  endedAt: Type.Optional(MomentSchema),
  result: Type.Optional(ResultSchema),
})
export type RegisterRow = Static<typeof RegisterRowSchema>

export const RegisterSchema = closed({
  rows: Type.Array(RegisterRowSchema),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type Register = Static<typeof RegisterSchema>
