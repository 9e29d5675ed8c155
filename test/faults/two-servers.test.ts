import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from '../../packages/runtime/src/test-app.fixture.ts'
import { CENTRE, householdAnswers, PNG } from '../../packages/runtime/src/test-app.fixture.ts'
import { mongoServer } from './mongo-process.ts'
import { agentOn, type RunningServer, signedIn, startServer } from './server-process.ts'

const mongo = await mongoServer()
afterAll(() => mongo?.stop())

/*
 * The whole product on one MongoDB, twice: two processes as a person starts them, at the same moment on an empty database.
 */
describe.skipIf(mongo === undefined)('two servers on one MongoDB (needs a server: set MOTCUA_TEST_MONGO_URL)', () => {
  let servers: readonly RunningServer[]
  let first = ''
  let second = ''

  beforeAll(async () => {
    const uri = mongo?.uri('two') ?? ''
    servers = await Promise.all([startServer(uri), startServer(uri)])
    first = servers[0]?.address ?? ''
    second = servers[1]?.address ?? ''
  })
  afterAll(() => Promise.all(servers?.map((server) => server.stop()) ?? []))

  it('seed it once: every procedure in force, every account good at both', async () => {
    for (const address of [first, second]) {
      await expect.poll(async () => (await agentOn(address).listCatalogue()).services.length).toBe(3)
      expect((await (await signedIn(address, 'hoa')).me()).person?.id).toBe('hoa')
    }
  })

  it('know a session, and its end, wherever it began', async () => {
    const hoa = await signedIn(first, 'hoa')
    const elsewhere = hoa.at(second)
    expect((await elsewhere.me()).person?.id).toBe('hoa')
    await hoa.signOut()
    expect((await elsewhere.me()).person).toBeNull()
  })

  it('do each command once, whichever of them gets it', async () => {
    const visitor = agentOn(first)
    const filed = await file(visitor, 'race')
    expect(await file(visitor.at(second), 'race', visitor)).toEqual(filed)
    const hoa = await signedIn(first, 'hoa')
    const duc = await signedIn(second, 'duc')
    const { task, revision } = await hoa.getTask({ params: { dossier: filed.id, task: 'intake#1' } })
    const command = { type: 'CompleteTask', task, revision, outcome: 'accept' } as const
    const send = (agent: Agent, key: string) => agent.sendCommand({ params: { id: filed.id }, body: { command }, key })
    const answers = await Promise.allSettled([send(hoa, 'a'), send(duc, 'b')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = answers.find((answer) => answer.status === 'rejected')
    expect(lost?.reason).toMatchObject({ status: 409, code: 'stale' })
    const { entries } = await hoa.getHistory({ params: { id: filed.id } })
    expect(entries).toHaveLength(2)
  })

  it('share the clock of the demo', async () => {
    const before = Date.parse((await agentOn(second).getDemo()).now?.at ?? '')
    await agentOn(first).moveClock({ body: { advanceDays: 1 } })
    await pause(1500)
    const after = Date.parse((await agentOn(second).getDemo()).now?.at ?? '')
    expect(after - before).toBeGreaterThanOrEqual(86_400_000)
  })
})

async function file(agent: Agent, key: string, uploader: Agent = agent) {
  const { id } = await uploader.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
  const body = {
    procedure: 'household-business',
    unit: CENTRE,
    channel: 'online',
    answers: householdAnswers(id),
  } as const
  return agent.fileDossier({ body, key })
}
