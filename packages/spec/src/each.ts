import { type Static, Type } from 'typebox'
import { IdSchema } from './text.ts'

/**
 * A node that is done once per item of a list (a data field that is one), all together or one after the other.
 * `until`: every item (`all`), the first (`any`), or so many. What counts is the outcome `counts` (of a task: its first
 * outcome where nothing is named; of a procedure: `granted`). Enough of it follows that outcome's edge and cancels the
 * rest; once enough cannot be reached any more, the first other outcome that occurred, in the order of the spec, is
 * followed. `all` hears every item before it goes on. A list without items goes on as if all had counted.
 */
export const EachSchema = Type.Object(
  {
    list: IdSchema,
    order: Type.Enum(['together', 'inSequence']),
    until: Type.Union([
      Type.Literal('all'),
      Type.Literal('any'),
      Type.Object({ atLeast: Type.Integer({ minimum: 1, maximum: 200 }) }, { additionalProperties: false }),
    ]),
    counts: Type.Optional(IdSchema),
  },
  { additionalProperties: false },
)
export type Each = Static<typeof EachSchema>
