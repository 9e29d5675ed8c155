import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'

/** Somebody who acted: enough to name them. */
export const PersonRefSchema = closed({ id: Type.String(), name: Type.String() })
export type PersonRef = Static<typeof PersonRefSchema>

export const UnitRefSchema = closed({ id: Type.String(), title: TextSchema })
export type UnitRef = Static<typeof UnitRefSchema>

/** A thing that somebody may be allowed to do. Pages show only the rooms whose action is in `me.permissions`. */
export const ActionSchema = Type.Enum([
  'service.read',
  'session.own',
  'catalogue.read',
  'dossier.file',
  'dossier.track',
  'posting.read',
  'posting.answer',
  'dossier.read',
  'dossier.export',
  'task.read',
  'task.work',
  'notice.own',
  'file.upload',
  'file.read',
  'procedure.read',
  'procedure.draft',
  'procedure.approve',
  'register.read',
  'organisation.read',
  'organisation.change',
  'calendar.publish',
  'delegation.read',
  'delegation.change',
  'absence.read',
  'absence.change',
  'demo.read',
  'demo.clock',
])
export type Action = Static<typeof ActionSchema>

/** Who is asking. `person` is null for a visitor without account. */
export const MeSchema = closed({
  person: Type.Union([closed({ id: Type.String(), name: Type.String(), email: Type.String() }), Type.Null()]),
  units: Type.Array(UnitRefSchema),
  roles: Type.Array(closed({ unit: Type.String(), role: Type.String() })),
  standsFor: Type.Array(closed({ person: PersonRefSchema, unit: Type.String(), role: Type.String() }), {
    description: 'positions of others in whose name this person acts today',
  }),
  permissions: Type.Array(ActionSchema),
  locale: Type.Enum(['vi', 'en']),
  demo: Type.Boolean(),
})
export type Me = Static<typeof MeSchema>
