import type { Json } from '@motcua/engine'
import { askOutside, type Outgoing, OutsideError } from './ask-outside.ts'
import type { Connector, ConnectorAnswer, Registry } from './connector.ts'
import type { HttpConnection } from './http-connection-schema.ts'

/** Variables of the environment, by name: secrets are never written down elsewhere. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A connector that asks over HTTP, as the installation configures it. */
export function httpConnector(connection: HttpConnection, environment: Environment): Connector {
  return ({ key, values, signal }) => ask(connection, environment, key, values, signal)
}

/** A registry that is asked over HTTP: `send` says by what, and `take` names for each field where it stands in the answer. */
export function httpRegistry(connection: HttpConnection, environment: Environment): Registry {
  return {
    cost: connection.cost ?? 1,
    ask: async ({ key, field, known, signal }) => {
      const answer = await ask(connection, environment, key, known, signal)
      if (!answer.ok) return answer
      const value = Object.hasOwn(answer.values, field) ? answer.values[field] : undefined
      return value === undefined ? { ok: true } : { ok: true, value }
    },
  }
}

async function ask(
  connection: HttpConnection,
  environment: Environment,
  key: string,
  values: Readonly<Record<string, Json>>,
  signal: AbortSignal,
): Promise<ConnectorAnswer> {
  const headers = headersOf(connection, environment)
  if (headers === undefined) return { ok: false, error: 'noSecret' }
  try {
    const answer = await askOutside(
      outgoing(connection, sent(connection, values), { ...headers, 'idempotency-key': key }),
      signal,
    )
    return { ok: true, values: taken(connection, answer) }
  } catch (error) {
    if (error instanceof OutsideError) return { ok: false, error: error.code }
    throw error
  }
}

/** Undefined when a secret is not in the environment. */
function headersOf({ headers = {} }: HttpConnection, environment: Environment): Record<string, string> | undefined {
  const read: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    const text = typeof value === 'string' ? value : environment[value.env]
    if (text === undefined || text === '') return undefined
    read[name] = typeof value === 'string' ? text : `${value.prefix ?? ''}${text}`
  }
  return read
}

/** What goes out, by the names of the other system; without `send` everything under the names of the spec. */
function sent({ send }: HttpConnection, values: Readonly<Record<string, Json>>): Record<string, Json> {
  const pairs = send === undefined ? Object.keys(values).map((id) => [id, id] as const) : Object.entries(send)
  return Object.fromEntries(
    pairs.flatMap(([name, fact]) => {
      const value = Object.hasOwn(values, fact) ? values[fact] : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function outgoing(connection: HttpConnection, values: Record<string, Json>, headers: Record<string, string>): Outgoing {
  const { method = 'POST', timeoutSeconds = 10, maxBytes = 65_536 } = connection
  const url = new URL(connection.url)
  const bounds = { timeoutMs: timeoutSeconds * 1000, maxBytes, mayBeInside: connection.mayBeInside }
  if (method === 'POST') {
    const body = JSON.stringify(values)
    return { url, method, headers: { ...headers, 'content-type': 'application/json' }, body, ...bounds }
  }
  for (const [name, value] of Object.entries(values)) {
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return { url, method, headers, ...bounds }
}

/** The fields that the installation lets in, each from its place in the answer; nothing else of it is looked at. */
function taken({ take }: HttpConnection, answer: unknown): Record<string, Json> {
  const values: Record<string, Json> = {}
  for (const [field, place] of Object.entries(take)) {
    const value = readPointer(answer, place)
    if (value !== undefined && value !== null) values[field] = value
  }
  return values
}

/** RFC 6901; what came out of `JSON.parse` is JSON. */
function readPointer(document: unknown, place: string): Json | undefined {
  let at: unknown = document
  for (const step of place.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = new Map<string, unknown>(Object.entries(at)).get(name)
  }
  return isJson(at) ? at : undefined
}

function isJson(value: unknown): value is Json {
  return value !== undefined
}
