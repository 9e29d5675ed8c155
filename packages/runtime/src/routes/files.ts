import { Readable } from 'node:stream'
import { maySee } from '../access/may-read.ts'
import type { Who } from '../access/who.ts'
import { HttpProblem, notFound } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import type { FileMeta } from '../store/file-port.ts'

/** Bytes that `file-type` wants to see. */
const HEAD_BYTES = 4_100
/** Shown in the page; everything else is only ever downloaded. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'])

/** Files in and out, as streams. */
export function serveFiles(server: Server, installation: Installation): void {
  const { store, dossiers, identifier, secure, fileLimit } = installation
  server.json('uploadFile', async ({ query, body, who, request, reply }) => {
    const declared = Number(request.headers['content-length'])
    if (declared > fileLimit) throw tooLarge(fileLimit)
    const uploader = identifier.settle(who, reply, secure)
    const stream: unknown = body
    if (!(stream instanceof Readable)) throw notBytes()
    const { type, bytes, isEmpty } = await typed(stream)
    if (isEmpty) throw empty()
    const about = { type, name: query.name, uploadedBy: uploader.actor.id, uploadedAt: dossiers.now() }
    // Not the name in the store: the same bytes may have come from somebody else before, under a name of theirs.
    const { id, size } = await store.files.put(bytes, about, fileLimit)
    return { id, name: query.name, type, size }
  })
  server.raw('getFile', async ({ params, query, who, reply }) => {
    const [meta] = await store.files.meta([params.id])
    if (meta === undefined || !(await mayRead(installation, meta, who, query))) throw noFile()
    const bytes = await store.files.read(params.id)
    if (bytes === undefined) throw noFile()
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

/** The uploader; whoever may see a dossier that names the file; the applicant with the dossier's secret. */
async function mayRead(
  { store, dossiers, organisation }: Installation,
  meta: FileMeta,
  who: Who,
  { dossier, secret }: { readonly dossier?: string; readonly secret?: string },
): Promise<boolean> {
  if (who.actor.id !== '' && meta.uploadedBy === who.actor.id) return true
  const named = await store.files.dossiersOf(meta.id)
  if (dossier !== undefined && secret !== undefined) {
    return named.includes(dossier) && dossiers.secrets.matches(dossier, secret)
  }
  if (who.person === undefined) return false
  const view = await organisation.view()
  for (const id of dossier === undefined ? named : named.filter((one) => one === dossier)) {
    const loaded = await dossiers.reader.read(id)
    if (loaded !== undefined && maySee(loaded, who, view)) return true
  }
  return false
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
