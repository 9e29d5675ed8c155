import { afterAll, describe } from 'vitest'
import { testServer } from './store/mongo/mongo-server.fixture.ts'
import { openMongoStore } from './store/mongo/open-mongo-store.ts'
import type { Store } from './store/port.ts'

const server = await testServer()
afterAll(() => server?.stop())

/** Opens an empty store; undefined for the default one of a test app. */
export type OpenStore = () => Promise<Store | undefined>

/** The same tests on SQLite and on MongoDB; without a server the latter are skipped by name, and fail under CI. */
export function describeOnStores(what: string, tests: (openStore: OpenStore) => void): void {
  describe(`${what}, on sqlite`, () => tests(async () => undefined))
  const onMongo = `${what}, on mongo (needs a server: set MOTCUA_TEST_MONGO_URL)`
  describe.skipIf(server === undefined)(onMongo, () => tests(async () => server && openMongoStore(server.fresh())))
}
