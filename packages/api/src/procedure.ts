import { type Spec, TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { DaySchema, MomentSchema } from './moment.ts'
import { PersonRefSchema } from './person.ts'
import { SpecProblemSchema } from './problem.ts'

/** A spec that parsed. Its own JSON Schema is published by `@motcua/spec`; here it is only an object. */
export const SpecDocumentSchema = Type.Unsafe<Spec>(Type.Object({}, { description: 'a procedure, format motcua/1' }))

/** What an editor saves: any object, also one that does not parse yet. */
export const DraftDocumentSchema = Type.Unsafe<Readonly<Record<string, unknown>>>(
  Type.Object({}, { description: 'a procedure in the making' }),
)

export const VersionStateSchema = Type.Enum(['submitted', 'returned', 'approved', 'inForce', 'superseded'])
export type VersionState = Static<typeof VersionStateSchema>

/** `version` counts from 1 within a procedure. `effectiveFrom` is the day on which an approved version comes into force. */
export const VersionSummarySchema = closed({
  version: Type.Integer(),
  state: VersionStateSchema,
  hash: Type.String(),
  note: Type.String(),
  submittedBy: PersonRefSchema,
  submittedAt: MomentSchema,
  decidedBy: Type.Optional(PersonRefSchema),
  decidedAt: Type.Optional(MomentSchema),
  decisionNote: Type.Optional(Type.String()),
  effectiveFrom: Type.Optional(DaySchema),
})
export type VersionSummary = Static<typeof VersionSummarySchema>

const optionalVersion = Type.Union([VersionSummarySchema, Type.Null()])

export const ProcedureSummarySchema = closed({
  id: Type.String(),
  title: TextSchema,
  nationalCode: Type.Union([Type.String(), Type.Null()]),
  draft: Type.Union([
    closed({
      etag: Type.String(),
      savedAt: MomentSchema,
      savedBy: PersonRefSchema,
      errors: Type.Integer(),
      warnings: Type.Integer(),
    }),
    Type.Null(),
  ]),
  submitted: optionalVersion,
  approved: optionalVersion,
  inForce: optionalVersion,
})
export type ProcedureSummary = Static<typeof ProcedureSummarySchema>

export const ProcedureListSchema = closed({ procedures: Type.Array(ProcedureSummarySchema) })
export type ProcedureList = Static<typeof ProcedureListSchema>

/** A draft as it was saved last. `etag` goes back in `If-Match`; `basedOn` is the version it started from. */
export const DraftSchema = closed({
  procedure: Type.String(),
  etag: Type.String(),
  spec: DraftDocumentSchema,
  savedAt: MomentSchema,
  savedBy: PersonRefSchema,
  basedOn: Type.Union([Type.Integer(), Type.Null()]),
  problems: Type.Array(SpecProblemSchema),
})
export type Draft = Static<typeof DraftSchema>

/** A new draft: of a new procedure (the spec's own `id`), or of an existing one without a draft. */
export const CreateProcedureSchema = closed({ spec: DraftDocumentSchema })
export const SaveDraftSchema = closed({ spec: DraftDocumentSchema })

/** `answers` gives a reason for each warning that the lint still has: by the warning's code and place. */
export const SubmitDraftSchema = closed({
  note: Type.String({ minLength: 1, maxLength: 2000 }),
  answers: Type.Array(
    closed({ code: Type.String(), where: Type.String(), reason: Type.String({ minLength: 1, maxLength: 2000 }) }),
    { maxItems: 500 },
  ),
})
export type SubmitDraft = Static<typeof SubmitDraftSchema>

export const VersionListSchema = closed({ versions: Type.Array(VersionSummarySchema) })
export type VersionList = Static<typeof VersionListSchema>

/** One change against the version before, as a sentence that an approver can sign. */
export const ChangeWordsSchema = closed({ path: Type.String(), group: Type.String(), words: TextSchema })
export type ChangeWords = Static<typeof ChangeWordsSchema>

export const VersionSchema = closed({
  summary: VersionSummarySchema,
  spec: SpecDocumentSchema,
  previous: Type.Union([closed({ version: Type.Integer(), spec: SpecDocumentSchema }), Type.Null()]),
  changes: Type.Array(ChangeWordsSchema),
  warnings: Type.Array(closed({ problem: SpecProblemSchema, reason: Type.String() })),
  mayApprove: Type.Boolean(),
})
export type Version = Static<typeof VersionSchema>

export const ApproveVersionSchema = closed({ effectiveFrom: DaySchema, note: Type.String({ maxLength: 2000 }) })
export const ReturnVersionSchema = closed({ comment: Type.String({ minLength: 1, maxLength: 5000 }) })
