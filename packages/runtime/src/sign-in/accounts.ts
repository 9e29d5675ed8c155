import { randomUUID } from 'node:crypto'
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
  /** Makes an account that can sign in with the password of `hash`; resolves to its id. With an email that is taken, sets its password. */
  ensure(account: { readonly email: string; readonly name: string; readonly hash: string }): Promise<string>
  /** The hash of a password, slow on purpose. */
  hash(password: string): Promise<string>
  emailOf(account: string): Promise<string | undefined>
}

/**
 * Accounts that are opened at their first use, or when `prepare` is called: loading the sign-in library takes longer than
 * all else of a start together, and an answer to somebody without a session needs none of it. What fails is tried again.
 */
export function lazyAccounts(open: () => Promise<Accounts>): Accounts & { prepare(): Promise<void> } {
  let opened: Promise<Accounts> | undefined
  const accounts = () => {
    opened ??= open().catch((error) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    handle: async (request) => (await accounts()).handle(request),
    session: async (headers) => (await accounts()).session(headers),
    ensure: async (account) => (await accounts()).ensure(account),
    hash: async (password) => (await accounts()).hash(password),
    emailOf: async (account) => (await accounts()).emailOf(account),
    prepare: async () => void (await accounts()),
  }
}

/**
 * Opens the sign-in library on the runtime's own database and brings its tables up to date.
 *
 * @param secret signs cookies; made once per installation.
 */
export async function openAccounts(database: AuthDatabase, secret: string, secureCookies: boolean): Promise<Accounts> {
  const { betterAuth } = await import('better-auth')
  const options = optionsOf(await adapterOf(database), secret, secureCookies)
  if (database.kind === 'sqlite') {
    const { getMigrations } = await import('better-auth/db/migration')
    await (await getMigrations(options)).runMigrations()
  }
  const auth = betterAuth(options)
  const { internalAdapter, password } = await auth.$context
  return {
    handle: (request) => auth.handler(request),
    async session(headers) {
      const found = await auth.api.getSession({ headers })
      if (found === null) return undefined
      return { id: found.session.id, account: found.user.id, expiresAt: found.session.expiresAt.getTime() }
    },
    hash: (secret) => password.hash(secret),
    async ensure(account) {
      const known = await internalAdapter.findUserByEmail(account.email.toLowerCase())
      if (known !== null) {
        await internalAdapter.updatePassword(known.user.id, account.hash)
        return known.user.id
      }
      const made = { email: account.email.toLowerCase(), name: account.name, emailVerified: true }
      const { id } = await internalAdapter.createUser(made, { method: 'admin' })
      await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: account.hash })
      return id
    },
    emailOf: async (account) => (await internalAdapter.findUserById(account))?.email,
  }
}

/** The MongoDB driver is only loaded where it is used. */
async function adapterOf(database: AuthDatabase) {
  if (database.kind === 'sqlite') return database.database
  const { mongodbAdapter } = await import('better-auth/adapters/mongodb')
  return mongodbAdapter(database.database)
}

/** Nobody signs up by himself; rate limits, origins and permissions are the runtime's own. */
function optionsOf<D>(database: D, secret: string, secureCookies: boolean) {
  return {
    appName: 'Motcua',
    basePath: '/api/auth',
    secret,
    database,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 12 * HOURS, updateAge: HOURS },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: {
      cookiePrefix: 'motcua',
      useSecureCookies: secureCookies,
      disableCSRFCheck: true,
      // Ids are text on both stores: wire-compatible servers do not all match ObjectIds in aggregations.
      database: { generateId: () => randomUUID() },
    },
  } as const
}
