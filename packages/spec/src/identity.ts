import { type Static, Type } from 'typebox'
import { TextSchema } from './text.ts'

export const ChannelSchema = Type.Enum(['counter', 'online', 'post'])
export type Channel = Static<typeof ChannelSchema>

/**
 * What the promulgation decision says of the procedure.
 * `nationalCode` is the code of the national database (`1.001612`); null where no source states one.
 * `onlineLevel` is derived from the steps and checked against them: what is written here is the claim.
 */
export const IdentitySchema = Type.Object(
  {
    nationalCode: Type.Union([Type.String({ pattern: '^\\d\\.\\d{6}$' }), Type.Null()]),
    localCode: Type.Optional(Type.String({ maxLength: 60 })),
    title: TextSchema,
    field: TextSchema,
    level: Type.Enum(['commune', 'district', 'province', 'ministry']),
    onlineLevel: Type.Enum(['full', 'partial', 'none']),
    channels: Type.Array(ChannelSchema, { minItems: 1, maxItems: 3, uniqueItems: true }),
    edition: Type.Optional(TextSchema),
  },
  { additionalProperties: false },
)
export type Identity = Static<typeof IdentitySchema>
