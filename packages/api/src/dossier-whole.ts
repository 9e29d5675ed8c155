import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { ItemRefSchema } from './beside-task.ts'
import { closed } from './closed.ts'
import { MomentSchema } from './moment.ts'
import { PersonRefSchema, UnitRefSchema } from './person.ts'
import { ResultSchema } from './result.ts'

const said = { at: MomentSchema, by: PersonRefSchema, why: Type.String() }
const orNull = Type.Null()

/** A message that interrupts the dossier and can come now. `who` sends it, in words; `mine`: the reader may. */
export const PossibleInterruptSchema = closed({
  message: Type.String(),
  title: TextSchema,
  does: Type.Enum(['withdraw', 'stop']),
  reason: Type.Enum(['none', 'optional', 'required']),
  form: Type.Union([Type.String(), orNull]),
  who: TextSchema,
  mine: Type.Boolean(),
})
export type PossibleInterrupt = Static<typeof PossibleInterruptSchema>

/** Something that was asked of another system and is not answered. `until`: when this attempt is given up, or tried again if it `failed`. */
export const OpenCallSchema = closed({
  call: Type.String(),
  node: Type.String(),
  title: TextSchema,
  kind: Type.Enum(['service', 'facts', 'procedure']),
  attempt: Type.Integer(),
  failed: Type.Boolean(),
  since: MomentSchema,
  until: Type.Union([MomentSchema, orNull]),
  words: TextSchema,
})
export type OpenCall = Static<typeof OpenCallSchema>

/** Another dossier that was begun for this one, or for which this one was. `code` is null while it is not filed yet. */
export const LinkedDossierSchema = closed({
  dossier: Type.String(),
  code: Type.Union([Type.String(), orNull]),
  procedure: TextSchema,
  title: TextSchema,
  unit: UnitRefSchema,
  status: Type.Enum(['open', 'ended']),
  result: Type.Optional(ResultSchema),
  item: Type.Union([ItemRefSchema, orNull]),
})
export type LinkedDossier = Static<typeof LinkedDossierSchema>

/** What concerns the dossier as a whole: what stopped or changed its course, what may be done to it now, and by the reader. */
export const dossierWhole = {
  suspended: Type.Union([closed(said), orNull]),
  reappointed: Type.Union([closed({ ...said, within: TextSchema, inTime: Type.Boolean() }), orNull]),
  reopened: Type.Union([closed({ ...said, step: TextSchema }), orNull]),
  undoing: Type.Boolean({ description: 'what was done is being undone, then the dossier ends' }),
  interrupts: Type.Array(PossibleInterruptSchema),
  calls: Type.Array(OpenCallSchema),
  linked: closed({
    parent: Type.Union([LinkedDossierSchema, orNull]),
    children: Type.Array(LinkedDossierSchema),
  }),
  may: closed({
    suspend: Type.Boolean(),
    resume: Type.Boolean(),
    reappoint: Type.Boolean(),
    reopen: Type.Array(closed({ node: Type.String(), title: TextSchema })),
    recall: Type.Union([closed({ task: Type.String(), title: TextSchema }), orNull]),
  }),
}
