import { recompute, verifyHistory } from '@motcua/engine/commit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnStores } from '../on-stores.fixture.ts'
import {
  type Agent,
  CENTRE,
  fileHousehold,
  householdAnswers,
  openTestApp,
  PNG,
  type TestApp,
} from '../test-app.fixture.ts'

let test: TestApp

async function complete(agent: Agent, dossier: string, node: string, outcome: string, more: object = {}) {
  const { tasks } = await agent.listTasks()
  const task = tasks.find((one) => one.dossier === dossier && one.node === node)
  if (task === undefined) throw new Error(`no task ${node}`)
  const command = { type: 'CompleteTask', task: task.task, revision: task.revision, outcome, ...more } as const
  return agent.sendCommand({ params: { id: dossier }, body: { command }, key: `${dossier} ${task.task}` })
}

describeOnStores('a household business from filing to result', (openStore) => {
  beforeAll(async () => {
    test = await openTestApp({ at: '2026-06-01T08:00', store: await openStore() })
  }, 60_000)
  afterAll(() => test.close())

  it('goes through supplement, appraisal, tax and signature, and its export proves it', async () => {
    const visitor = test.visitor()
    const [hoa, linh, thang, son] = await Promise.all(['hoa', 'linh', 'thang', 'son'].map((name) => test.as(name)))
    if (!hoa || !linh || !thang || !son) throw new Error('nobody there')
    const filed = await fileHousehold(visitor, 'journey')
    // Monday 1 June 2026, 08:00, plus 3 working days.
    expect(filed.due.due?.at).toBe('2026-06-04T17:00:00+07:00')
    expect(filed.code).toBe('01.H99.31-260601-0001')

    const screen = await hoa.getTask({ params: { dossier: filed.id, task: 'intake#1' } })
    expect(screen).toMatchObject({ mayAct: true, applicant: 'Nguyễn Minh Châu', outputs: { fee: 100_000 } })
    expect(screen.papers.find(({ component }) => component === 'idCopies')?.files[0]).toMatchObject({
      type: 'image/png',
    })

    const faults = [{ component: 'idCopies', fault: 'Ảnh mờ, không đọc được số' }]
    await complete(hoa, filed.id, 'intake', 'supplement', { reason: 'Giấy tờ chưa rõ', faults })
    const paused = await visitor.track({ body: { code: filed.code, secret: filed.secret } })
    expect(paused.due).toMatchObject({ due: null, state: 'paused' })
    expect(paused.supplement).toMatchObject({ reason: 'Giấy tờ chưa rõ', faults: [{ component: 'idCopies' }] })

    // Paused on Monday, resumed on Thursday: both days are used up as day 0, three working days follow: Fri, Mon, Tue.
    test.clock.set('2026-06-04T09:00')
    const again = await visitor.uploadFile({ query: { name: 'cccd2.png' }, bytes: new Uint8Array([...PNG, 1]) })
    const { wait = '', revision = 0 } = paused.supplement ?? {}
    const answers = supplementAnswers(paused.spec.forms.supplement, again.id)
    const body = { code: filed.code, secret: filed.secret, wait, revision, answers }
    const resumed = await visitor.sendSupplement({ body, key: 'supplement' })
    expect(resumed.due.due?.at).toBe('2026-06-09T17:00:00+07:00')

    await complete(hoa, filed.id, 'intake', 'accept')
    await complete(thang, filed.id, 'createTaxCode', 'created', { answers: { taxCode: '8123456789' } })
    const judged = { businessLineAllowed: true, nameValid: true, feePaid: true }
    await complete(linh, filed.id, 'appraise', 'assessed', { answers: judged })
    await complete(son, filed.id, 'sign', 'signed', { answers: { certificateNumber: '31A8012345' } })
    const last = await complete(hoa, filed.id, 'handOver', 'handedOver')
    expect(last.status).toBe('ended')

    const seen = await hoa.getDossier({ params: { id: filed.id } })
    expect(seen).toMatchObject({ status: 'ended', result: 'granted', due: { state: 'early' } })
    const thao = await test.as('thao')
    const exported = await thao.exportDossier({ params: { id: filed.id } })
    expect(exported.head).toEqual(last.head)
    const inputs = new Map(Object.entries(exported.inputs))
    expect(recompute(exported.commits, inputs)).toMatchObject({ same: exported.commits.length, difference: undefined })
    const verified = verifyHistory({
      dossier: filed.id,
      commits: exported.commits,
      heads: [filed.head, exported.head],
      inputs,
    })
    expect(verified.findings).toEqual([])
  })

  it('gives the same receipt for the same key, and refuses the key for anything else', async () => {
    const visitor = test.visitor()
    const first = await fileHousehold(visitor, 'twice')
    const second = await fileHousehold(visitor, 'twice')
    expect(second).toEqual(first)
    const { id } = await visitor.uploadFile({ query: { name: 'x' }, bytes: new Uint8Array([...PNG, 9]) })
    const answers = { ...householdAnswers(id), ownerName: 'Người khác' }
    const body = { procedure: 'household-business', unit: CENTRE, channel: 'online', answers } as const
    await expect(visitor.fileDossier({ body, key: 'twice' })).rejects.toMatchObject({
      code: 'idempotencyMismatch',
      status: 422,
    })
    // A guessed key of somebody else makes a dossier of one's own.
    const other = await fileHousehold(test.visitor(), 'twice')
    expect(other.id).not.toBe(first.id)
  })

  it('tells with 409 what happened meanwhile', async () => {
    const [hoa, duc] = [await test.as('hoa'), await test.as('duc')]
    const filed = await fileHousehold(test.visitor(), 'stale')
    const command = { type: 'CompleteTask', task: 'intake#1', revision: 1, outcome: 'accept' } as const
    const task = await hoa.getTask({ params: { dossier: filed.id, task: 'intake#1' } })
    const send = (agent: Agent, key: string) =>
      agent.sendCommand({ params: { id: filed.id }, body: { command: { ...command, revision: task.revision } }, key })
    const done = await send(hoa, 'a')
    await expect(send(duc, 'b')).rejects.toMatchObject({
      status: 409,
      code: 'stale',
      problem: { meanwhile: [{ sequence: 2, by: { name: 'Trần Thị Hoà' } }] },
    })
    expect(await send(hoa, 'a')).toEqual(done)
  })
})

function supplementAnswers(form: unknown, file: string): Record<string, string[]> {
  const asked = JSON.stringify(form)
  return asked.includes('#/properties/idCopies') ? { idCopies: [file] } : {}
}
