import { VISIT_HEADER } from '@motcua/api'
import type { FastifyInstance } from 'fastify'
import { foreignSite } from './guard.ts'

export interface SecurityOptions {
  /** Origins of foreign portals whose pages may call the interface. */
  readonly origins: readonly string[]
  /** True where the host speaks https. */
  readonly secure: boolean
}

/** The policy of all pages: what this host serves and nothing else, no inline script or style, no eval. Slips and files bring a narrower one. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/**
 * What every answer carries. Constants, because a header library that puts them together for each request took a tenth
 * of the time of a command. Resources may be embedded from elsewhere (`motcua.js` in a portal), pages may not.
 */
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
}
const HTTPS_HEADERS = { ...HEADERS, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return https ? HTTPS_HEADERS : HEADERS
}

/** Security headers for everything, refusal of requests from foreign pages, and CORS for the origins that are named. */
export function secure(app: FastifyInstance, { origins, secure: https }: SecurityOptions): void {
  const named = new Set(origins)
  const headers = securityHeaders(https)
  const api = `${app.prefix}/api/`
  // With a callback: a promise for each request would be a step between socket and transaction.
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers)
    if (request.url.startsWith(api)) reply.header('cache-control', 'no-store')
    const { origin } = request.headers
    if (origin !== undefined && named.has(origin)) {
      reply.headers({
        'access-control-allow-origin': origin,
        'access-control-allow-headers': `content-type, idempotency-key, if-match, accept-language, ${VISIT_HEADER}`,
        'access-control-expose-headers': VISIT_HEADER,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        vary: 'origin',
      })
      if (request.method === 'OPTIONS') {
        reply.status(204).send()
        return
      }
    }
    done(foreignSite(request, named, https))
  })
}
