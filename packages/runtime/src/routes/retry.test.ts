import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnStores } from '../on-stores.fixture.ts'
import { CENTRE, EXAMPLES, householdAnswers, openTestApp, PNG, type TestApp } from '../test-app.fixture.ts'

const PROCEDURE = 'household-business'

/** A new version in force from today, in which the owner's name may have no more than ten characters. */
async function publishStricter(test: TestApp): Promise<void> {
  const [author, approver] = [await test.as('mai'), await test.as('binh')]
  const spec = JSON.parse(await readFile(join(EXAMPLES, PROCEDURE, 'spec.json'), 'utf8'))
  spec.data.properties.ownerName.maxLength = 10
  spec.scenarios = []
  const params = { id: PROCEDURE }
  const draft = await author.createProcedure({ body: { spec } })
  const answers = draft.problems.map(({ code, where }) => ({ code, where, reason: 'test' }))
  const { version } = await author.submitDraft({ params, body: { note: 'x', answers }, ifMatch: draft.etag })
  const body = { effectiveFrom: '2026-06-01', note: '' }
  await approver.approveVersion({ params: { ...params, version }, body })
}

describeOnStores('a request that is sent again', (openStore) => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp({ store: await openStore() })
  }, 60_000)
  afterAll(() => test.close())

  it('gets the first receipt, though a stricter version came into force and days went by', async () => {
    const visitor = test.visitor()
    const { id } = await visitor.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
    const answers = householdAnswers(id)
    const file = (key: string, changed: object = {}) => {
      const body = {
        procedure: PROCEDURE,
        unit: CENTRE,
        channel: 'online',
        answers: { ...answers, ...changed },
      } as const
      return visitor.fileDossier({ body, key })
    }
    const first = await file('k')
    await publishStricter(test)
    await expect(file('fresh')).rejects.toMatchObject({ status: 422, code: 'badAnswers' })
    test.clock.set('2026-06-03T09:00')
    expect(await file('k')).toEqual(first)
    await expect(file('k', { capital: 1_000_000 })).rejects.toMatchObject({ code: 'idempotencyMismatch' })
  })

  it('gets the first answer to a command, though the dossier has moved on', async () => {
    const [visitor, hoa] = [test.visitor(), await test.as('hoa')]
    const { id: file } = await visitor.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
    const answers = { ...householdAnswers(file), ownerName: 'Lê An' }
    const body = { procedure: PROCEDURE, unit: CENTRE, channel: 'online', answers } as const
    const { id } = await visitor.fileDossier({ body, key: 'command' })
    const { task, revision } = await hoa.getTask({ params: { dossier: id, task: 'intake#1' } })
    const command = { type: 'CompleteTask', task: task, revision, outcome: 'accept' } as const
    const send = () => hoa.sendCommand({ params: { id }, body: { command }, key: 'accept' })
    const done = await send()
    test.clock.set('2026-06-04T09:00')
    expect(await send()).toEqual(done)
  })
})

describeOnStores('the list of dossiers', (openStore) => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp({ store: await openStore() })
  }, 60_000)
  afterAll(() => test.close())

  it('names the steps that are open', async () => {
    const [visitor, hoa] = [test.visitor(), await test.as('hoa')]
    const { id: file } = await visitor.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
    const body = { procedure: PROCEDURE, unit: CENTRE, channel: 'online', answers: householdAnswers(file) } as const
    const { id } = await visitor.fileDossier({ body, key: 'steps' })
    const { dossiers } = await hoa.listDossiers()
    const { steps } = await hoa.getDossier({ params: { id } })
    expect(steps).toHaveLength(1)
    expect(dossiers.find((line) => line.id === id)?.steps).toEqual(steps)
  })
})
