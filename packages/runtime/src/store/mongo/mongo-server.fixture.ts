import { randomUUID } from 'node:crypto'
import { MongoMemoryServer } from 'mongodb-memory-server-core'
import type { MongoStoreOptions } from './open-mongo-store.ts'

/** A server for tests, and how to stop it. */
export interface TestServer {
  /** Options for a store of its own: another database, and other names too, for servers that know one database only. */
  fresh(): MongoStoreOptions & { readonly prefix: string }
  stop(): Promise<void>
}

const DOWNLOAD_MS = 20_000

/**
 * The server of `MOTCUA_TEST_MONGO_URL`, else a real mongod that is fetched where the network allows. Neither: undefined,
 * and under CI an error.
 */
export async function testServer(): Promise<TestServer | undefined> {
  const given = process.env.MOTCUA_TEST_MONGO_URL
  if (given !== undefined && given !== '') return { fresh: () => freshOn(given), stop: async () => {} }
  const fetched = await fetchedServer()
  if (fetched !== undefined) {
    return { fresh: () => freshOn(fetched.getUri()), stop: async () => void (await fetched.stop()) }
  }
  if (process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false') {
    throw new Error('No MongoDB server: set MOTCUA_TEST_MONGO_URL. Under CI the mongo store must be tested.')
  }
  return undefined
}

async function fetchedServer(): Promise<MongoMemoryServer | undefined> {
  let timer: NodeJS.Timeout | undefined
  const starting = MongoMemoryServer.create().catch(() => undefined)
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), DOWNLOAD_MS)
  })
  const server = await Promise.race([starting, tooLong])
  clearTimeout(timer)
  return server
}

function freshOn(uri: string): MongoStoreOptions & { readonly prefix: string } {
  const name = `motcua_${randomUUID().replaceAll('-', '')}`
  const url = new URL(uri)
  url.pathname = `/${name}`
  return { uri: url.href, prefix: `${name}_` }
}
