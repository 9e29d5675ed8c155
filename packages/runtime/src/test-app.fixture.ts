import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, ProblemDetailsSchema, type Route, routes } from '@motcua/api'
import { parseLocal } from '@motcua/calendar'
import { Ajv2020 } from 'ajv/dist/2020.js'
import Fastify, { type FastifyInstance } from 'fastify'
import { type MotcuaOptions, motcua } from './app.ts'
import type { AdjustableClock } from './clock.ts'
import type { Store } from './store/port.ts'
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'

export const EXAMPLES = join(import.meta.dirname, '../../../examples')

/** A clock that stands still until a test moves it. */
export class TestClock implements AdjustableClock {
  #now: number

  constructor(local: string) {
    this.#now = instantOf(local)
  }

  now(): number {
    return this.#now
  }

  async moveTo(instant: number): Promise<void> {
    if (instant < this.#now) throw new RangeError('backwards')
    this.#now = instant
  }

  set(local: string): void {
    this.#now = instantOf(local)
  }
}

export function instantOf(local: string): number {
  const instant = parseLocal(local, '+07:00')
  if (instant === null) throw new Error(`${local} is no local time`)
  return instant
}

export type Agent = Client<Uint8Array, AbortSignal>

export interface TestApp {
  readonly app: FastifyInstance
  readonly store: Store
  readonly clock: TestClock
  readonly folder: string
  /** A browser without account; keeps its cookies. */
  visitor(): Agent
  /** Signs in with a demo account: the part of the address before the @. */
  as(name: string): Promise<Agent>
  close(): Promise<void>
}

export interface TestAppOptions {
  readonly at?: string
  readonly folder?: string
  readonly store?: Store | undefined
  readonly options?: Partial<MotcuaOptions>
}

/** A runtime with the examples on a store of its own. Every answer is held against the schema of its route. */
export async function openTestApp({ at = '2026-06-01T08:00', ...given }: TestAppOptions = {}): Promise<TestApp> {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'motcua-')))
  const store = given.store ?? openSqliteStore({ folder })
  const clock = new TestClock(at)
  const app = Fastify({ logger: { level: 'error' } })
  await app.register(motcua, { store, clock, demo: { examples: EXAMPLES }, ...given.options })
  await app.ready()
  return {
    app,
    store,
    clock,
    folder,
    visitor: () => agentOf(app),
    as: async (name) => {
      const agent = agentOf(app)
      await agent.signIn({ email: `${name}@anlac.example`, password: 'motcua-demo' })
      return agent
    },
    close: async () => {
      await app.close()
      await store.close()
      if (given.folder === undefined) await rm(folder, { recursive: true })
    },
  }
}

/** A browser that talks to a runtime in this process; `baseUrl` is the prefix under which it is mounted. */
export function agentOf(app: FastifyInstance, baseUrl = ''): Agent {
  const cookies = new Map<string, string>()
  return createClient<Uint8Array, AbortSignal>({
    baseUrl,
    fetch: async (url, { method, headers, body }) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const payload = body === undefined ? {} : { payload: body instanceof Uint8Array ? Buffer.from(body) : body }
      const response = await app.inject({
        url,
        method: method === 'GET' || method === 'PUT' || method === 'DELETE' ? method : 'POST',
        headers: { ...headers, ...(cookie === '' ? {} : { cookie }) },
        ...payload,
      })
      for (const { name, value } of response.cookies) cookies.set(name, value)
      mustFitSchema(url, method, response.statusCode, response.body)
      return { status: response.statusCode, ok: response.statusCode < 300, text: async () => response.body }
    },
  })
}

const ajv = new Ajv2020({ strict: false })
const isProblem = ajv.compile(ProblemDetailsSchema)
const judges = Object.values<Route>(routes).map((route) => ({
  method: route.method,
  path: new RegExp(`^/api/v1${route.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  status: route.status,
  judge: route.status === 204 ? undefined : ajv.compile(route.response),
}))

function mustFitSchema(url: string, method: string, status: number, body: string): void {
  const [path = ''] = url.split('?')
  if (!path.startsWith('/api/v1')) return
  if (status >= 400) {
    if (!isProblem(JSON.parse(body))) throw new Error(`${url}: ${JSON.stringify(isProblem.errors)}`)
    return
  }
  const route = judges.find((candidate) => candidate.method === method && candidate.path.test(path))
  if (route?.judge === undefined) return
  if (status !== route.status) throw new Error(`${url} answered ${status}, not ${route.status}`)
  if (!route.judge(JSON.parse(body))) throw new Error(`${url}: ${JSON.stringify(route.judge.errors)}`)
}

/** Answers of a household business without family members; complete but for the file. */
export function householdAnswers(file: string) {
  const address = { street: '12 Lê Lợi', commune: 'Phường Tân Hoà', province: 'Tỉnh An Lạc' }
  return {
    ownerName: 'Nguyễn Minh Châu',
    ownerId: '079190001234',
    ownerBirth: '1990-05-12',
    phone: '0903123456',
    ownerAddress: address,
    businessName: 'Tạp hoá Minh Châu',
    businessLine: 'retail',
    businessAddress: address,
    capital: 150_000_000,
    workers: 2,
    startDate: '2026-07-01',
    familyTakesPart: false,
    idCopies: [file],
  }
}

export const CENTRE = 'tan-hoa-service-centre'
export const PNG = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
])

/** Files a household business as a visitor; resolves to the receipt. */
export async function fileHousehold(agent: Agent, key: string) {
  const { id } = await agent.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
  const answers = householdAnswers(id)
  return agent.fileDossier({ body: { procedure: 'household-business', unit: CENTRE, channel: 'online', answers }, key })
}
