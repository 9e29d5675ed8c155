import type { Spec, WaitNode } from '@motcua/spec'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formOf, step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import { type Agent, openTestApp, type TestApp } from '../test-app.fixture.ts'
import { begin, end, publish, specWith } from '../workshop.fixture.ts'

/** A boundary plan is posted for ten days; anyone may object, and the applicant may withdraw while it is. */
const posting: Spec = (() => {
  const spec = specWith(
    'posting',
    {
      begin,
      notice: {
        kind: 'wait',
        title: { vi: 'Niêm yết ranh giới', en: 'Boundary notice' },
        for: {
          message: 'objection',
          from: 'anyone',
          closes: 'end',
          form: 'objection',
          within: { amount: 10, unit: 'calendar-days' },
        },
        pausesClock: false,
        posting: true,
      },
      judge: step({ role: 'head' }),
      granted: end(),
      withdrawn: end('withdrawn'),
    },
    ['begin > notice', 'notice -received> judge', 'notice -elapsed> granted', 'judge -accept> granted'],
    { roles: { head: { title: text('Head'), unit: { rule: 'same' }, pick: { rule: 'pool' } } } },
  )
  const objection = { type: 'string' as const, label: text('Objection') }
  return {
    ...spec,
    data: { ...spec.data, properties: { ...spec.data.properties, objection }, required: [] },
    forms: { ...spec.forms, objection: formOf('objection') },
    flow: {
      ...spec.flow,
      onMessage: [
        {
          id: 'giveUp',
          title: { vi: 'Rút hồ sơ', en: 'Withdraw' },
          does: 'withdraw',
          reason: 'required',
          to: 'withdrawn',
          while: ['notice'],
        },
      ],
    },
  }
})()

/** The same with a notice about which nobody is asked, or only an agency. A wait for a day is over when that day begins. */
const readOnly = [
  {
    id: 'for-15-days',
    waitsFor: { duration: { amount: 15, unit: 'calendar-days' } },
    until: { at: '2026-06-16T17:00:00+07:00', words: { vi: 'thứ Ba 16/06/2026, 17:00' } },
  },
  {
    id: 'for-a-day',
    waitsFor: { date: 'lastDay' },
    until: { at: '2026-06-21T00:00:00+07:00', words: { vi: 'hết thứ Bảy 20/06/2026' } },
  },
  { id: 'for-an-agency', waitsFor: { message: 'reply', from: 'agency', form: 'objection' }, until: null },
] as const

function noticed(id: string, part: Partial<WaitNode>): Spec {
  const { notice, ...nodes } = posting.flow.nodes
  if (notice?.kind !== 'wait') throw new Error('no notice')
  const lastDay = { type: 'string' as const, label: text('Last day'), format: 'date' as const, personal: false }
  return {
    ...posting,
    id,
    deadline: { ...posting.deadline, pausedBy: ['supplement'] },
    data: { ...posting.data, properties: { ...posting.data.properties, lastDay } },
    forms: { ...posting.forms, application: formOf('lastDay') },
    flow: { ...posting.flow, nodes: { ...nodes, notice: { ...notice, ...part } } },
  }
}

