import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { DaySchema } from './moment.ts'
import { PersonRefSchema, UnitRefSchema } from './person.ts'

const id = Type.String({ minLength: 1, maxLength: 64 })
const state = Type.Enum(['coming', 'holds', 'over'], { description: 'as of today' })

/** A person acts for another (uỷ quyền): in one role or all of their steps, at one unit or all, both days included. */
export const DelegationSchema = closed({
  id: Type.String(),
  from: PersonRefSchema,
  to: PersonRefSchema,
  role: Type.Union([Type.String(), Type.Null()]),
  unit: Type.Union([UnitRefSchema, Type.Null()]),
  since: DaySchema,
  until: DaySchema,
  basis: Type.String({ description: 'the document that orders it' }),
  state,
})
export type Delegation = Static<typeof DelegationSchema>

export const DelegationListSchema = closed({ delegations: Type.Array(DelegationSchema) })

/** `from` and `to` are ids of people. Without `role`: every step of `from`; roles of the installation are never delegated. */
export const SaveDelegationSchema = closed({
  from: id,
  to: id,
  role: Type.Optional(id),
  unit: Type.Optional(id),
  since: DaySchema,
  until: DaySchema,
  basis: Type.String({ minLength: 1, maxLength: 500 }),
})
export type SaveDelegation = Static<typeof SaveDelegationSchema>

/** Somebody is away, both days included: nothing is assigned to them meanwhile. */
export const AbsenceSchema = closed({
  id: Type.String(),
  person: PersonRefSchema,
  since: DaySchema,
  until: DaySchema,
  state,
})
export type Absence = Static<typeof AbsenceSchema>

export const AbsenceListSchema = closed({ absences: Type.Array(AbsenceSchema) })

/** `person` is an id; without it, whoever asks. */
export const SaveAbsenceSchema = closed({ person: Type.Optional(id), since: DaySchema, until: DaySchema })
export type SaveAbsence = Static<typeof SaveAbsenceSchema>
