import { type ResponseOf, type Route, type RouteName, routes, takesBody } from '@motcua/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { routeActions } from '../access/permissions.ts'
import type { Who } from '../access/who.ts'
import { mustBeAllowed } from './guard.ts'
import { HttpProblem } from './problem.ts'

/** One request, read and allowed. */
export interface Call<T extends Route> {
  readonly params: Static<T['params']>
  readonly query: Static<T['query']>
  readonly body: Static<T['body']>
  readonly who: Who
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Routes = typeof routes
export type Identify = (request: FastifyRequest) => Promise<Who>

const MEBIBYTE = 1_048_576
/** A whole procedure with its scenarios is in the body. */
const LARGE: ReadonlySet<RouteName> = new Set<RouteName>(['createProcedure', 'saveDraft'])

/** Mounts routes of the wire under their permissions. There is no other way to mount one. */
export class Server {
  readonly #app: FastifyInstance
  readonly #identify: Identify

  constructor(app: FastifyInstance, identify: Identify) {
    this.#app = app
    this.#identify = identify
  }

  /** A route that answers with the body of its schema. */
  json<N extends RouteName>(name: N, handle: (call: Call<Routes[N]>) => Promise<ResponseOf<Routes[N]>>): void {
    const { status } = routes[name]
    // Fastify sends what comes back. To hand it the reply instead would make it watch the stream for its end.
    this.#mount(name, (call) => {
      call.reply.status(status)
      return handle(call)
    })
  }

  /** A route that writes its reply itself: a page or bytes. */
  raw<N extends RouteName>(name: N, handle: (call: Call<Routes[N]>) => Promise<FastifyReply>): void {
    this.#mount(name, handle)
  }

  #mount<N extends RouteName>(name: N, handle: (call: Call<Routes[N]>) => Promise<unknown>): void {
    const route: Route = routes[name]
    this.#app.route({
      method: route.method,
      url: `/api/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`,
      bodyLimit: LARGE.has(name) ? 8 * MEBIBYTE : MEBIBYTE,
      config: { routeName: name },
      schema: {
        params: route.params,
        querystring: route.query,
        ...(route.wants !== 'bytes' && takesBody(route) ? { body: route.body } : {}),
      },
      preValidation: async (request) => {
        const who = await this.#identify(request)
        mustBeAllowed(who, routeActions[name])
        request.who = who
      },
      handler: (request, reply) => {
        if (!isValidated<Routes[N]>(request)) throw new Error(`${name} was called without its schemas`)
        const { params, query, body } = request
        return handle({ params, query, body, who: request.who, request, reply })
      },
    })
  }
}

type Validated<T extends Route> = Pick<Call<T>, 'params' | 'query' | 'body'>

/** Fastify ran the schemas of the route before its handler; a request that failed them never comes this far. */
function isValidated<T extends Route>(request: object): request is Validated<T> {
  return !('validationError' in request && request.validationError)
}

/** The idempotency key of a request that must have one. */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && key.length > 0 && key.length <= 200) return key
  const text = {
    vi: 'Gửi kèm đầu mục Idempotency-Key (1–200 ký tự), để gửi lại không bị trùng.',
    en: 'Send an Idempotency-Key header (1 to 200 characters), so that a retry does nothing twice.',
  }
  throw new HttpProblem('keyRequired', text)
}

/** The revision in If-Match (`"7"`) of a request that must have one. */
export function revisionOf(request: FastifyRequest): number {
  const match = /^(?:W\/)?"?(\d{1,15})"?$/.exec(request.headers['if-match'] ?? '')
  if (match !== null) return Number(match[1])
  const text = {
    vi: 'Gửi kèm đầu mục If-Match với ETag của bản đã đọc.',
    en: 'Send an If-Match header with the ETag of what you read.',
  }
  throw new HttpProblem('ifMatchRequired', text)
}

declare module 'fastify' {
  interface FastifyRequest {
    who: Who
  }
  interface FastifyContextConfig {
    routeName?: RouteName
  }
}
