import type { Spec } from '@motcua/spec'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import { type Agent, CENTRE, openTestApp, type TestApp } from '../test-app.fixture.ts'
import { begin, end, publish, specWith } from '../workshop.fixture.ts'

const SOON = { vi: 'Sắp đến hạn tiếp nhận', en: 'Receipt is due soon' }
const LATE = { vi: 'Quá hạn tiếp nhận', en: 'Receipt is late' }
const WHOLE = { vi: 'Hồ sơ sắp đến hạn', en: 'The dossier is due soon' }
const HOUR = { amount: 1, unit: 'working-hours' } as const

/** An hour before its time those at the counter are told; at its time the head too; before the dossier's own, the head alone. */
const reminding: Spec = (() => {
  const spec = specWith(
    'reminding',
    {
      begin,
      intake: step({
        role: 'receivingOfficer',
        title: { vi: 'Tiếp nhận', en: 'Intake' },
        onDeadline: [
          { id: 'soon', title: SOON, at: { before: HOUR }, do: 'remind' },
          { id: 'late', title: LATE, at: 'due', do: 'remind', role: 'head' },
        ],
      }),
      granted: end(),
    },
    ['begin > intake', 'intake -accept> granted'],
    {
      roles: {
        receivingOfficer: { title: text('Counter'), unit: { rule: 'same' }, pick: { rule: 'pool' } },
        head: { title: text('Head'), unit: { rule: 'parent' }, pick: { rule: 'pool' } },
      },
    },
  )
  const onDeadline = [{ id: 'whole', title: WHOLE, at: { before: HOUR }, role: 'head' }]
  return { ...spec, deadline: { ...spec.deadline, onDeadline } }
})()

describeOnStores('notices', (openStore) => {
  let test: TestApp
  let hoa: Agent
  beforeAll(async () => {
    test = await openTestApp({ at: '2026-06-01T08:00', store: await openStore() })
    await publish(test.store, reminding)
    hoa = await test.as('hoa')
  }, 60_000)
  afterAll(() => test.close())

  const toldTo = async (agent: Agent) =>
    (await agent.listNotices()).notices.map(({ title, step }) => [title.en, step?.en])

  it('tell whoever has the step, and those whom the spec wants told, of each mark of time once', async () => {
    const file = (key: string) => {
      const answers = { fullName: 'Nguyễn Minh Châu' }
      const body = { procedure: 'reminding', unit: CENTRE, channel: 'online', answers } as const
      return test.visitor().fileDossier({ body, key })
    }
    const [one, two] = [await file('one'), await file('two')]
    // Whoever has taken a step is told alone.
    const { revision } = await hoa.getTask({ params: { dossier: two.id, task: 'intake#1' } })
    const claim = { type: 'ClaimTask', task: 'intake#1', revision } as const
    await hoa.sendCommand({ params: { id: two.id }, body: { command: claim }, key: 'claim' })
    const [duc, son, nga] = [await test.as('duc'), await test.as('son'), await test.as('nga')]
    expect(await toldTo(hoa)).toEqual([])

    // Four working hours from 08:00: due at 13:30.
    await test.visitor().moveClock({ body: { advanceDays: 1 } })
    await vi.waitFor(async () => expect((await hoa.listNotices()).unread).toBe(4), 10_000)
    const both = [
      ['Receipt is due soon', 'Intake'],
      ['Receipt is late', 'Intake'],
    ]
    expect((await toldTo(duc)).toSorted()).toEqual(both)
    expect((await toldTo(hoa)).toSorted()).toEqual(both.flatMap((told) => [told, told]))
    expect(await toldTo(son)).toEqual([both[1], both[1]])
    expect(await toldTo(nga)).toEqual([])
    const { notices } = await son.listNotices()
    expect(notices.find(({ dossier }) => dossier.id === one.id)).toMatchObject({
      dossier: { id: one.id, code: one.code },
      title: LATE,
      isRead: false,
    })
    await son.getDossier({ params: { id: one.id } })

    await test.visitor().moveClock({ body: { advanceDays: 3 } })
    await vi.waitFor(async () => expect((await son.listNotices()).unread).toBe(4), 10_000)
    expect((await toldTo(son))[0]).toEqual(['The dossier is due soon', undefined])
    expect(await toldTo(duc)).toHaveLength(2)
  }, 60_000)

  it('are read one by one or all, by whom they are for alone, and stay read', async () => {
    const duc = await test.as('duc')
    const { notices } = await hoa.listNotices()
    const ids = notices.slice(0, 1).map(({ id }) => id)
    expect(await duc.readNotices({ body: { ids } })).toEqual({ unread: 2 })
    expect(await hoa.readNotices({ body: { ids } })).toEqual({ unread: 3 })
    expect((await hoa.listNotices()).notices.map(({ isRead }) => isRead)).toEqual([true, false, false, false])
    expect(await hoa.readNotices({ body: {} })).toEqual({ unread: 0 })
    expect((await duc.listNotices()).unread).toBe(2)
    await expect(test.visitor().listNotices()).rejects.toMatchObject({ status: 401 })
  })
})
