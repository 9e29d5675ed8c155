import { afterAll, describe, expect, it } from 'vitest'
import { appendOf, rowOf, taskOf } from '../contract/append.fixture.ts'
import { storeContract } from '../contract/store-contract.fixture.ts'
import { StoreRefused } from '../port.ts'
import { openDatabase } from './database.ts'
import { testServer } from './mongo-server.fixture.ts'
import { openMongoStore } from './open-mongo-store.ts'

const server = await testServer()

if (server === undefined) {
  describe.skip('the mongo store (no MongoDB server: set MOTCUA_TEST_MONGO_URL)', () => {
    it('is tested where a server is', () => {})
  })
} else {
  afterAll(() => server.stop())
  storeContract('mongo', () => openMongoStore(server.fresh()))

  describe('what a crash left on MongoDB', () => {
    it('is mended by the sweeper, whatever order the marks are found in', async () => {
      const fresh = server.fresh()
      const store = await openMongoStore(fresh)
      const { connection, documents } = await openDatabase(fresh.uri, fresh.prefix)
      const tasks = [taskOf('c1', 'check#1')]
      const { commit, key, ...pending } = appendOf('c1', 1, {
        openTasks: tasks,
        changedTasks: tasks,
        timers: [{ timer: 'w#1', at: 5 }],
        number: { unit: 'ward-1', day: '2026-06-01', number: 1 },
      })
      await documents.commits.insertOne({ _id: key, ...commit, pending })
      expect(await store.histories.row('c1')).toBeUndefined()
      expect(await store.timers.claim(10, 10, 1000)).toEqual([])
      expect(await store.sweep()).toBe(1)
      expect(await store.histories.row('c1')).toEqual(rowOf('c1', 1))
      expect(await store.timers.claim(10, 10, 1000)).toHaveLength(1)
      expect((await store.histories.tasks({ limit: 10 })).items).toHaveLength(1)
      expect(await store.sweep()).toBe(0)
      await connection.close()
      await store.close()
    })

    it('is mended before the next command is decided', async () => {
      const fresh = server.fresh()
      const store = await openMongoStore(fresh)
      const { connection, documents } = await openDatabase(fresh.uri, fresh.prefix)
      await store.histories.append([appendOf('c2', 1)])
      const { commit, key, ...pending } = appendOf('c2', 2)
      await documents.commits.insertOne({ _id: key, ...commit, pending })
      const [tip] = await store.histories.tips(['c2'])
      expect(tip?.row.sequence).toBe(2)
      expect(tip?.commits).toHaveLength(2)
      expect(await store.sweep()).toBe(0)
      await connection.close()
      await store.close()
    })
  })
}

describe('a MongoDB address', () => {
  it('where nobody answers is refused with a clear sentence', async () => {
    const opening = openMongoStore({ uri: 'mongodb://127.0.0.1:9/motcua?serverSelectionTimeoutMS=300' })
    await expect(opening).rejects.toThrow(StoreRefused)
    await expect(opening).rejects.toThrow(/MONGODB_URI/)
  })
})
