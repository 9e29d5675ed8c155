import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpProblem } from '../http/problem.ts'
import type { Installation } from '../installation.ts'

/** The library's routes that we offer; all others do not exist. */
export const SIGN_IN_ROUTES = [
  { method: 'POST', url: '/api/auth/sign-in/email' },
  { method: 'POST', url: '/api/auth/sign-out' },
  { method: 'GET', url: '/api/auth/get-session' },
  { method: 'POST', url: '/api/auth/change-password' },
] as const

const ATTEMPTS = 10
const ATTEMPTS_OF_ADDRESS = 120
const WINDOW_MS = 60_000

/** Mounts the sign-in library. Attempts are counted by address; signing out and a new password empty our table of recognised tokens. */
export function mountSignIn(app: FastifyInstance, installation: Installation): void {
  for (const { method, url } of SIGN_IN_ROUTES) {
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        if (url.includes('/sign-in/') || url.includes('/change-password')) await countAttempt(request, installation)
        const { session, account } = await installation.identifier.identify(request)
        const answer = await installation.accounts.handle(webRequest(request, url))
        // The library tells every failure alike; a store that is away says so itself.
        if (answer.status >= 500) await installation.store.ping()
        if (url.endsWith('/sign-out') && session !== undefined) await installation.recogniser.forget(session)
        if (url.endsWith('/change-password') && account !== undefined) {
          await installation.recogniser.forgetAccount(account)
        }
        return passOn(answer, reply)
      },
    })
  }
}

/** Two limits: few tries at one account, and more from one address, since a whole office may share one. */
async function countAttempt(request: FastifyRequest, { store, clock }: Installation): Promise<void> {
  const now = clock.now()
  const count = (key: string) => store.sessions.countAttempt(`sign-in ${key}`, now, WINDOW_MS)
  const attempts = await count(`${request.ip} ${emailIn(request.body)}`)
  const fromHere = await count(request.ip)
  if (attempts > ATTEMPTS || fromHere > ATTEMPTS_OF_ADDRESS) throw tooManyAttempts()
}

function emailIn(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined
  return typeof email === 'string' ? email.toLowerCase().slice(0, 200) : ''
}

export function tooManyAttempts(): HttpProblem {
  const text = {
    vi: 'Thử quá nhiều lần. Đợi một phút rồi thử lại.',
    en: 'Too many attempts. Wait a minute, then try again.',
  }
  return new HttpProblem('tooManyRequests', text, { retryAfter: 60 })
}

/** The request as the library knows it: without the prefix of a host that mounted us somewhere below. */
function webRequest(request: FastifyRequest, path: string): Request {
  const headers = new Headers()
  for (const name of ['cookie', 'content-type', 'origin', 'user-agent', 'accept-language']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const body = request.method === 'GET' ? {} : { body: JSON.stringify(request.body ?? {}) }
  if ('body' in body) headers.set('content-type', 'application/json')
  return new Request(`${request.protocol}://${request.host}${path}`, {
    method: request.method,
    headers,
    ...body,
  })
}

async function passOn(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.status(answer.status).send(await answer.text())
}
