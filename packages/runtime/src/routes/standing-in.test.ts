import { recompute, verifyHistory } from '@motcua/engine/commit'
import type { Spec } from '@motcua/spec'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sha256 } from '../executor/identity.ts'
import { step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import { type Agent, openTestApp, type TestApp } from '../test-app.fixture.ts'
import { begin, end, publish, specWith } from '../workshop.fixture.ts'

const same = { rule: 'same' as const }
const spec: Spec = specWith(
  'signing',
  { begin, sign: step({ role: 'head' }), check: step({ role: 'appraisalOfficer' }), granted: end() },
  ['begin > sign', 'sign -accept> check', 'check -accept> granted'],
  {
    roles: {
      head: { title: text('Head'), unit: same, pick: { rule: 'named', person: 'son' } },
      appraisalOfficer: { title: text('Officer'), unit: same, pick: { rule: 'leastLoaded' } },
    },
  },
)

const given = { from: 'son', to: 'nga', since: '2026-06-02', until: '2026-06-05', basis: 'QĐ 45/QĐ-UBND' }

describeOnStores('standing in', (openStore) => {
  let test: TestApp
  let [quan, son, nga, linh]: Agent[] = []
  beforeAll(async () => {
    test = await openTestApp({ at: '2026-06-01T08:00', store: await openStore() })
    await publish(test.store, spec)
    ;[quan, son, nga, linh] = await Promise.all(['quan', 'son', 'nga', 'linh'].map((name) => test.as(name)))
  }, 60_000)
  afterAll(() => test.close())

  function agent(one: Agent | undefined): Agent {
    if (one === undefined) throw new Error('nobody')
    return one
  }
  const file = (key: string) => {
    const body = { procedure: 'signing', unit: 'tan-hoa', channel: 'online', answers: { fullName: 'Châu' } } as const
    return test.visitor().fileDossier({ body, key })
  }

  it('is refused where it makes no sense, each time with the place', async () => {
    const refused: [object, string, number][] = [
      [{ to: 'son' }, '/to', 400],
      [{ from: 'nobody' }, '/from', 400],
      [{ to: 'nobody' }, '/to', 400],
      [{ unit: 'nowhere' }, '/unit', 400],
      [{ role: 'taxOfficer' }, '/role', 400],
      [{ unit: 'tax-office' }, '/role', 400],
      [{ from: 'quan' }, '/role', 400],
      [{ since: '2026-02-30' }, '/since', 400],
      [{ since: '2026-06-06' }, '/until', 400],
      [{ since: '2026-05-01', until: '2026-05-31' }, '/until', 400],
    ]
    for (const [more, where, status] of refused) {
      const saved = agent(quan).saveDelegation({ body: { ...given, ...more } })
      await expect(saved, JSON.stringify(more)).rejects.toMatchObject({ status, problem: { where } })
    }
    await expect(agent(son).saveDelegation({ body: given })).rejects.toMatchObject({ status: 403 })
    expect((await agent(quan).listDelegations()).delegations).toEqual([])
  })

  it('lets the delegate do the work in the other’s name, as long as it holds', async () => {
    const saved = await agent(quan).saveDelegation({ body: given })
    expect(saved).toMatchObject({
      from: { name: 'Bùi Thanh Sơn' },
      to: { id: 'nga' },
      state: 'coming',
      role: null,
      unit: null,
    })
    await expect(agent(quan).saveDelegation({ body: { ...given, role: 'head' } })).rejects.toMatchObject({
      status: 409,
    })
    expect((await agent(linh).listDelegations()).delegations).toEqual([])
    expect((await agent(nga).listDelegations()).delegations).toHaveLength(1)

    const { id } = await file('delegated')
    expect((await agent(nga).listTasks()).tasks.some(({ dossier }) => dossier === id)).toBe(false)
    test.clock.set('2026-06-02T08:00')
    expect((await agent(nga).me()).standsFor).toEqual([
      { person: { id: 'son', name: 'Bùi Thanh Sơn' }, unit: 'tan-hoa', role: 'head' },
    ])
    const line = (await agent(nga).listTasks()).tasks.find(({ dossier }) => dossier === id)
    expect(line).toMatchObject({ onBehalfOf: { name: 'Bùi Thanh Sơn' }, assignee: { id: 'son' }, mine: false })
    expect((await agent(son).listTasks()).tasks.find(({ dossier }) => dossier === id)?.onBehalfOf).toBeNull()
    const screen = await agent(nga).getTask({ params: { dossier: id, task: 'sign#1' } })
    expect(screen).toMatchObject({ mayAct: true })
    expect(screen.why.vi).toContain('bạn làm thay mặt Bùi Thanh Sơn')
    const command = { type: 'CompleteTask', task: 'sign#1', revision: screen.revision, outcome: 'accept' } as const
    await agent(nga).sendCommand({ params: { id }, body: { command }, key: 'sign' })
    const { entries } = await agent(son).getHistory({ params: { id } })
    expect(entries.flatMap(({ words }) => words.map(({ vi }) => vi)).join()).toContain(
      '(thay mặt Bùi Thanh Sơn) kết thúc bước',
    )

    const thao = await test.as('thao')
    const out = await thao.exportDossier({ params: { id } })
    const inputs = new Map(Object.entries(out.inputs))
    const { dossier, commits, head } = out
    expect(verifyHistory({ dossier, commits, heads: [head], inputs }, sha256).findings).toEqual([])
    expect(recompute(commits, inputs).difference).toBeUndefined()
    expect([...inputs.values()].join()).not.toContain('QĐ 45')

    await agent(quan).endDelegation({ params: { id: saved.id } })
    expect((await agent(quan).listDelegations()).delegations).toEqual([])
    expect((await agent(nga).me()).standsFor).toEqual([])
    await expect(agent(quan).endDelegation({ params: { id: saved.id } })).rejects.toMatchObject({ status: 404 })
  })

  it('keeps a delegation that held, and ends it with yesterday', async () => {
    const { id } = await agent(quan).saveDelegation({ body: { ...given, role: 'head', unit: 'tan-hoa' } })
    test.clock.set('2026-06-04T08:00')
    await agent(quan).endDelegation({ params: { id } })
    expect((await agent(quan).listDelegations()).delegations).toMatchObject([
      { id, until: '2026-06-03', state: 'over' },
    ])
  })

  it('spares who is away, and lets a stand-in have what only they could do', async () => {
    const days = { since: '2026-06-04', until: '2026-06-10' }
    const absence = await agent(son).saveAbsence({ body: days })
    expect(absence).toMatchObject({ person: { id: 'son' }, state: 'holds' })
    await expect(agent(son).saveAbsence({ body: { ...days, since: '2026-06-09' } })).rejects.toMatchObject({
      status: 409,
    })
    await expect(agent(linh).saveAbsence({ body: { ...days, person: 'tuan' } })).rejects.toMatchObject({ status: 403 })
    await agent(quan).saveAbsence({ body: { ...days, person: 'tuan' } })
    expect((await agent(son).listAbsences()).absences).toHaveLength(1)
    expect((await agent(quan).listAbsences()).absences).toHaveLength(2)
    await agent(quan).saveDelegation({ body: { ...given, since: '2026-06-04', until: '2026-06-20' } })

    const { id } = await file('away')
    const tasks = async () => (await agent(nga).getDossier({ params: { id } })).tasks
    expect((await tasks())[0]?.assignee?.id).toBe('nga')
    const { revision } = await agent(nga).getTask({ params: { dossier: id, task: 'sign#1' } })
    const command = { type: 'CompleteTask', task: 'sign#1', revision, outcome: 'accept' } as const
    await agent(nga).sendCommand({ params: { id }, body: { command }, key: 'away' })
    // Of the two officers one is away.
    await expect.poll(async () => (await tasks())[0]?.assignee?.id).toBe('linh')
    await agent(son).endAbsence({ params: { id: absence.id } })
    expect((await agent(son).listAbsences()).absences).toEqual([])
  })
})
