import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { ApiProblem } from '../../packages/api/src/index.ts'
import { CENTRE, householdAnswers, PNG } from '../../packages/runtime/src/test-app.fixture.ts'
import { mongoServer } from './mongo-process.ts'
import { agentOn, signedIn, startServer } from './server-process.ts'

const mongo = await mongoServer()
afterAll(() => mongo?.stop())

describe.skipIf(mongo === undefined)('a MongoDB that goes away (needs a server: set MOTCUA_TEST_MONGO_URL)', () => {
  it('while people file: 503 until it is back, nothing acknowledged is lost, nothing is done twice', async () => {
    if (mongo === undefined) throw new Error('no server')
    const server = await startServer(mongo.uri('away'))
    const visitor = agentOn(server.address)
    const { id } = await visitor.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
    const answers = householdAnswers(id)
    const body = { procedure: 'household-business', unit: CENTRE, channel: 'online', answers } as const
    const refusals = new Set<string>()

    /** Files under one key until a receipt comes, as a page does whose visitor presses the button again. */
    async function fileAtLast(key: string) {
      for (;;) {
        const filed = await visitor.fileDossier({ body, key }).catch((error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          refusals.add(`${error.status} ${error.code}`)
        })
        if (filed !== undefined) return filed
        await pause(200)
      }
    }

    const before = await fileAtLast('before')
    const filing = Array.from({ length: 12 }, async (_, i) => {
      await pause(i * 60)
      return fileAtLast(`k${i}`)
    })
    await pause(250)
    await mongo.goAway()
    await expect(visitor.health()).rejects.toMatchObject({ status: 503, code: 'storeAway' })
    await expect(signedIn(server.address, 'hoa')).rejects.toMatchObject({ status: 503, code: 'storeAway' })
    await mongo.comeBack()
    const receipts = [before, ...(await Promise.all(filing))]

    expect([...refusals]).toEqual(['503 storeAway'])
    const hoa = await signedIn(server.address, 'hoa')
    const listed = (await hoa.listDossiers()).dossiers.map(({ code }) => code)
    expect(listed.toSorted()).toEqual(receipts.map(({ code }) => code).toSorted())
    expect(await fileAtLast('before')).toEqual(before)
    await server.stop()
  })

  it('at the start: one sentence that says what to look at', async () => {
    await mongo?.goAway()
    await expect(startServer(mongo?.uri('start') ?? '')).rejects.toThrow(/ended with 1: .*MONGODB_URI cannot be used/)
    await mongo?.comeBack()
  })
})
