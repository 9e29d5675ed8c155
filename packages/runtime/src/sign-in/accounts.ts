import { randomUUID } from 'node:crypto'
import type { Auth } from 'better-auth'
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
  /** Ends every session of the account, on whatever device. Its tokens may still be remembered: see `Recogniser.forgetAccount`. */
  endSessions(account: string): Promise<void>
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
    endSessions: async (account) => (await accounts()).endSessions(account),
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
  const prefix = database.kind === 'mongo' ? database.prefix : ''
  const options = optionsOf(await adapterOf(database), prefix, secret, secureCookies)
  if (database.kind === 'sqlite') {
    const { getMigrations } = await import('better-auth/db/migration')
    await (await getMigrations(options)).runMigrations()
  }
  const auth = betterAuth(options)
  const { internalAdapter, password } = await auth.$context
  const accounts: Accounts = {
    handle: (request) => auth.handler(request),
    async session(headers) {
      const found = await auth.api.getSession({ headers })
      if (found === null) return undefined
      return { id: found.session.id, account: found.user.id, expiresAt: found.session.expiresAt.getTime() }
    },
    hash: (secret) => password.hash(secret),
    ensure: (account) => ensureAccount(internalAdapter, account),
    emailOf: async (account) => (await internalAdapter.findUserById(account))?.email,
    endSessions: (account) => internalAdapter.deleteUserSessions(account),
  }
  return database.kind === 'mongo' ? (await import('../store/mongo/failure.ts')).orAway(accounts) : accounts
}

/** The MongoDB driver is only loaded where it is used. */
async function adapterOf(database: AuthDatabase) {
  if (database.kind === 'sqlite') return database.database
  const { mongodbAdapter } = await import('better-auth/adapters/mongodb')
  return mongodbAdapter(database.database)
}

type InternalAdapter = Awaited<Auth['$context']>['internalAdapter']

/** Whatever another process or a crash left half done ends as one account with this password. */
async function ensureAccount(
  adapter: InternalAdapter,
  { email, name, hash }: { readonly email: string; readonly name: string; readonly hash: string },
): Promise<string> {
  const id = await ensureUser(adapter, email.toLowerCase(), name)
  const credentials = await adapter.findAccounts(id)
  if (credentials.some(({ providerId }) => providerId === 'credential')) await adapter.updatePassword(id, hash)
  else await adapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
  return id
}

/** Emails are unique in the store: of two processes that make the same user at once, the second finds the first's. */
async function ensureUser(adapter: InternalAdapter, email: string, name: string): Promise<string> {
  const find = async () => (await adapter.findUserByEmail(email))?.user.id
  const known = await find()
  if (known !== undefined) return known
  try {
    return (await adapter.createUser({ email, name, emailVerified: true }, { method: 'admin' })).id
  } catch (error) {
    const other = await find()
    if (other === undefined) throw error
    return other
  }
}

/** `prefix` stands before the names of the tables, where several installations share a database. Nobody signs up by himself; rate limits, origins and permissions are the runtime's own. */
function optionsOf<D>(database: D, prefix: string, secret: string, secureCookies: boolean) {
  return {
    appName: 'Motcua',
    basePath: '/api/auth',
    secret,
    database,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: { modelName: `${prefix}user` },
    session: { modelName: `${prefix}session`, expiresIn: 12 * HOURS, updateAge: HOURS },
    account: { modelName: `${prefix}account` },
    verification: { modelName: `${prefix}verification` },
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
