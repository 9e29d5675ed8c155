import { betterAuth } from 'better-auth'
import { mongodbAdapter } from 'better-auth/adapters/mongodb'
import { getMigrations } from 'better-auth/db/migration'
import type { AuthDatabase } from '../store/port.ts'

const HOURS = 3600

/** A signed-in session as the sign-in library knows it. */
export interface Session {
  readonly id: string
  readonly account: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** Accounts and sessions: all that the runtime wants of a sign-in library. */
export interface Accounts {
  /** Answers `/api/auth/*`. */
  handle(request: Request): Promise<Response>
  /** The session that these headers carry, if any. Costs a look-up and a signature; see `recognise`. */
  session(headers: Headers): Promise<Session | undefined>
  /** Makes an account that can sign in with a password; resolves to its id. With an email that is taken, sets its password. */
  ensure(account: { readonly email: string; readonly name: string; readonly password: string }): Promise<string>
  emailOf(account: string): Promise<string | undefined>
}

/**
 * Opens the sign-in library on the runtime's own database and brings its tables up to date.
 *
 * @param secret signs cookies; made once per installation.
 */
export async function openAccounts(database: AuthDatabase, secret: string, secureCookies: boolean): Promise<Accounts> {
  const options = optionsOf(database, secret, secureCookies)
  if (database.kind === 'sqlite') await (await getMigrations(options)).runMigrations()
  const auth = betterAuth(options)
  const { internalAdapter, password } = await auth.$context
  return {
    handle: (request) => auth.handler(request),
    async session(headers) {
      const found = await auth.api.getSession({ headers })
      if (found === null) return undefined
      return { id: found.session.id, account: found.user.id, expiresAt: found.session.expiresAt.getTime() }
    },
    async ensure(account) {
      const hash = await password.hash(account.password)
      const known = await internalAdapter.findUserByEmail(account.email.toLowerCase())
      if (known !== null) {
        await internalAdapter.updatePassword(known.user.id, hash)
        return known.user.id
      }
      const made = { email: account.email.toLowerCase(), name: account.name, emailVerified: true }
      const { id } = await internalAdapter.createUser(made, { method: 'admin' })
      await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
      return id
    },
    emailOf: async (account) => (await internalAdapter.findUserById(account))?.email,
  }
}

/** Nobody signs up by himself; rate limits, origins and permissions are the runtime's own. */
function optionsOf(database: AuthDatabase, secret: string, secureCookies: boolean) {
  return {
    appName: 'Motcua',
    basePath: '/api/auth',
    secret,
    database: database.kind === 'sqlite' ? database.database : mongodbAdapter(database.database),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 12 * HOURS, updateAge: HOURS },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: { cookiePrefix: 'motcua', useSecureCookies: secureCookies, disableCSRFCheck: true },
  } as const
}
