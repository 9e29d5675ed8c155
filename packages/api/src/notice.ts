import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { MomentSchema } from './moment.ts'

/** Word for the reader that a mark of time of a step or a dossier is reached. `step` is null for the dossier as a whole. */
export const NoticeSchema = closed({
  id: Type.String(),
  dossier: closed({ id: Type.String(), code: Type.String() }),
  title: TextSchema,
  step: Type.Union([TextSchema, Type.Null()]),
  at: MomentSchema,
  isRead: Type.Boolean(),
})
export type Notice = Static<typeof NoticeSchema>

/** Latest first. */
export const NoticeListSchema = closed({
  notices: Type.Array(NoticeSchema),
  unread: Type.Integer({ description: 'how many the reader has not read, on all pages' }),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type NoticeList = Static<typeof NoticeListSchema>

/** Without `ids`: all of them. */
export const ReadNoticesSchema = closed({
  ids: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { minItems: 1, maxItems: 100 })),
})
export type ReadNotices = Static<typeof ReadNoticesSchema>

export const UnreadSchema = closed({ unread: Type.Integer() })
