import { type Client, createClient, type StoredFile, VISIT_HEADER } from '@motcua/api'
import type { Uploader } from '../form/upload.ts'
import type { Locale } from '../locale.ts'
import { visitShelf } from './visit-shelf.ts'

/** The runtime as a page talks to it. */
export type Runtime = Client<Blob, AbortSignal>

/** Connects to the runtime at an address ("https://host"); empty is the page's own. */
export function connect(src: string, locale: () => Locale): Runtime {
  return createClient<Blob, AbortSignal>({
    baseUrl: baseOf(src),
    fetch: (url, init) => fetch(url, init),
    locale,
    ...(isForeign(src) ? { visit: visitShelf(baseOf(src)) } : {}),
  })
}

/** An address on the runtime's host, from a path that it gave. */
export function addressOn(src: string, path: string): string {
  return src === '' ? path : new URL(path, new URL(src, location.href)).href
}

function baseOf(src: string): string {
  return src.replace(/\/+$/, '')
}

function isForeign(src: string): boolean {
  return src !== '' && new URL(src, location.href).origin !== location.origin
}

/** Sends files to the runtime with `XMLHttpRequest`, because `fetch` does not tell how much has been sent. */
export function uploaderTo(runtime: Runtime, src: string): Uploader {
  return (file, onProgress, signal) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', runtime.uploadUrl(file.name))
      const visits = isForeign(src) ? visitShelf(baseOf(src)) : undefined
      const visit = visits?.read() ?? null
      if (visit !== null) request.setRequestHeader(VISIT_HEADER, visit)
      request.responseType = 'json'
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
      request.onerror = () => reject(new Error('The upload did not get through'))
      request.onabort = () => reject(new Error('The upload was cancelled'))
      request.onload = () => {
        const answer: unknown = request.response
        const given = visits === undefined ? null : request.getResponseHeader(VISIT_HEADER)
        if (given !== null) visits?.keep(given)
        if (request.status < 300 && isStoredFile(answer)) resolve({ ...answer, name: file.name })
        else reject(answer ?? new Error(`The upload was answered with ${request.status}`))
      }
      signal.addEventListener('abort', () => request.abort())
      request.send(file)
    })
}

function isStoredFile(value: unknown): value is StoredFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'size' in value && 'type' in value
}
