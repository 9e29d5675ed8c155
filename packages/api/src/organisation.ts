import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { DaySchema } from './moment.ts'

const idPattern = '^[a-z][a-zA-Z0-9-]{0,63}$'

/** A unit of the tree. `calendar` is the id of its working-time calendar; `code` is the agency part of its dossier codes (`H29.01`). */
export const UnitSchema = closed({
  id: Type.String({ pattern: idPattern }),
  title: TextSchema,
  parent: Type.Optional(Type.String({ pattern: idPattern })),
  calendar: Type.String({ pattern: idPattern }),
  code: Type.String({ pattern: '^(?:\\d{2,3}\\.){0,3}[A-Z]\\d{2}(?:\\.\\d{2})?$' }),
})
export type Unit = Static<typeof UnitSchema>

export const UnitListSchema = closed({ units: Type.Array(UnitSchema) })
export type UnitList = Static<typeof UnitListSchema>

/** A role that somebody holds at a unit; `from` and `to` are days, both included. */
export const PositionSchema = closed({
  unit: Type.String({ pattern: idPattern }),
  role: Type.String({ pattern: idPattern }),
  from: Type.Optional(DaySchema),
  to: Type.Optional(DaySchema),
})
export type Position = Static<typeof PositionSchema>

const person = {
  id: Type.String({ pattern: idPattern }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  email: Type.String({ minLength: 3, maxLength: 200, pattern: '^[^@\\s]+@[^@\\s]+$' }),
  positions: Type.Array(PositionSchema, { maxItems: 100 }),
}

export const PersonSchema = closed(person)
export type Person = Static<typeof PersonSchema>

export const PersonListSchema = closed({ people: Type.Array(PersonSchema) })
export type PersonList = Static<typeof PersonListSchema>

/** A new person or a change of one (by id). With `password` an account is made that can sign in. */
export const SavePersonSchema = closed({
  ...person,
  password: Type.Optional(Type.String({ minLength: 10, maxLength: 128 })),
})
export type SavePerson = Static<typeof SavePersonSchema>

/** A role that some procedure gives work to: of its draft, of a version in force, or of one that dossiers still follow. */
export const ProcessRoleSchema = closed({ id: Type.String(), title: TextSchema })
export type ProcessRole = Static<typeof ProcessRoleSchema>

export const RoleListSchema = closed({ roles: Type.Array(ProcessRoleSchema) })
