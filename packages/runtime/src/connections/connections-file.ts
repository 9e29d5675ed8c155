import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Static, Type } from 'typebox'
import type { Connectors, Registries } from './connector.ts'
import { type Environment, httpConnector, httpRegistry } from './http-connection.ts'
import { type HttpConnection, HttpConnectionSchema, id, name } from './http-connection-schema.ts'

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
