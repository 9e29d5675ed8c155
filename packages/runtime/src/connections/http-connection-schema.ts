import { type Static, Type } from 'typebox'

export const id = '^[A-Za-z][A-Za-z0-9_-]{0,63}$'
export const name = Type.String({ minLength: 1, maxLength: 100 })

export const HttpConnectionSchema = Type.Object(
  {
    url: Type.String({ maxLength: 2000 }),
    method: Type.Optional(Type.Enum(['GET', 'POST'])),
    /** A value that is a secret stands in the environment: `{ "env": "TAX_TOKEN", "prefix": "Bearer " }`. */
    headers: Type.Optional(
      Type.Record(
        name,
        Type.Union([
          Type.String({ maxLength: 2000 }),
          Type.Object(
            {
              env: Type.String({ pattern: '^[A-Z][A-Z0-9_]*$' }),
              prefix: Type.Optional(Type.String({ maxLength: 50 })),
            },
            { additionalProperties: false },
          ),
        ]),
      ),
    ),
    /** Name at the other system → fact; absent: what the node sends, under its own names. */
    send: Type.Optional(Type.Record(name, Type.String({ pattern: id }))),
    /** Data field → JSON Pointer into the answer. */
    take: Type.Record(Type.String({ pattern: id }), Type.String({ pattern: '^(?:/.*)?$', maxLength: 500 })),
    timeoutSeconds: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 300 })),
    maxBytes: Type.Optional(Type.Integer({ minimum: 1, maximum: 4_194_304 })),
    /** Of a registry: what one question costs beside others. */
    cost: Type.Optional(Type.Number({ minimum: 0 })),
  },
  { additionalProperties: false },
)

/** One connection, with what its host may be. */
export type HttpConnection = Static<typeof HttpConnectionSchema> & { readonly mayBeInside: boolean }
