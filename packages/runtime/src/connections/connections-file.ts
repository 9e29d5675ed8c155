import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Static, Type } from 'typebox'
import type { Connectors, Registries } from './connector.ts'
import { type Environment, httpConnector, httpRegistry } from './http-connection.ts'

const id = '^[A-Za-z][A-Za-z0-9_-]{0,63}$'
const name = Type.String({ minLength: 1, maxLength: 100 })

const HttpConnectionSchema = Type.Object(
  {
    url: Type.String({ maxLength: 2000 }),
    method: Type.Optional(Type.Enum(['GET', 'POST'])),
    /** A value that is a secret stands in the environment: `{ "env": "TAX_TOKEN", "prefix": "Bearer " }`. */
    headers: Type.Optional(
      Type.Record(
        name,
        Type.Union([
          Type.String({ maxLength: 2000 }),
          Type.Object(
            {
              env: Type.String({ pattern: '^[A-Z][A-Z0-9_]*$' }),
              prefix: Type.Optional(Type.String({ maxLength: 50 })),
            },
            { additionalProperties: false },
          ),
        ]),
      ),
    ),
    /** Name at the other system → fact; absent: what the node sends, under its own names. */
    send: Type.Optional(Type.Record(name, Type.String({ pattern: id }))),
    /** Data field → JSON Pointer into the answer. */
    take: Type.Record(Type.String({ pattern: id }), Type.String({ pattern: '^(?:/.*)?$', maxLength: 500 })),
    timeoutSeconds: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 300 })),
    maxBytes: Type.Optional(Type.Integer({ minimum: 1, maximum: 4_194_304 })),
    /** Of a registry: what one question costs beside others. */
    cost: Type.Optional(Type.Number({ minimum: 0 })),
  },
  { additionalProperties: false },
)

/** Where connectors and registries are, as the installation says it; specs only know their keys. */
const ConnectionsSchema = Type.Object(
  {
    /** The hosts that may be asked (`tax.example`, `tax.example:8443`), by https, at addresses of the public internet. */
    hosts: Type.Optional(Type.Array(name, { maxItems: 200 })),
    /** Hosts inside the house: any address, http as well. */
    privateHosts: Type.Optional(Type.Array(name, { maxItems: 200 })),
    connectors: Type.Optional(Type.Record(Type.String({ pattern: id }), HttpConnectionSchema)),
    registries: Type.Optional(Type.Record(Type.String({ pattern: id }), HttpConnectionSchema)),
  },
  { additionalProperties: false },
)

/** One connection, with what its host may be. */
export type HttpConnection = Static<typeof HttpConnectionSchema> & { readonly mayBeInside: boolean }

export interface Connections {
  readonly connectors: Connectors
  readonly registries: Registries
}

const isConnections = new Ajv2020({ strict: false }).compile<Static<typeof ConnectionsSchema>>(ConnectionsSchema)

/** Reads connectors and registries from a file. @throws Error with a sentence that names the file, the place and the remedy. */
export async function readConnections(path: string, environment: Environment): Promise<Connections> {
  const value = parse(await readFile(path, 'utf8'), path)
  if (!isConnections(value)) {
    const [first] = isConnections.errors ?? []
    throw new Error(`${path} is no list of connections: ${first?.instancePath || '/'} ${first?.message ?? ''}.`)
  }
  const { hosts = [], privateHosts = [], connectors = {}, registries = {} } = value
  const read = <T>(part: string, all: typeof connectors, make: (one: HttpConnection) => T): Record<string, T> =>
    Object.fromEntries(
      Object.entries(all).map(([key, one]) => {
        const mayBeInside = judgeHost(`${path} /${part}/${key}/url`, one.url, hosts, privateHosts)
        return [key, make({ ...one, mayBeInside })]
      }),
    )
  return {
    connectors: read('connectors', connectors, (one) => httpConnector(one, environment)),
    registries: read('registries', registries, (one) => httpRegistry(one, environment)),
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** Whether the host is one inside; refuses one that nobody allowed. */
function judgeHost(where: string, text: string, hosts: readonly string[], privateHosts: readonly string[]): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') {
    throw new Error(`${where} is "${text}"; write an address such as https://tax.example/check, secrets in headers.`)
  }
  if (privateHosts.includes(url.host) && /^https?:$/.test(url.protocol)) return true
  if (!hosts.includes(url.host)) throw new Error(`${where} asks ${url.host}, which is not in /hosts; add it there.`)
  if (url.protocol === 'https:') return false
  throw new Error(`${where} is not https; use https, or name the host in /privateHosts if it is one of yours.`)
}
