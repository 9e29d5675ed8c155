import { type Static, type TSchema, Type } from 'typebox'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What one route takes and gives. `path` is relative to `/api/v1`, its parameters in braces as OpenAPI writes them. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly params: TSchema
  readonly query: TSchema
  readonly body: TSchema
  readonly response: TSchema
  readonly status: 200 | 201 | 204
  /** `key`: wants Idempotency-Key. `ifMatch`: wants If-Match. `bytes`: the body is a file. */
  readonly wants?: 'key' | 'ifMatch' | 'bytes'
}

/** What a route has when it does not say otherwise: it takes nothing and answers 200. Unknown parameters are refused. */
export const plain = {
  params: Type.Object({}, { additionalProperties: false }),
  query: Type.Object({}, { additionalProperties: false }),
  body: Type.Undefined(),
  status: 200,
} as const

export type ResponseOf<T extends Route> = Static<T['response']>

type Part<K extends string, V> = keyof V extends never
  ? unknown
  : Record<string, never> extends V
    ? { readonly [key in K]?: V }
    : { readonly [key in K]: V }

type BodyPart<V> = V extends undefined ? unknown : { readonly body: V }

type WantsPart<T extends Route, Bytes> = T extends { wants: 'key' }
  ? { readonly key: string }
  : T extends { wants: 'ifMatch' }
    ? { readonly ifMatch: string }
    : T extends { wants: 'bytes' }
      ? { readonly bytes: Bytes }
      : unknown

/** What a caller gives: `params`, `query`, `body`, and `key`, `ifMatch` or `bytes` where the route wants one. */
export type InputOf<T extends Route, Bytes> = Part<'params', Static<T['params']>> &
  Part<'query', Partial<Static<T['query']>>> &
  BodyPart<Static<T['body']>> &
  WantsPart<T, Bytes>
