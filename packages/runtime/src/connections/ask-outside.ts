import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { isOutside, lookupOutside, NotOutside } from './outside-address.ts'

/** A question to another system over HTTP, with everything that bounds it. */
export interface Outgoing {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  readonly maxBytes: number
  /** May the host have an address inside the house? */
  readonly mayBeInside: boolean
}

export type OutsideCode =
  | 'timeout'
  | 'unreachable'
  | 'notAllowed'
  | 'redirected'
  | 'refused'
  | 'systemError'
  | 'tooLarge'
  | 'notJson'

/** Why a question had no answer. `refused`: the other system said 4xx; `systemError`: 5xx; `notAllowed`: its address is inside. */
export class OutsideError extends Error {
  readonly code: OutsideCode

  constructor(code: OutsideCode, cause?: unknown) {
    super(code, { cause })
    this.name = 'OutsideError'
    this.code = code
  }
}

const MOST_REDIRECTS = 3

/** Asks, and reads the JSON that comes back. @throws OutsideError, or the signal's reason once it is aborted. */
export async function askOutside(outgoing: Outgoing, signal: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(outgoing.timeoutMs)
  const either = AbortSignal.any([signal, timeout])
  try {
    const text = await textOf(outgoing, either, MOST_REDIRECTS)
    return JSON.parse(text)
  } catch (error) {
    signal.throwIfAborted()
    if (timeout.aborted) throw new OutsideError('timeout', error)
    if (error instanceof OutsideError) throw error
    if (error instanceof SyntaxError) throw new OutsideError('notJson', error)
    throw new OutsideError(isNotOutside(error) ? 'notAllowed' : 'unreachable', error)
  }
}

function isNotOutside(error: unknown): boolean {
  return error instanceof NotOutside || (error instanceof AggregateError && error.errors.some(isNotOutside))
}

async function textOf(outgoing: Outgoing, signal: AbortSignal, redirects: number): Promise<string> {
  const response = await send(outgoing, signal)
  const { statusCode = 0 } = response
  if (statusCode >= 200 && statusCode < 300) return bodyOf(response, outgoing.maxBytes)
  response.destroy()
  if (statusCode >= 300 && statusCode < 400)
    return textOf(redirected(outgoing, response, redirects), signal, redirects - 1)
  throw new OutsideError(statusCode >= 500 ? 'systemError' : 'refused')
}

/** The same question at another place of the same host; to go to another one nobody allowed. */
function redirected(outgoing: Outgoing, { headers }: IncomingMessage, left: number): Outgoing {
  const to = URL.parse(headers.location ?? '', outgoing.url.href)
  if (left === 0 || to === null || to.origin !== outgoing.url.origin) throw new OutsideError('redirected')
  return { ...outgoing, url: to }
}

function send(outgoing: Outgoing, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method, headers, body, mayBeInside } = outgoing
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!mayBeInside && isIP(literal) !== 0 && !isOutside(literal)) throw new NotOutside(literal)
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const options = {
    method,
    headers: { accept: 'application/json', 'accept-encoding': 'identity', ...headers, ...length },
    agent: false as const,
    signal,
    ...(mayBeInside ? {} : { lookup: lookupOutside }),
  }
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body)
  })
}

async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    // Leaving the loop closes the connection.
    if (size > maxBytes) throw new OutsideError('tooLarge')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
