import { type Static, Type } from 'typebox'
import { DurationSchema } from '../deadline.ts'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/**
 * Waits for the applicant, another agency or anyone (`message`), for a length of time, or for a date held in a field.
 * `closes`: `first` – the first message closes it (so without the word); `end` – messages are gathered until `within` is
 * over. `posting`: what waits is posted in public meanwhile, such as a notice with an objection window (niêm yết).
 * `pausesClock`: the dossier's deadline stands still meanwhile (supplement); other branches go on working.
 * Edges out carry the outcome `received` (the message came, or at the end at least one had) or `elapsed`
 * (`within` or the date passed without any).
 */
export const WaitNodeSchema = Type.Object(
  {
    kind: Type.Literal('wait'),
    ...nodeBase,
    for: Type.Union([
      Type.Object(
        {
          message: IdSchema,
          from: Type.Enum(['applicant', 'agency', 'anyone']),
          closes: Type.Optional(Type.Enum(['first', 'end'])),
          form: Type.Optional(IdSchema),
          within: Type.Optional(DurationSchema),
        },
        { additionalProperties: false },
      ),
      Type.Object({ duration: DurationSchema }, { additionalProperties: false }),
      Type.Object({ date: IdSchema }, { additionalProperties: false }),
    ]),
    pausesClock: Type.Boolean(),
    posting: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type WaitNode = Static<typeof WaitNodeSchema>
