import { Readable } from 'node:stream'
import { maySee } from '../access/may-read.ts'
import type { Who } from '../access/who.ts'
import { HttpProblem, notFound } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import type { FileMeta } from '../store/file-port.ts'

/** Bytes that `file-type` wants to see. */
const HEAD_BYTES = 4_100
const WINDOW_MS = 10 * 60_000
const UPLOADS_OF_VISIT = 100
const UPLOADS_OF_ADDRESS = 1_000
/** Shown in the page; everything else is only ever downloaded. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'])

/** Files in and out, as streams. */
export function serveFiles(server: Server, installation: Installation): void {
  const { store, dossiers, identifier, secure, fileLimit } = installation
  server.json('uploadFile', async ({ query, body, who, request, reply }) => {
    const declared = Number(request.headers['content-length'])
    if (declared > fileLimit) throw tooLarge(fileLimit)
    const uploader = identifier.settle(who, reply, secure)
    if (uploader.person === undefined) await countUpload(installation, request.ip, uploader.actor.id)
    const stream: unknown = body
    if (!(stream instanceof Readable)) throw notBytes()
    const { type, bytes, isEmpty } = await typed(stream)
    if (isEmpty) throw empty()
    const about = { type, name: query.name, sender: uploader.actor.id, at: dossiers.now() }
    const { id, name, size } = await store.files.put(bytes, about, fileLimit)
    return { id, name, type, size }
  })
  server.raw('getFile', async ({ params, query, who, reply }) => {
    const meta = await readable(installation, params.id, who, query)
    const bytes = meta === undefined ? undefined : await store.files.read(meta.id)
    if (meta === undefined || bytes === undefined) throw noFile()
    const disposition = SHOWN.has(meta.type) ? 'inline' : 'attachment'
    return reply
      .headers({
        'content-type': meta.type,
        'content-length': meta.size,
        'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(meta.name)}`,
        'content-security-policy': SHOWN.has(meta.type) ? "default-src 'none'" : "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(bytes))
  })
}

/** The file as its reader may know it: one's own upload, else under its name in a dossier that the reader may see. */
async function readable(
  { store, dossiers, organisation }: Installation,
  id: string,
  who: Who,
  { dossier, secret }: { readonly dossier?: string; readonly secret?: string },
): Promise<FileMeta | undefined> {
  const [own] = who.actor.id === '' ? [] : await store.files.uploads(who.actor.id, [id])
  if (own !== undefined) return own
  const heldBy = async (one: string) => (await store.files.heldBy(one, [id]))[0]
  if (dossier !== undefined && secret !== undefined) {
    return dossiers.secrets.matches(dossier, secret) ? heldBy(dossier) : undefined
  }
  // Visitors see their own dossiers only; the bytes of an empty form are in thousands of others.
  if (who.person === undefined && dossier === undefined) return undefined
  const view = await organisation.view()
  for (const one of dossier === undefined ? await store.files.dossiersOf(id) : [dossier]) {
    const held = await heldBy(one)
    const loaded = held === undefined ? undefined : await dossiers.reader.read(one)
    if (loaded !== undefined && maySee(loaded, who, view)) return held
  }
  return undefined
}

/** Two limits for those without an account: what a visit needs many times over, and more for an address that an office shares. */
async function countUpload({ store, clock }: Installation, address: string, visit: string): Promise<void> {
  const now = clock.now()
  const count = (key: string) => store.sessions.countAttempt(`upload ${key}`, now, WINDOW_MS)
  const fromHere = await count(address)
  const ofVisit = await count(visit)
  if (ofVisit <= UPLOADS_OF_VISIT && fromHere <= UPLOADS_OF_ADDRESS) return
  const text = {
    vi: 'Tải lên quá nhiều tệp trong thời gian ngắn. Đợi ít phút rồi tải tiếp; những tệp đã tải vẫn còn.',
    en: 'Too many files in a short time. Wait some minutes, then go on; what was uploaded is kept.',
  }
  throw new HttpProblem('tooManyRequests', text, { retryAfter: Math.ceil((WINDOW_MS - (now % WINDOW_MS)) / 1000) })
}

interface Typed {
  readonly type: string
  readonly bytes: AsyncIterable<Uint8Array>
  readonly isEmpty: boolean
}

/** Finds the type in the first bytes and hands on the whole stream. What is not known is plain bytes. */
async function typed(stream: Readable): Promise<Typed> {
  const iterator: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const { done, value } = await iterator.next()
    if (done) break
    head.push(value)
    size += value.length
  }
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(Buffer.concat(head)).catch(() => undefined)
  return { type: found?.mime ?? 'application/octet-stream', bytes: joined(head, iterator), isEmpty: size === 0 }
}

async function* joined(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head
  for (;;) {
    const { done, value } = await rest.next()
    if (done) return
    yield value
  }
}

function tooLarge(limit: number): HttpProblem {
  const mb = Math.floor(limit / 1_048_576)
  const text = {
    vi: `Tệp lớn hơn ${mb} MB; giảm dung lượng (chụp lại, nén PDF) rồi tải lại.`,
    en: `The file is larger than ${mb} MB; make it smaller and upload it again.`,
  }
  return new HttpProblem('tooLarge', text)
}

function empty(): HttpProblem {
  const text = { vi: 'Tệp rỗng; chọn lại tệp.', en: 'The file is empty; choose it again.' }
  return new HttpProblem('badRequest', text, { where: 'body' })
}

function notBytes(): HttpProblem {
  const text = {
    vi: 'Gửi nội dung tệp với kiểu application/octet-stream.',
    en: 'Send the bytes of the file as application/octet-stream.',
  }
  return new HttpProblem('wrongType', text)
}

function noFile(): HttpProblem {
  return notFound({ vi: 'tệp này, hoặc bạn không có quyền xem', en: 'such file, or you may not see it' })
}
