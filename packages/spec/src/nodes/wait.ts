import { type Static, Type } from 'typebox'
import { DurationSchema } from '../deadline.ts'
import { IdSchema } from '../text.ts'
import { nodeBase } from './node.ts'

/**
 * Waits for the applicant or another agency (`message`), for a length of time, or for a date held in a field.
 * `pausesClock`: the dossier's deadline stands still meanwhile (supplement); other branches go on working.
 * Edges out carry the outcome `received` (the message came) or `elapsed` (`within` or the date passed).
 */
export const WaitNodeSchema = Type.Object(
  {
    kind: Type.Literal('wait'),
    ...nodeBase,
    for: Type.Union([
      Type.Object(
        {
          message: IdSchema,
          from: Type.Enum(['applicant', 'agency']),
          form: Type.Optional(IdSchema),
          within: Type.Optional(DurationSchema),
        },
        { additionalProperties: false },
      ),
      Type.Object({ duration: DurationSchema }, { additionalProperties: false }),
      Type.Object({ date: IdSchema }, { additionalProperties: false }),
    ]),
    pausesClock: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type WaitNode = Static<typeof WaitNodeSchema>