describeOnStores('what is posted in public', (openStore) => {
  let test: TestApp
  let visitor: Agent
  beforeAll(async () => {
    test = await openTestApp({ at: '2026-06-01T08:00', store: await openStore() })
    await publish(test.store, posting)
    await publish(test.store, noticed('pausing', { pausesClock: true }))
    for (const { id, waitsFor } of readOnly) await publish(test.store, noticed(id, { for: waitsFor }))
    visitor = test.visitor()
  }, 60_000)
  afterAll(() => test.close())

  const file = (key: string) => {
    const answers = { fullName: 'Nguyễn Minh Châu', area: 120.5 }
    const body = { procedure: 'posting', unit: 'tan-hoa', channel: 'online', answers } as const
    return visitor.fileDossier({ body, key })
  }

  it('is listed without a word about the person, and takes what anybody says', async () => {
    const { id, code } = await file('listed')
    const listed = await test.visitor().listPostings()
    expect(listed.postings).toMatchObject([
      {
        code,
        wait: 'notice#1',
        title: { vi: 'Niêm yết ranh giới' },
        unit: { id: 'tan-hoa' },
        until: { at: '2026-06-11T17:00:00+07:00' },
        form: 'objection',
        facts: [{ field: 'area', words: { vi: '120,5' } }],
      },
    ])
    expect(JSON.stringify(listed)).not.toContain('Châu')
    const [notice] = listed.postings
    const params = { code, wait: notice?.wait ?? '' }
    const neighbour = test.visitor()
    const page = await neighbour.getPosting({ params })
    expect(page.spec.forms.objection).toBeDefined()
    const body = { revision: page.revision, answers: { objection: 'Lấn 2 m đất của tôi' } }
    const said = await neighbour.answerPosting({ params, body, key: 'one' })
    expect(said.at.at).toBe('2026-06-01T08:00:00+07:00')
    expect(await neighbour.answerPosting({ params, body, key: 'one' })).toEqual(said)
    await test.visitor().answerPosting({ params, body, key: 'one' })
    const wrong = { revision: page.revision, answers: { fullName: 'x' } }
    await expect(neighbour.answerPosting({ params, body: wrong, key: 'two' })).rejects.toMatchObject({
      status: 422,
      problem: { fields: [{ path: '/fullName' }] },
    })
    for (const answers of [{}, { objection: '  ' }]) {
      await expect(
        neighbour.answerPosting({
          params,
          body: { revision: page.revision, answers },
          key: `nothing ${answers.objection}`,
        }),
      ).rejects.toMatchObject({
        status: 422,
        problem: { code: 'badAnswers', fields: [{ path: '/objection', code: 'missing' }] },
      })
    }
    const son = await test.as('son')
    expect((await son.getDossier({ params: { id } })).waits).toMatchObject([{ posting: true, gathered: 2 }])
    await expect(neighbour.getDossier({ params: { id } })).rejects.toMatchObject({ status: 401 })
  })

  it('is listed with its last day also where nobody is asked, and then takes no word', async () => {
    for (const { id, until } of readOnly) {
      const body = { procedure: id, unit: 'tan-hoa', channel: 'online', answers: { lastDay: '2026-06-21' } } as const
      const { code } = await visitor.fileDossier({ body, key: id })
      const page = await visitor.getPosting({ params: { code, wait: 'notice#1' } })
      expect(page).toMatchObject({ answerable: false, form: null, until })
      expect(page.facts).toMatchObject([{ field: 'lastDay', words: { vi: '21/06/2026', en: '21/06/2026' } }])
      expect((await visitor.listPostings()).postings.map((posting) => posting.code)).toContain(code)
      const sent = { params: { code, wait: 'notice#1' }, body: { revision: page.revision, answers: {} }, key: id }
      await expect(test.visitor().answerPosting(sent)).rejects.toMatchObject({
        status: 422,
        problem: { code: 'rejected', text: { en: expect.stringContaining('only there to be read') } },
      })
    }
  })

  it('may stop the clock, and then the tracker does not say that it waits for the applicant', async () => {
    const body = { procedure: 'pausing', unit: 'tan-hoa', channel: 'online', answers: {} } as const
    const { code, secret } = await visitor.fileDossier({ body, key: 'pausing' })
    const { sentence } = await visitor.track({ body: { code, secret } })
    expect(sentence.vi).toBe('Đang ở bước: Niêm yết ranh giới. Thời hạn tạm dừng trong lúc chờ.')
    expect(sentence.en).toBe('Now: Boundary notice. The clock stands still meanwhile.')
  })

  it('is gone when its time is over', async () => {
    const { code } = await file('gone')
    const params = { code, wait: 'notice#1' }
    expect((await visitor.getPosting({ params })).code).toBe(code)
    await visitor.moveClock({ body: { advanceDays: 11 } })
    await expect(visitor.getPosting({ params })).rejects.toMatchObject({ status: 404 })
    const answered = visitor.answerPosting({ params, body: { revision: 1, answers: {} }, key: 'late' })
    await expect(answered).rejects.toMatchObject({ status: 404 })
    expect((await visitor.listPostings()).postings.map((one) => one.code)).not.toContain(code)
  })

  it('lets nobody at a wait that is not posted', async () => {
    const { code } = await file('other')
    for (const wait of ['begin#1', 'notice#2', '__proto__', 'judge#1']) {
      await expect(visitor.getPosting({ params: { code, wait } })).rejects.toMatchObject({ status: 404 })
    }
    await expect(visitor.getPosting({ params: { code: 'nothing', wait: 'notice#1' } })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('lets the applicant take the dossier back with code and secret, and only with both', async () => {
    const { code, secret } = await file('withdraw')
    const shown = await visitor.track({ body: { code, secret } })
    expect(shown.withdraw).toEqual([
      { message: 'giveUp', title: { vi: 'Rút hồ sơ', en: 'Withdraw' }, reason: 'required', form: null },
    ])
    const body = { code, secret, message: 'giveUp', reason: 'Đổi ý' }
    const stranger = test.visitor()
    await expect(stranger.withdraw({ body: { ...body, secret: 'nonsense' }, key: 'w' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(stranger.withdraw({ body: { ...body, reason: '' }, key: 'w' })).rejects.toMatchObject({
      status: 422,
      problem: { rejection: 'reasonRequired' },
    })
    await expect(stranger.withdraw({ body: { ...body, message: 'nothing' }, key: 'w' })).rejects.toMatchObject({
      status: 409,
    })
    const ended = await stranger.withdraw({ body, key: 'w' })
    expect(ended).toMatchObject({ status: 'ended', result: 'withdrawn', withdraw: [] })
    expect((await stranger.withdraw({ body, key: 'w' })).status).toBe('ended')
    await expect(stranger.withdraw({ body, key: 'again' })).rejects.toMatchObject({
      status: 409,
      problem: { rejection: 'ended' },
    })
  })

  it('is asked for so often and no more', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 62; i += 1) {
      const { statusCode } = await test.app.inject({ url: '/api/v1/postings' })
      statuses.push(statusCode)
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
  })
})
