import { ApiProblem, type ProblemDetails } from './problem.ts'
import type { InputOf, ResponseOf, Route } from './route.ts'
import { routes } from './routes.ts'
import { VISIT_HEADER, type VisitShelf } from './visit.ts'

/** The part of `fetch` that the client uses, so that pages, tests and Node hand in their own. */
export type Fetch<Bytes, Signal> = (
  url: string,
  init: {
    method: string
    headers: Record<string, string>
    credentials: 'omit' | 'same-origin'
    body?: string | Bytes
    signal?: Signal
  },
) => Promise<FetchResponse>

export interface FetchResponse {
  readonly status: number
  readonly ok: boolean
  readonly headers?: { get(name: string): string | null }
  text(): Promise<string>
}

export interface ClientOptions<Bytes, Signal> {
  /** Origin of the runtime without a slash at the end; empty for the page's own. */
  readonly baseUrl: string
  readonly fetch: Fetch<Bytes, Signal>
  /** Language of problem details. */
  readonly locale?: () => 'vi' | 'en'
  /** Where the page stands on another origin than the runtime: keeps the visit, and no cookie is sent. */
  readonly visit?: VisitShelf
}

/** What a call without typed parts looks like; the typed shape is `InputOf`. */
interface CallInput<Bytes> {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly key?: string
  readonly ifMatch?: string
  readonly bytes?: Bytes
}

/** Calls one route. Resolves to the route's response, rejects with `ApiProblem` only (code `unreachable` when no answer came). */
export type Call<T extends Route, Bytes, Signal> =
  Record<string, never> extends InputOf<T, Bytes>
    ? (input?: InputOf<T, Bytes>, signal?: Signal) => Promise<ResponseOf<T>>
    : (input: InputOf<T, Bytes>, signal?: Signal) => Promise<ResponseOf<T>>

/**
 * The typed client: one function per route. `Bytes` is what the page's `fetch` takes as a file (`Blob`), `Signal` what aborts it (`AbortSignal`).
 */
export function createClient<Bytes = never, Signal = never>(options: ClientOptions<Bytes, Signal>) {
  function bind<T extends Route>(route: T): Call<T, Bytes, Signal>
  function bind(route: Route) {
    return (input: CallInput<Bytes> = {}, signal?: Signal) => call(options, route, input, signal)
  }
  return {
    health: bind(routes.health),
    openapi: bind(routes.openapi),
    me: bind(routes.me),
    getDemo: bind(routes.getDemo),
    moveClock: bind(routes.moveClock),
    listProcedures: bind(routes.listProcedures),
    createProcedure: bind(routes.createProcedure),
    getDraft: bind(routes.getDraft),
    saveDraft: bind(routes.saveDraft),
    deleteDraft: bind(routes.deleteDraft),
    submitDraft: bind(routes.submitDraft),
    listVersions: bind(routes.listVersions),
    getVersion: bind(routes.getVersion),
    approveVersion: bind(routes.approveVersion),
    returnVersion: bind(routes.returnVersion),
    listCatalogue: bind(routes.listCatalogue),
    getService: bind(routes.getService),
    preview: bind(routes.preview),
    track: bind(routes.track),
    sendSupplement: bind(routes.sendSupplement),
    withdraw: bind(routes.withdraw),
    listPostings: bind(routes.listPostings),
    getPosting: bind(routes.getPosting),
    answerPosting: bind(routes.answerPosting),
    fileDossier: bind(routes.fileDossier),
    listDossiers: bind(routes.listDossiers),
    getDossier: bind(routes.getDossier),
    getHistory: bind(routes.getHistory),
    exportDossier: bind(routes.exportDossier),
    sendCommand: bind(routes.sendCommand),
    listTasks: bind(routes.listTasks),
    getTask: bind(routes.getTask),
    listNotices: bind(routes.listNotices),
    readNotices: bind(routes.readNotices),
    uploadFile: bind(routes.uploadFile),
    listUnits: bind(routes.listUnits),
    saveUnit: bind(routes.saveUnit),
    listRoles: bind(routes.listRoles),
    listPeople: bind(routes.listPeople),
    savePerson: bind(routes.savePerson),
    listCalendars: bind(routes.listCalendars),
    getCalendar: bind(routes.getCalendar),
    reviewCalendar: bind(routes.reviewCalendar),
    publishCalendar: bind(routes.publishCalendar),
    listDelegations: bind(routes.listDelegations),
    saveDelegation: bind(routes.saveDelegation),
    endDelegation: bind(routes.endDelegation),
    listAbsences: bind(routes.listAbsences),
    saveAbsence: bind(routes.saveAbsence),
    endAbsence: bind(routes.endAbsence),
    getRegister: bind(routes.getRegister),
    signIn: (input: { readonly email: string; readonly password: string }) =>
      send(options, 'POST', '/api/auth/sign-in/email', {}, JSON.stringify(input)),
    signOut: () => send(options, 'POST', '/api/auth/sign-out', {}, '{}'),
    /** Where a page can show or download a file of a dossier. */
    fileUrl: (id: string, dossier: string) =>
      options.baseUrl + urlOf(routes.getFile, { params: { id }, query: { dossier } }),
    /** Where a file goes when a page uploads it by itself, to show progress: POST, the bytes, application/octet-stream. */
    uploadUrl: (name: string) => options.baseUrl + urlOf(routes.uploadFile, { query: { name } }),
    receiptUrl: (id: string, query: { readonly secret?: string; readonly lang?: 'vi' | 'en' }) =>
      options.baseUrl + urlOf(routes.getReceipt, { params: { id }, query }),
  }
}

