import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { type AdjustableClock, type Clock, MovableClock, systemClock } from './clock.ts'
import type { Connectors, Registries } from './connections/connector.ts'
import { openDossiers } from './dossiers/open-dossiers.ts'
import { Addresses } from './http/addresses.ts'
import { handleErrors } from './http/error-handler.ts'
import { parseJsonBodies } from './http/json-body.ts'
import { type PageFolders, servePages } from './http/pages.ts'
import { refuseUnguarded } from './http/refuse-unguarded.ts'
import { secure } from './http/security.ts'
import { Server } from './http/serve.ts'
import { validatorCompiler } from './http/validator.ts'
import type { Demo, Installation } from './installation.ts'
import { OrganisationKeeper } from './organisation/organisation.ts'
import { Lifecycle } from './procedures/lifecycle.ts'
import { SpecLibrary } from './procedures/spec-library.ts'
import { serveCalendars } from './routes/calendars.ts'
import { serveCatalogue } from './routes/catalogue.ts'
import { serveDossiers } from './routes/dossiers.ts'
import { serveFiles } from './routes/files.ts'
import { serveGeneral } from './routes/general.ts'
import { serveNotices } from './routes/notices.ts'
import { serveOrganisation } from './routes/organisation.ts'
import { servePostings } from './routes/postings.ts'
import { serveProcedures } from './routes/procedures.ts'
import { serveRegister } from './routes/register.ts'
import { serveSlips } from './routes/slips.ts'
import { serveStandingIn } from './routes/standing-in.ts'
import { serveTasks } from './routes/tasks.ts'
import { serveTracking } from './routes/track.ts'
import { lazyAccounts, openAccounts } from './sign-in/accounts.ts'
import { Identifier } from './sign-in/identify.ts'
import { newSecret } from './sign-in/new-secret.ts'
import { Recogniser } from './sign-in/recognise.ts'
import { mountSignIn } from './sign-in/routes.ts'
import { Visits } from './sign-in/visit.ts'
import type { Store } from './store/port.ts'

export const VERSION = '0.1.0'
const PREPARE_AFTER_MS = 250
const FOLLOW_MS = 1_000
const FILE_LIMIT = 20 * 1_048_576
const BYTES = 'application/octet-stream'

export interface MotcuaOptions extends PageFolders {
  /** The caller opens it and closes it after the server. */
  readonly store: Store
  /** Absent: the system's clock; with `demo` one that can be moved forward and remembers it. */
  readonly clock?: Clock | AdjustableClock
  /** Demo mode: the folder of the examples (`organisation.json`, one folder a procedure). Never in real use. */
  readonly demo?: { readonly examples: string }
  /** Origins of foreign portals that embed forms and trackers. */
  readonly origins?: readonly string[]
  /** True where browsers reach this host by https. */
  readonly secure?: boolean
  /** Ways to other systems, by the keys that service nodes name. */
  readonly connectors?: Connectors
  /** Registries, by the keys that data fields name. */
  readonly registries?: Registries
  /** Bytes that one file may have; 20 MiB unless said otherwise. */
  readonly fileLimit?: number
  /** The host's page with `<motcua-tracker>`, a path or a whole address: receipts lead there. `/track` of our own pages unless said otherwise. */
  readonly trackPage?: string
}

/**
 * The runtime as a Fastify plugin: everything under `/api/v1` and `/api/auth`, behind a `prefix` where one is given, and the
 * pages where a folder is given. Hooks, errors and parsers stay inside; the host's not-found and error handlers stay its own.
 */
export const motcua: FastifyPluginAsync<MotcuaOptions> = async (app, options) => {
  app.setValidatorCompiler(validatorCompiler)
  app.decorateRequest('who')
  handleErrors(app)
  refuseUnguarded(app)
  if (!app.hasRequestDecorator('cookies')) await app.register(fastifyCookie)
  secure(app, { origins: options.origins ?? [], secure: options.secure ?? false })
  if (app.hasContentTypeParser(BYTES)) app.removeContentTypeParser(BYTES)
  parseJsonBodies(app)
  app.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload))
  const installation = await install(app, options)
  mountRoutes(app, installation)
  await servePages(app, options)
}

async function install(app: FastifyInstance, options: MotcuaOptions): Promise<Installation> {
  const { store } = options
  const adjustable = await adjustableClock(app, options)
  const clock = options.clock ?? adjustable ?? systemClock
  const signInKey = await newSecret(store, 'signInKey')
  const accounts = lazyAccounts(() => openAccounts(store.authDatabase, signInKey, options.secure ?? false))
  prepareSoon(accounts, app)
  const organisation = new OrganisationKeeper(store, clock)
  const recogniser = new Recogniser(accounts, store, clock)
  const visits = new Visits(await newSecret(store, 'visitKey'))
  const lifecycle = new Lifecycle(store, organisation, clock)
  const specs = new SpecLibrary(store.procedures, clock)
  const parts = { store, organisation, accounts, lifecycle, specs, log: app.log }
  const demo: Demo | undefined =
    options.demo === undefined || adjustable === undefined
      ? undefined
      : { clock: adjustable, accounts: await (await import('./demo/seed.ts')).seedDemo(options.demo.examples, parts) }
  return {
    version: VERSION,
    store,
    clock,
    organisation,
    accounts,
    recogniser,
    identifier: new Identifier({ recogniser, organisation, visits, clock, portals: options.origins ?? [] }),
    lifecycle,
    specs,
    dossiers: await openDossiers(app, {
      store,
      specs,
      clock,
      connectors: options.connectors ?? {},
      registries: options.registries ?? {},
    }),
    fileLimit: options.fileLimit ?? FILE_LIMIT,
    secure: options.secure ?? false,
    addresses: new Addresses({ prefix: app.prefix, trackPage: options.trackPage }),
    demo,
  }
}

/** The clock that demo mode may move: the caller's if it can be moved, else one of our own; none outside demo mode. */
async function adjustableClock(
  app: FastifyInstance,
  { demo, clock, store }: MotcuaOptions,
): Promise<AdjustableClock | undefined> {
  if (demo === undefined) return undefined
  if (clock !== undefined) return 'moveTo' in clock ? clock : undefined
  const own = await MovableClock.open(store.settings)
  if (store.shared) {
    // A store that is away is told to whoever asks for something else.
    const following = setInterval(() => void own.follow().catch(() => undefined), FOLLOW_MS).unref()
    app.addHook('onClose', async () => clearInterval(following))
  }
  return own
}

/** Loads the sign-in library once the first answers are out, before the first person comes. */
function prepareSoon(accounts: { prepare(): Promise<void> }, app: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined
  const prepare = () =>
    accounts.prepare().catch((error) => app.log.error({ err: error }, 'sign-in is not available yet'))
  app.addHook('onListen', async () => {
    timer = setTimeout(prepare, PREPARE_AFTER_MS).unref()
  })
  app.addHook('onClose', async () => clearTimeout(timer))
}

function mountRoutes(app: FastifyInstance, installation: Installation): void {
  const server = new Server(app, (request) => installation.identifier.identify(request))
  mountSignIn(app, installation)
  serveGeneral(server, installation)
  serveProcedures(server, installation)
  serveCatalogue(server, installation)
  serveDossiers(server, installation)
  serveTasks(server, installation)
  serveNotices(server, installation)
  serveTracking(server, installation)
  servePostings(server, installation)
  serveFiles(server, installation)
  serveSlips(server, installation)
  serveRegister(server, installation)
  serveOrganisation(server, installation)
  serveStandingIn(server, installation)
  serveCalendars(server, installation)
}
