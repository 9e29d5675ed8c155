import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { closed } from './closed.ts'
import { MomentSchema } from './moment.ts'
import { UnitRefSchema } from './person.ts'
import { SpecDocumentSchema } from './procedure.ts'

const posting = {
  code: Type.String({ description: 'code of the dossier' }),
  wait: Type.String(),
  revision: Type.Integer(),
  title: TextSchema,
  procedure: TextSchema,
  unit: UnitRefSchema,
  since: MomentSchema,
  until: Type.Union([MomentSchema, Type.Null()]),
  answerable: Type.Boolean({ description: 'anyone may send word' }),
  form: Type.Union([Type.String(), Type.Null()]),
  facts: Type.Array(closed({ field: Type.String(), label: TextSchema, words: TextSchema }), {
    description: 'what of the dossier is not personal',
  }),
}

/** A notice that is posted in public (niêm yết); where it is `answerable`, anyone may send word: an objection, a remark. */
export const PostingSchema = closed(posting)
export type Posting = Static<typeof PostingSchema>

/** Latest first. */
export const PostingListSchema = closed({
  postings: Type.Array(PostingSchema),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type PostingList = Static<typeof PostingListSchema>

/** One notice with what it takes to answer it: `form` is the id of a form in `spec`. */
export const PostingPageSchema = closed({ ...posting, spec: SpecDocumentSchema })
export type PostingPage = Static<typeof PostingPageSchema>

export const AnswerPostingSchema = closed({ revision: Type.Integer({ minimum: 0 }), answers: AnswersSchema })
export type AnswerPosting = Static<typeof AnswerPostingSchema>

export const PostingAnsweredSchema = closed({ at: MomentSchema })
export type PostingAnswered = Static<typeof PostingAnsweredSchema>
