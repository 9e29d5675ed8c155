import process from 'node:process'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { motcua } from '../app.ts'
import { type AdjustableClock, type Clock, MovableClock } from '../clock.ts'
import { readConnections } from '../connections/connections-file.ts'
import { answerError, noSuchPlace, sendProblem } from '../http/error-handler.ts'
import type { PageFolders } from '../http/pages.ts'
import { securityHeaders } from '../http/security.ts'
import { type Store, StoreAway } from '../store/port.ts'
import type { Settings } from './environment.ts'
import { openStore } from './open-store.ts'

const START_MS = 120_000

export interface HostOptions extends PageFolders {
  readonly settings: Settings
  /** Demo mode: the folder of the examples, and the instant at which the demo's clock stands at the very first start. */
  readonly demo?: { readonly examples: string; readonly startsAt?: number | undefined } | undefined
  readonly clock?: Clock | AdjustableClock | undefined
  /** `warn` unless said otherwise; `silent` for none. */
  readonly logLevel?: string | undefined
  /** Whether to believe what proxies say of the sender (see Fastify's `trustProxy`); absent: the nearest one, with `secure`. */
  readonly trustProxy?: boolean | undefined
}

export interface RunningHost {
  /** `http://127.0.0.1:4173`. */
  readonly address: string
  readonly app: FastifyInstance
  readonly store: Store
  /** Finishes what is under way, then closes server and store. */
  close(): Promise<void>
}

/** Starts one server: opens the store, mounts the plugin, listens. What cannot be had rejects with a sentence that says so. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const { settings } = options
  const store = await openStore(settings)
  const app = Fastify({
    ...logging(options.logLevel ?? 'warn'),
    trustProxy: options.trustProxy ?? behindOneProxy(settings),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    forceCloseConnections: 'idle',
    // The first start in demo mode checks and publishes every example, on a database that may be slow.
    pluginTimeout: START_MS,
  })
  const headers = securityHeaders(settings.secure)
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply.headers(headers), noSuchPlace(request.url)))
  const { demo } = options
  try {
    if (demo?.startsAt !== undefined) await MovableClock.begin(store.settings, demo.startsAt)
    const { connectionsFile } = settings
    const connections = connectionsFile === undefined ? {} : await readConnections(connectionsFile, process.env)
    await app.register(motcua, {
      store,
      ...connections,
      origins: settings.origins,
      secure: settings.secure,
      ...(demo === undefined ? {} : { demo: { examples: demo.examples } }),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      pages: options.pages,
      embed: options.embed,
    })
    const address = await app.listen({ port: settings.port, host: settings.host })
    return { address, app, store, close: () => closeAll(app, store) }
  } catch (error) {
    await closeAll(app, store)
    throw sentence(error, settings)
  }
}

/** Levels at which a request has no line in the log unless it fails: nothing has to be tied together by its id then. */
const QUIET: ReadonlySet<string> = new Set(['warn', 'error', 'fatal', 'silent'])

function logging(level: string): FastifyServerOptions {
  return { logger: { level }, ...(QUIET.has(level) ? { childLoggerFactory: (logger) => logger } : {}) }
}

/** With https switched on there is a proxy in front: the address it saw is the sender's, what stands before that is hearsay. */
function behindOneProxy({ secure }: Settings) {
  return secure ? (_address: string, hop: number) => hop === 0 : false
}

async function closeAll(app: FastifyInstance, store: Store): Promise<void> {
  await app.close()
  await store.close()
}

function sentence(error: unknown, { port, host }: Settings): unknown {
  if (error instanceof StoreAway)
    return new Error(`The store takes no data: ${reasonOf(error.cause)}. Nothing was lost.`)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new Error(`Port ${port} on ${host} is taken; set PORT to another one.`)
  if (code === 'EACCES') return new Error(`Port ${port} may not be opened by this user; set PORT above 1023.`)
  if (code === 'EADDRNOTAVAIL') return new Error(`This machine has no address ${host}; set HOST, or leave it unset.`)
  return error
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
