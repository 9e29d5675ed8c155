import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Agent,
  EXAMPLES,
  fileHousehold,
  householdAnswers,
  openTestApp,
  PNG,
  type TestApp,
} from '../test-app.fixture.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
}, 60_000)
afterAll(() => test.close())

describe('dossiers of others', () => {
  it('tells an officer who may not see it nothing about a dossier, whatever the command', async () => {
    const { id } = await fileHousehold(test.visitor(), 'closed')
    const insurance = await test.as('oanh')
    const commands = [
      { type: 'ClaimTask', task: 'intake#1', revision: 7 },
      { type: 'ClaimTask', task: 'nothing#1', revision: 1 },
      { type: 'CompleteTask', task: 'intake#1', revision: 1, outcome: 'accept', answers: { strange: 1 } },
      { type: 'SendMessage', wait: 'supplementWait#1', revision: 1, message: 'supplement' },
    ] as const
    for (const command of commands) {
      const sent = insurance.sendCommand({ params: { id }, body: { command }, key: command.type })
      await expect(sent).rejects.toMatchObject({ status: 404, code: 'notFound' })
    }
  })

  it('lets the tax officer of a step read the dossier and its files, and keeps the look-up secret from them', async () => {
    const filed = await fileHousehold(test.visitor(), 'tax')
    const [hoa, thang, thao] = [await test.as('hoa'), await test.as('thang'), await test.as('thao')]
    const params = { id: filed.id }
    await expect(thang.getDossier({ params })).rejects.toMatchObject({ status: 404 })
    const { task, revision } = await hoa.getTask({ params: { dossier: filed.id, task: 'intake#1' } })
    const command = { type: 'CompleteTask', task, revision, outcome: 'accept' } as const
    await hoa.sendCommand({ params, body: { command }, key: 'accept' })
    const { papers } = await thang.getDossier({ params })
    expect(papers.flatMap(({ files }) => files).map(({ type }) => type)).toContain('image/png')
    expect(await receiptOf('hoa', filed.id)).toContain(filed.secret)
    for (const name of ['thang', 'thao']) expect(await receiptOf(name, filed.id)).not.toContain(filed.secret)
    expect((await thao.getDossier({ params })).code).toBe(filed.code)
  })

  it('takes dossiers in at the counter only from those who work there', async () => {
    const body = async (agent: Agent) => {
      const { id } = await agent.uploadFile({ query: { name: 'cccd.png' }, bytes: PNG })
      const answers = householdAnswers(id)
      return { procedure: 'household-business', unit: 'tan-hoa-service-centre', channel: 'counter', answers } as const
    }
    const [visitor, thang, hoa] = [test.visitor(), await test.as('thang'), await test.as('hoa')]
    for (const agent of [visitor, thang]) {
      await expect(agent.fileDossier({ body: await body(agent), key: 'c' })).rejects.toMatchObject({ status: 403 })
    }
    expect((await hoa.fileDossier({ body: await body(hoa), key: 'c' })).code).toMatch(/^01\.H99\.31-/)
  })
})

