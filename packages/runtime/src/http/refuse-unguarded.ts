import type { FastifyInstance } from 'fastify'
import { SIGN_IN_ROUTES } from '../sign-in/routes.ts'

/** No address under `/api` without a line in the permission table: a route that has none stops the server at its start. */
export function refuseUnguarded(app: FastifyInstance): void {
  const signIn = new Set<string>(SIGN_IN_ROUTES.map(({ url }) => url))
  app.addHook('onRoute', ({ url, config }) => {
    const path = url.slice(app.prefix.length)
    const isGuarded = config?.routeName !== undefined || config?.isNothing === true || signIn.has(path)
    if (isGuarded || !path.startsWith('/api')) return
    throw new Error(`${path} has no permission; routes under /api are mounted by Server`)
  })
}