export type Client<Bytes = never, Signal = never> = ReturnType<typeof createClient<Bytes, Signal>>

function call<B, S>(options: ClientOptions<B, S>, route: Route, input: CallInput<B>, signal: S | undefined) {
  const headers: Record<string, string> = {}
  if (input.key !== undefined) headers['idempotency-key'] = input.key
  if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`
  const body = input.bytes ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
  return send(options, route.method, urlOf(route, input), headers, body, signal)
}

/** Path and query of a call, relative to the host. */
function urlOf(route: Route, input: CallInput<unknown>): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input.params?.[name])))
  const pairs = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined)
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return `/api/v1${path}${query === '' ? '' : `?${query}`}`
}

async function send<B, S>(
  options: ClientOptions<B, S>,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | B,
  signal?: S,
): Promise<unknown> {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
  const init = {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': options.locale?.() ?? 'vi',
      ...headers,
      ...visitOf(options.visit),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    credentials: options.visit === undefined ? ('same-origin' as const) : ('omit' as const),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  }
  const response = await options.fetch(options.baseUrl + path, init).catch(() => {
    throw new ApiProblem(unreachable())
  })
  const visit = response.headers?.get(VISIT_HEADER)
  if (typeof visit === 'string') options.visit?.keep(visit)
  return readAnswer(response)
}

function visitOf(shelf: VisitShelf | undefined): Record<string, string> {
  const visit = shelf?.read() ?? null
  return visit === null ? {} : { [VISIT_HEADER]: visit }
}

async function readAnswer(response: FetchResponse): Promise<unknown> {
  const value = parse(await response.text().catch(() => ''))
  if (response.ok) return value
  throw new ApiProblem(isProblem(value) ? value : unexpected(response.status, value))
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isProblem(value: unknown): value is ProblemDetails {
  return typeof value === 'object' && value !== null && 'code' in value && 'text' in value && 'status' in value
}

function unreachable(): ProblemDetails {
  const text = {
    vi: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại; những gì đã nhập vẫn còn.',
    en: 'The server cannot be reached. Check the network and try again; nothing you typed is lost.',
  }
  return problem('unreachable', 0, text)
}

/** An answer that is no problem of ours: from the sign-in library, or from something between us and the server. */
function unexpected(status: number, value: unknown): ProblemDetails {
  if (status === 401 || status === 403) {
    const text = { vi: 'Email hoặc mật khẩu không đúng.', en: 'Email or password is wrong.' }
    return problem('notSignedIn', status, text)
  }
  if (status === 429) {
    const text = { vi: 'Thử quá nhiều lần. Đợi một phút rồi thử lại.', en: 'Too many attempts. Wait a minute.' }
    return problem('tooManyRequests', status, text)
  }
  const said = typeof value === 'object' && value !== null && 'message' in value ? ` (${String(value.message)})` : ''
  const text = {
    vi: `Máy chủ trả lời ${status}${said}. Thử lại sau ít phút.`,
    en: `The server answered ${status}${said}. Try again in a few minutes.`,
  }
  return problem('internal', status, text)
}

function problem(code: ProblemDetails['code'], status: number, text: { vi: string; en: string }): ProblemDetails {
  return { type: `urn:motcua:problem:${code}`, title: text.vi, status, detail: text.vi, code, text }
}
