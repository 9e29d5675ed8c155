import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { mustBeSameSite } from './guard.ts'

export interface SecurityOptions {
  /** Origins of foreign portals whose pages may call the interface. */
  readonly origins: readonly string[]
  /** True where the host speaks https. */
  readonly secure: boolean
}

/** Security headers for everything, refusal of requests from foreign pages, and CORS for the origins that are named. */
export async function secure(app: FastifyInstance, { origins, secure: https }: SecurityOptions): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: https,
  })
  const named = new Set(origins)
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (origin !== undefined && named.has(origin)) {
      reply.headers({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'content-type, idempotency-key, if-match, accept-language',
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        vary: 'origin',
      })
      if (request.method === 'OPTIONS') return reply.status(204).send()
    }
    mustBeSameSite(request, named)
    return undefined
  })
}