describe('versions of others', () => {
  it('refuses a day that does not exist, a draft without a proper id, and one that no page could show', async () => {
    const [mai, binh] = [await test.as('mai'), await test.as('binh')]
    const version = await submitted(mai, 'dated')
    const approve = (effectiveFrom: string) =>
      binh.approveVersion({ params: { id: 'dated', version }, body: { effectiveFrom, note: '' } })
    await expect(approve('2027-02-30')).rejects.toMatchObject({ status: 400, code: 'badRequest' })
    expect((await approve('2027-02-28')).state).toBe('approved')
    const named = mai.saveDraft({ params: { id: '.. x' }, body: { spec: {} }, ifMatch: '0' })
    await expect(named).rejects.toMatchObject({ status: 400 })
    const begin = (id: string, levels: number) => {
      let flow: unknown = 1
      for (let level = 1; level < levels; level += 1) flow = [flow]
      return mai.createProcedure({ body: { spec: { id, flow } } })
    }
    expect((await begin('as-deep-as-a-file', 160)).problems.map(({ code }) => code)).not.toContain('tooDeep')
    await expect(begin('deep', 161)).rejects.toMatchObject({
      status: 400,
      problem: { detail: 'Lồng nhau quá 160 cấp.', where: expect.stringMatching(/^\/spec\/flow\/0\/0/) },
    })
    await expect(mai.getDraft({ params: { id: 'deep' } })).rejects.toMatchObject({ status: 404 })
  })

  it('lets nobody approve what they have written, whoever submitted it', async () => {
    const [quan, mai, binh] = [await test.as('quan'), await test.as('mai'), await test.as('binh')]
    const { people } = await quan.listPeople()
    for (const [id, role] of [
      ['mai', 'approver'],
      ['binh', 'reformOfficer'],
    ] as const) {
      const person = people.find((one) => one.id === id)
      if (person === undefined) throw new Error(`no ${id}`)
      await quan.savePerson({ body: { ...person, positions: [...person.positions, { unit: 'province', role }] } })
    }
    const params = { id: 'written-by-two' }
    const first = await mai.createProcedure({ body: { spec: { ...(await example()), id: params.id } } })
    const again = await binh.saveDraft({ params, body: { spec: first.spec }, ifMatch: first.etag })
    const answers = again.problems.map(({ code, where }) => ({ code, where, reason: 'x' }))
    const { version } = await binh.submitDraft({ params, body: { note: 'x', answers }, ifMatch: again.etag })
    const approve = (agent: typeof mai, effectiveFrom: string) =>
      agent.approveVersion({ params: { ...params, version }, body: { effectiveFrom, note: '' } })
    for (const agent of [mai, binh]) {
      await expect(approve(agent, '2026-06-01')).rejects.toMatchObject({ code: 'ownVersion' })
      expect((await agent.getVersion({ params: { ...params, version } })).mayApprove).toBe(false)
    }
  })
})

describe('accounts of others', () => {
  it('cannot be taken over by giving their email to somebody else', async () => {
    const quan = await test.as('quan')
    const body = { id: 'evil', name: 'E', email: 'SON@anlac.example', password: 'another-password', positions: [] }
    await expect(quan.savePerson({ body })).rejects.toMatchObject({ status: 409, code: 'conflict' })
    expect((await (await test.as('son')).me()).person?.id).toBe('son')
  })

  it('are administered by whoever administers their unit or one above', async () => {
    const quan = await test.as('quan')
    const positions = [{ unit: 'tan-hoa', role: 'administrator' }]
    const local = { id: 'local', name: 'Local', email: 'local@anlac.example', password: 'motcua-demo', positions }
    await quan.savePerson({ body: local })
    const agent = await test.as('local')
    const person = { id: 'new', name: 'N', email: 'n@anlac.example' }
    const made = (unit: string, role: string) => agent.savePerson({ body: { ...person, positions: [{ unit, role }] } })
    await expect(made('province', 'administrator')).rejects.toMatchObject({ status: 403 })
    await expect(made('tax-office', 'taxOfficer')).rejects.toMatchObject({ status: 403 })
    expect((await made('tan-hoa-service-centre', 'receivingOfficer')).id).toBe('new')
    const { units } = await quan.listUnits()
    const centre = units.find(({ id }) => id === 'tan-hoa-service-centre')
    if (centre === undefined) throw new Error('no centre')
    await expect(agent.saveUnit({ body: { ...centre, parent: 'province' } })).rejects.toMatchObject({ status: 403 })
  })
})

async function example() {
  return JSON.parse(await readFile(join(EXAMPLES, 'household-business', 'spec.json'), 'utf8'))
}

async function submitted(author: Agent, id: string): Promise<number> {
  const { problems, etag } = await author.createProcedure({ body: { spec: { ...(await example()), id } } })
  const answers = problems.map(({ code, where }) => ({ code, where, reason: 'x' }))
  return (await author.submitDraft({ params: { id }, body: { note: 'x', answers }, ifMatch: etag })).version
}

async function receiptOf(name: string, id: string): Promise<string> {
  const payload = { email: `${name}@anlac.example`, password: 'motcua-demo' }
  const { cookies } = await test.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  return (await test.app.inject({ url: `/api/v1/dossiers/${id}/receipt`, headers: { cookie } })).body
}
