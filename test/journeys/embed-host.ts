import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Filed, Preview, Service, StoredFile, TrackView } from '@motcua/api'
import { type Answers, answerProblems, type Spec } from '@motcua/spec'

const ROOT = new URL('../../', import.meta.url)
const TODAY = '2025-04-24'
const FONTS = 'node_modules/@fontsource/be-vietnam-pro/files'

/** A foreign portal with the elements on its pages, and a stand-in for the runtime that judges answers as the real one does. */
export interface EmbedHost {
  readonly address: string
  /** The answers of each dossier that was filed, in order, with the idempotency key. */
  readonly filed: { readonly answers: Answers; readonly key: string }[]
  readonly supplements: Answers[]
  /** What the next requests to file are answered with instead. */
  readonly refusals: Reply[]
  track: TrackView | undefined
  close(): Promise<void>
}

/** The spec of an example, as the catalogue gives it out: without layout and scenarios. */
export async function exampleSpec(name: string): Promise<Spec> {
  return JSON.parse(await readFile(new URL(`examples/${name}/spec.json`, ROOT), 'utf8'))
}

/** Starts the portal on a free port of this machine. Its pages forbid inline code, inline style and `eval`. */
export async function startEmbedHost(spec: Spec): Promise<EmbedHost> {
  const state: Omit<EmbedHost, 'address' | 'close'> = { filed: [], supplements: [], refusals: [], track: undefined }
  const server = createServer((request, response) => {
    answer(request, response, spec, host).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = boundTo(server.address())
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const host: EmbedHost = Object.assign(state, { address: `http://127.0.0.1:${port}`, close })
  return host
}

function boundTo(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The portal listens on no port')
  return address
}

async function answer(request: IncomingMessage, response: ServerResponse, spec: Spec, host: EmbedHost): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal')
  const body = await bytesOf(request)
  const json = () => JSON.parse(body.toString())
  const route = `${request.method} ${pathname}`
  if (route === 'GET /motcua.js') return sendFile(response, 'packages/embed/dist/motcua.js', 'text/javascript')
  if (route === 'GET /portal.css') return sendStyle(response)
  const font = /^GET \/fonts\/([\w-]+\.woff2)$/.exec(route)?.[1]
  if (font !== undefined) return sendFile(response, `${FONTS}/${font}`, 'font/woff2')
  if (route === 'GET /file')
    return sendPage(response, `<motcua-form procedure="${spec.id}"></motcua-form>`, searchParams)
  if (route === 'GET /track') return sendPage(response, '<motcua-tracker></motcua-tracker>', searchParams)
  if (route === `GET /api/v1/catalogue/${spec.id}`) return send(response, 200, serviceOf(spec))
  if (route === `POST /api/v1/catalogue/${spec.id}/preview`) return send(response, 200, promise())
  if (route === 'POST /api/v1/files') return send(response, 201, stored(searchParams.get('name') ?? '', body))
  if (route === 'POST /api/v1/dossiers') return reply(response, file(spec, host, json().answers, keyOf(request)))
  if (route === 'POST /api/v1/track') return reply(response, track(host, json().secret))
  if (route === 'POST /api/v1/track/supplement') {
    host.supplements.push(json().answers)
    if (host.track !== undefined) host.track = { ...host.track, supplement: null }
    return reply(response, track(host, json().secret))
  }
  return send(response, 404, problem('notFound', 404, 'Không có địa chỉ này.', 'No such address.'))
}

interface Reply {
  readonly status: number
  readonly body: unknown
}

const replying = (status: number, body: unknown): Reply => ({ status, body })

function file(spec: Spec, host: EmbedHost, answers: Answers, key: string): Reply {
  const refusal = host.refusals.shift()
  if (refusal !== undefined) return refusal
  const found = answerProblems(spec, formOf(spec), answers, { today: TODAY })
  if (found.length > 0) {
    const fields = found.map(({ path, code, message }) => ({ path: `/answers${path}`, code, message }))
    return replying(422, {
      ...problem('badAnswers', 422, 'Có câu trả lời chưa đúng.', 'Some answers are wrong.'),
      fields,
    })
  }
  host.filed.push({ answers, key })
  return replying(201, receipt())
}

function track({ track: view }: EmbedHost, secret: string): Reply {
  if (view === undefined || secret !== 'K7Q2') {
    return replying(
      403,
      problem('wrongSecret', 403, 'Mã hồ sơ hoặc mã tra cứu không đúng.', 'Code or secret is wrong.'),
    )
  }
  return replying(200, view)
}

/** An RFC 9457 problem as the runtime tells it. */
export function problem(code: string, status: number, vi: string, en: string) {
  return { type: `urn:motcua:problem:${code}`, title: vi, status, detail: vi, code, text: { vi, en } }
}

const said = (vi: string, en: string) => ({ vi, en })
const received = {
  at: '2025-04-24T10:00:00+07:00',
  words: said('thứ Năm 24/04/2025, 10:00', 'Thursday 24/04/2025, 10:00'),
}
const appointed = {
  at: '2025-04-29T17:00:00+07:00',
  words: said('thứ Ba 29/04/2025, 17:00', 'Tuesday 29/04/2025, 17:00'),
}

/** A deadline three working days after 24 April 2025. */
export const due = {
  due: appointed,
  provisional: false,
  state: 'onTime',
  remaining: { ms: 86_400_000, words: said('còn 3 ngày làm việc', '3 working days left') },
} as const

export const ledger = [
  { date: '2025-04-24', kind: 'received', words: said('24/04: nhận hồ sơ, chưa tính', '24/04: received, not counted') },
  { date: '2025-04-25', kind: 'counted', count: 1, words: said('25/04: ngày thứ 1', '25/04: day 1') },
  {
    date: '2025-04-26',
    kind: 'counted',
    count: 2,
    words: said('26/04: làm bù, ngày thứ 2', '26/04: make-up day, day 2'),
  },
  { date: '2025-04-27', kind: 'skipped', words: said('27/04: Chủ nhật', '27/04: Sunday') },
  { date: '2025-04-28', kind: 'counted', count: 3, words: said('28/04: ngày thứ 3', '28/04: day 3') },
]

export const dueSummary = said(
  '3 ngày làm việc tính từ thứ Năm 24/04/2025, hạn trả thứ Ba 29/04/2025, 17:00. Không tính: Chủ nhật.',
  '3 working days from Thursday 24 April 2025, due Tuesday 29 April 2025, 17:00. Not counted: Sundays.',
)

function promise(): Preview {
  const fee = { amount: 100_000, words: said('100.000 đ', '100,000 đ') }
  return { receivedAt: received, due, ledger, dueSummary, fee, components: [] }
}

function receipt(): Filed {
  const head = { sequence: 1, hash: 'sha256-x' }
  const paths = { receiptUrl: '/api/v1/dossiers/d1/receipt?secret=K7Q2', trackUrl: '/track?code=H29.01-250424-0001' }
  return { id: 'd1', code: 'H29.01-250424-0001', secret: 'K7Q2', receivedAt: received, due, ...paths, head }
}

function serviceOf(spec: Spec): Service {
  const { title, field, nationalCode, level, onlineLevel, channels } = spec.identity
  const time = said('3 ngày làm việc', '3 working days')
  const summary = { id: spec.id, version: 1, title, field, nationalCode, level, onlineLevel, channels, time }
  const units = [
    { id: 'ward', title: said('Uỷ ban nhân dân phường Bến Thành', 'People’s Committee of Bến Thành ward') },
    { id: 'centre', title: said('Trung tâm Phục vụ hành chính công', 'Public service centre') },
  ]
  return { summary, hash: 'sha256-x', form: formOf(spec), spec, units }
}

function formOf(spec: Spec): string {
  for (const node of Object.values(spec.flow.nodes)) if (node.kind === 'start') return node.form
  throw new Error('The spec has no start')
}

function stored(name: string, bytes: Buffer): StoredFile {
  const id = `sha256-${createHash('sha256').update(bytes).digest('base64url')}`
  return { id, name, type: 'application/pdf', size: bytes.length }
}

function keyOf({ headers }: IncomingMessage): string {
  const key = headers['idempotency-key']
  return typeof key === 'string' ? key : ''
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function sendFile(response: ServerResponse, path: string, type: string): Promise<void> {
  response.writeHead(200, { 'content-type': type }).end(await readFile(new URL(path, ROOT)))
}

/** The portal's own look: a typeface, and colours that follow the visitor's system. */
function sendStyle(response: ServerResponse): void {
  const faces = ['vietnamese', 'latin'].flatMap((subset) =>
    [400, 500, 600].map((weight) => {
      const range = subset === 'latin' ? 'U+0000-00FF, U+2000-206F, U+20AB' : 'U+0100-024F, U+0300-0309, U+1EA0-1EF9'
      const file = `/fonts/be-vietnam-pro-${subset}-${weight}-normal.woff2`
      return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(${file});unicode-range:${range}}`
    }),
  )
  const page = `${faces.join('')}:root{color-scheme:light dark}body{font-family:"Be Vietnam Pro",sans-serif;margin:16px auto;max-width:48rem;padding:0 8px}`
  response.writeHead(200, { 'content-type': 'text/css' }).end(page)
}

function sendPage(response: ServerResponse, element: string, query: URLSearchParams): void {
  const language = query.get('lang') ?? 'vi'
  const title = language === 'vi' ? 'Cổng dịch vụ công' : 'Public service portal'
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'",
    })
    .end(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/portal.css"><script src="/motcua.js" defer></script></head><body><main><h1>${title}</h1>${element}</main></body></html>`)
}

function reply(response: ServerResponse, { status, body }: Reply): void {
  send(response, status, body)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
