import { ScenarioSchema, TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'
import { MomentSchema } from './moment.ts'
import { PersonRefSchema } from './person.ts'

/** What is wrong in a spec or a calendar. `where` is a JSON Pointer into it. */
export const SpecProblemSchema = closed({
  code: Type.String(),
  severity: Type.Enum(['error', 'warning']),
  where: Type.String(),
  message: TextSchema,
  remedy: TextSchema,
  example: Type.Optional(Type.Unknown()),
  scenario: Type.Optional(ScenarioSchema),
})
export type SpecProblem = Static<typeof SpecProblemSchema>

/** What is wrong in a request or in the answers of a form. `path` is a JSON Pointer: `/answers/members/0/name`. */
export const FieldProblemSchema = closed({ path: Type.String(), code: Type.String(), message: TextSchema })
export type FieldProblem = Static<typeof FieldProblemSchema>

/** One entry of a dossier's history, told in words. */
export const HistoryEntrySchema = closed({
  sequence: Type.Integer(),
  at: MomentSchema,
  by: closed({ kind: Type.Enum(['applicant', 'officer', 'system']), id: Type.String(), name: Type.String() }),
  words: Type.Array(TextSchema),
  events: Type.Array(Type.String()),
  hash: Type.String(),
})
export type HistoryEntry = Static<typeof HistoryEntrySchema>

/** Stable codes; a page may act on them, a person reads `title` and `detail`. */
export const ProblemCodeSchema = Type.Enum([
  'badRequest',
  'notSignedIn',
  'notAllowed',
  'notFound',
  'crossSite',
  'draftChanged',
  'ifMatchRequired',
  'draftExists',
  'specProblems',
  'calendarProblems',
  'warningsUnanswered',
  'ownVersion',
  'wrongState',
  'badAnswers',
  'unknownFile',
  'stale',
  'rejected',
  'idempotencyMismatch',
  'keyRequired',
  'tooLarge',
  'wrongType',
  'tooManyRequests',
  'wrongSecret',
  'storeAway',
  'demoOnly',
  'conflict',
  'unreachable',
  'internal',
])
export type ProblemCode = Static<typeof ProblemCodeSchema>

/**
 * RFC 9457 problem details. `type` is `urn:motcua:problem:<code>`; `title` and `detail` are in the reader's language (Accept-Language),
 * `text` is the detail in both. `where` names what it is about.
 * `problems` lists places in a spec or a calendar, `fields` places in a request or form, `meanwhile` what happened to a dossier since, `current` the draft that
 * somebody else saved since, `rejection` the engine's own code.
 */
export const ProblemDetailsSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: ProblemCodeSchema,
  text: TextSchema,
  remedy: Type.Optional(TextSchema),
  where: Type.Optional(Type.String()),
  problems: Type.Optional(Type.Array(SpecProblemSchema)),
  fields: Type.Optional(Type.Array(FieldProblemSchema)),
  meanwhile: Type.Optional(Type.Array(HistoryEntrySchema)),
  current: Type.Optional(
    closed({ etag: Type.String(), savedAt: MomentSchema, savedBy: PersonRefSchema, spec: Type.Unknown() }),
  ),
  rejection: Type.Optional(Type.String()),
  retryAfter: Type.Optional(Type.Integer({ description: 'seconds' })),
})
export type ProblemDetails = Static<typeof ProblemDetailsSchema>

/** What the client throws. `status` is 0 when no answer came (`unreachable`). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: ProblemDetails

  constructor(problem: ProblemDetails) {
    super(problem.detail)
    this.problem = problem
  }

  get code(): ProblemCode {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }
}
