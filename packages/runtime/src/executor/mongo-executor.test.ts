import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../store/mongo/mongo-server.fixture.ts'
import { openMongoStore } from '../store/mongo/open-mongo-store.ts'
import { expectSound, exported } from './exported.fixture.ts'
import { accepted, Office } from './office.fixture.ts'

const server = await testServer()
afterAll(() => server?.stop())

describe.skipIf(server === undefined)(
  'two processes on one MongoDB (needs a server: set MOTCUA_TEST_MONGO_URL)',
  () => {
    async function twoOffices() {
      if (server === undefined) throw new Error('no server')
      const fresh = server.fresh()
      const stores = [await openMongoStore(fresh), await openMongoStore(fresh)] as const
      const offices = [await Office.open(stores[0]), await Office.open(stores[1])] as const
      return { stores, offices, close: () => Promise.all(stores.map((store) => store.close())) }
    }

    it('do each task once, give each code once, and keep every history sound', async () => {
      const { stores, offices, close } = await twoOffices()
      const received = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? offices[0] : offices[1]).receive(`k${i}`).then(accepted)),
      )
      expect(new Set(received.map(({ code }) => code)).size).toBe(20)
      for (let step = 0; step < 4; step += 1) {
        for (const [i, last] of received.entries()) {
          const both = offices.map((office, n) =>
            office.executor.execute({ ...office.completion(last), key: `${i}-${step}-${n}` }),
          )
          const answers = await Promise.all(both)
          const done = answers.filter((answer) => answer.ok)
          expect(done).toHaveLength(1)
          if (done[0] !== undefined) received[i] = done[0]
        }
      }
      for (const { dossier, state } of received) {
        expect(state.status).toBe('ended')
        expectSound(await exported(stores[0], dossier))
      }
      expect(await stores[1].sweep()).toBe(0)
      await close()
    })

    it('see what the other one did before they refuse', async () => {
      const { offices, close } = await twoOffices()
      const received = accepted(await offices[0].receive('k1'))
      const second = accepted(await offices[1].complete(received))
      expect(accepted(await offices[0].complete(second)).sequence).toBe(3)
      expect((await offices[1].executor.look(received.dossier))?.sequence).toBe(3)
      await close()
    })
  },
)
