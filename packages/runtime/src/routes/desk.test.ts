import type { CommandRequest } from '@motcua/api'
import type { Spec } from '@motcua/spec'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { officeSpec, step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import { type Agent, openTestApp, type TestApp } from '../test-app.fixture.ts'
import { begin, end, publish, specWith } from '../workshop.fixture.ts'

const days = (amount: number) => ({ amount, unit: 'working-days' as const })
const role = (unit: Spec['roles'][string]['unit'] = { rule: 'same' }) => ({
  title: text('Role'),
  unit,
  pick: { rule: 'pool' as const },
})

/** A procedure with everything that a desk can meet. */
const desk: Spec = (() => {
  const spec = specWith(
    'desk',
    {
      begin,
      check: step({
        role: 'appraisalOfficer',
        allotted: days(2),
        consults: [{ id: 'tax', title: text('Tax debts'), role: 'taxOfficer', allotted: days(1) }],
        onDeadline: [
          { id: 'up', title: text('To the head'), at: 'due', do: 'escalate', role: 'head' },
          { id: 'soon', title: text('Hurry'), at: { before: days(1) }, do: 'remind' },
        ],
        recallable: true,
        onWithdraw: { title: text('Cancel the visit'), role: 'appraisalOfficer' },
      }),
      tax: step({ role: 'taxOfficer', handOver: { within: days(1) }, allotted: days(1) }),
      houses: step({ role: 'head', each: { list: 'houses', order: 'together', until: 'all' } }),
      granted: end(),
      withdrawn: end('withdrawn'),
      stopped: end('returned'),
    },
    ['begin > check', 'check -accept> tax', 'tax -accept> houses', 'houses -accept> granted'],
    { roles: { appraisalOfficer: role(), head: role(), taxOfficer: role({ rule: 'named', unit: 'tax-office' }) } },
  )
  const reason = 'required' as const
  const house = {
    type: 'object' as const,
    label: text('House'),
    properties: { name: { type: 'string' as const, label: text('Name') } },
  }
  return {
    ...spec,
    data: {
      ...spec.data,
      properties: {
        ...spec.data.properties,
        houses: { type: 'array', label: text('Houses'), maxItems: 5, items: { ...house, additionalProperties: false } },
      },
    },
    forms: { ...spec.forms, application: addTo('houses') },
    deadline: { ...spec.deadline, committed: days(5), pausedBy: ['suspension'], reappointment: { role: 'head' } },
    flow: {
      ...spec.flow,
      onMessage: [
        { id: 'withdraw', title: text('Withdraw'), does: 'withdraw', reason, to: 'withdrawn' },
        { id: 'stop', title: text('Stop'), does: 'stop', role: 'head', reason, to: 'stopped', while: ['tax'] },
      ],
      suspension: { role: 'head' },
      reopening: { role: 'head', to: ['check'], allotted: days(2) },
    },
  }
})()

function addTo(field: string): Spec['forms'][string] {
  const { application } = officeSpec.forms
  if (application === undefined) throw new Error('no form')
  const [page] = application.layout.elements
  if (page === undefined) throw new Error('no page')
  const elements = [...page.elements, { type: 'Control' as const, scope: `#/properties/${field}` }]
  return { ...application, layout: { ...application.layout, elements: [{ ...page, elements }] } }
}

type Command = CommandRequest['command']

describeOnStores('a desk', (openStore) => {
  let test: TestApp
  let [linh, tuan, son, thang]: Agent[] = []
  let keys = 0
  beforeAll(async () => {
    test = await openTestApp({ at: '2026-06-01T08:00', store: await openStore() })
    await publish(test.store, desk)
    ;[linh, tuan, son, thang] = await Promise.all(['linh', 'tuan', 'son', 'thang'].map((name) => test.as(name)))
  }, 60_000)
  afterAll(() => test.close())

  function agent(one: Agent | undefined): Agent {
    if (one === undefined) throw new Error('nobody')
    return one
  }
  const file = () => {
    const answers = { fullName: 'Nguyễn Minh Châu', houses: [{ name: 'Nhà số 1' }, { name: 'Nhà số 2' }] }
    const body = { procedure: 'desk', unit: 'tan-hoa', channel: 'online', answers } as const
    return test.visitor().fileDossier({ body, key: `file ${++keys}` })
  }
  const send = (who: Agent | undefined, id: string, command: Command) =>
    agent(who).sendCommand({ params: { id }, body: { command }, key: `send ${++keys}` })
  const screen = (who: Agent | undefined, dossier: string, task: string) =>
    agent(who).getTask({ params: { dossier, task } })
  const complete = async (who: Agent | undefined, id: string, task: string, more: object = {}) => {
    const { revision } = await screen(who, id, task)
    return send(who, id, { type: 'CompleteTask', task, revision, outcome: 'accept', ...more })
  }
  const seen = (who: Agent | undefined, id: string) => agent(who).getDossier({ params: { id } })

  it('asks an opinion, and reads it where it was asked', async () => {
    const { id } = await file()
    const first = await screen(linh, id, 'check#1')
    expect(first.consults).toEqual([
      {
        consultation: 'tax',
        title: text('Tax debts'),
        role: text('Role'),
        time: { vi: '1 ngày làm việc', en: '1 working day' },
      },
    ])
    expect(first.alarms.map(({ alarm, does, at }) => [alarm, does, at.at])).toEqual([
      ['soon', 'remind', '2026-06-02T17:00:00+07:00'],
      ['up', 'escalate', '2026-06-03T17:00:00+07:00'],
    ])
    const onTask = { task: 'check#1', revision: first.revision }
    await send(linh, id, { type: 'Consult', ...onTask, consultation: 'tax', question: 'Còn nợ thuế không?' })
    const listed = (await agent(thang).listTasks()).tasks.find(({ dossier }) => dossier === id)
    expect(listed).toMatchObject({ aside: 'consultation', title: text('Tax debts') })
    const asked = await screen(thang, id, listed?.task ?? '')
    expect(asked).toMatchObject({
      mayAct: true,
      form: null,
      consults: [],
      asked: { words: 'Còn nợ thuế không?', by: { name: 'Phạm Khánh Linh' } },
      outcomes: [{ id: 'done', reason: 'required' }],
    })
    expect((await screen(linh, id, 'check#1')).consultations).toMatchObject([{ state: 'open', answer: null }])
    await complete(thang, id, asked.task, { outcome: 'done', reason: 'Không nợ' })
    expect((await screen(linh, id, 'check#1')).consultations).toMatchObject([
      { state: 'answered', answer: { opinion: 'Không nợ', by: { name: 'Trương Quốc Thắng' } } },
    ])
    expect((await screen(tuan, id, 'check#1')).mayAct).toBe(true)
    expect((await screen(son, id, 'check#1')).mayAct).toBe(false)
  })

  it('hands over with a time of its own, takes back what nobody went on with, and works per item', async () => {
    const { id } = await file()
    const done = await complete(linh, id, 'check#1')
    expect(done.recall).toBe('check#1')
    const [line] = (await agent(thang).listTasks()).tasks.filter(({ dossier }) => dossier === id)
    expect(line).toMatchObject({
      handOver: { from: { id: 'tan-hoa' }, due: { due: { at: '2026-06-02T17:00:00+07:00' } } },
    })
    expect((await seen(linh, id)).may.recall).toEqual({ task: 'check#1', title: text('step') })
    expect((await seen(tuan, id)).may.recall).toBeNull()
    await send(linh, id, { type: 'RecallTask', task: 'check#1', reason: 'Nhầm kết quả' })
    await complete(linh, id, 'check#2')

    const way = await screen(thang, id, 'tax#2')
    expect(way).toMatchObject({ mayAccept: true, taskDue: null })
    await send(thang, id, { type: 'AcceptHandOver', task: 'tax#2', revision: way.revision })
    expect(await screen(thang, id, 'tax#2')).toMatchObject({
      handOver: null,
      mayAccept: false,
      taskDue: { due: { at: '2026-06-02T17:00:00+07:00' } },
    })
    await send(thang, id, { type: 'ClaimTask', task: 'tax#2', revision: way.revision })
    await expect(send(linh, id, { type: 'RecallTask', task: 'check#2', reason: 'Muộn' })).rejects.toMatchObject({
      status: 409,
      problem: {
        rejection: 'notRecallable',
        meanwhile: [{ events: ['HandOverAccepted', 'TaskDueRecounted'] }, { events: ['TaskClaimed'] }],
      },
    })
    await complete(thang, id, 'tax#2')
    const items = (await agent(son).listTasks()).tasks.filter(({ dossier }) => dossier === id)
    expect(items.map(({ item }) => item)).toEqual([
      { number: 1, of: 2, title: { vi: 'Nhà số 1', en: 'Nhà số 1' } },
      { number: 2, of: 2, title: { vi: 'Nhà số 2', en: 'Nhà số 2' } },
    ])
    expect((await screen(son, id, 'houses#2')).itemValue).toEqual({ name: 'Nhà số 2' })
    await complete(son, id, 'houses#1')
    expect((await complete(son, id, 'houses#2')).status).toBe('ended')
  })

  it('suspends, promises anew once, stops and reopens: each by whom the procedure names, and says who may', async () => {
    const { id, code, secret } = await file()
    expect((await seen(linh, id)).may).toMatchObject({ suspend: false, reappoint: false, reopen: [] })
    expect((await seen(son, id)).may).toMatchObject({ suspend: true, resume: false, reappoint: true })
    const no = send(linh, id, { type: 'SuspendDossier', reason: 'x' })
    await expect(no).rejects.toMatchObject({
      status: 422,
      problem: { rejection: 'notYours', text: { vi: 'Bạn không có quyền tạm dừng giải quyết hồ sơ.' } },
    })
    await send(son, id, { type: 'SuspendDossier', reason: 'Chờ toà án' })
    expect(await seen(son, id)).toMatchObject({
      suspended: { why: 'Chờ toà án', by: { name: 'Bùi Thanh Sơn' }, at: { at: '2026-06-01T08:00:00+07:00' } },
      may: { suspend: false, resume: true },
      tasks: [{ due: { due: null, state: 'paused' } }],
    })
    expect(await screen(linh, id, 'check#1')).toMatchObject({
      suspended: { why: 'Chờ toà án' },
      taskDue: { state: 'paused' },
      why: { vi: 'Hồ sơ đang tạm dừng; chưa ai làm tiếp được.' },
      mayAct: false,
    })
    const told = await test.visitor().track({ body: { code, secret } })
    expect(told.sentence.vi).toContain('Tạm dừng giải quyết từ')
    expect(told.sentence.vi).toContain(': Chờ toà án. Thời hạn tạm dừng')
    await expect(complete(linh, id, 'check#1')).rejects.toMatchObject({
      status: 409,
      problem: {
        code: 'stale',
        rejection: 'suspended',
        meanwhile: [{ events: ['DossierSuspended', 'ClockPaused', 'DeadlineSet'] }],
      },
    })
    await send(son, id, { type: 'ResumeDossier' })

    await expect(send(son, id, { type: 'Reappoint', within: days(3), reason: 'Thiếu người' })).rejects.toMatchObject({
      status: 422,
      problem: {
        code: 'rejected',
        rejection: 'notLater',
        detail: 'Ngày hẹn lại phải muộn hơn ngày đang hẹn.',
        remedy: { en: 'Give a longer time, counted from now, or bring the result by the date that is promised.' },
      },
    })
    expect((await seen(son, id)).may.reappoint).toBe(true)
    await send(son, id, { type: 'Reappoint', within: days(6), reason: 'Thiếu người' })
    expect((await seen(linh, id)).reappointed).toMatchObject({ why: 'Thiếu người', inTime: true })
    expect((await test.visitor().track({ body: { code, secret } })).sentence.vi).toContain('xin lỗi vì chậm và hẹn lại')
    await expect(send(son, id, { type: 'Reappoint', within: days(9), reason: 'nữa' })).rejects.toMatchObject({
      status: 409,
      problem: { rejection: 'alreadyReappointed', detail: `Hồ sơ “${code}” đã được hẹn lại một lần.` },
    })

    expect((await seen(son, id)).interrupts.map(({ message, mine }) => [message, mine])).toEqual([['withdraw', true]])
    await complete(linh, id, 'check#1')
    expect((await seen(son, id)).interrupts.map(({ message, mine }) => [message, mine])).toEqual([
      ['withdraw', true],
      ['stop', true],
    ])
    expect((await seen(linh, id)).interrupts.find(({ message }) => message === 'stop')?.mine).toBe(false)
    await send(son, id, { type: 'InterruptDossier', message: 'stop', reason: 'Trái quy hoạch' })
    const ended = await seen(son, id)
    expect(ended).toMatchObject({ status: 'ended', result: 'returned', interrupts: [] })
    expect(ended.may.reopen).toEqual([{ node: 'check', title: text('step') }])
    await send(son, id, { type: 'ReopenDossier', node: 'check', reason: 'Cán bộ nhầm' })
    expect(await seen(linh, id)).toMatchObject({ status: 'open', reopened: { why: 'Cán bộ nhầm', step: text('step') } })
  })

  it('undoes what was done when the applicant withdraws', async () => {
    const { id } = await file()
    await complete(linh, id, 'check#1')
    await send(linh, id, { type: 'InterruptDossier', message: 'withdraw', reason: 'Đổi ý' })
    const [task] = (await seen(linh, id)).tasks
    expect(task).toMatchObject({ aside: 'undo', title: text('Cancel the visit') })
    await complete(linh, id, task?.task ?? '', { outcome: 'done' })
    expect(await seen(linh, id)).toMatchObject({ status: 'ended', result: 'withdrawn' })
  })

  it('refuses by name what only the system sends', async () => {
    const { id } = await file()
    const commands = [
      { type: 'AnswerCall', call: 'x#1', attempt: 1 },
      { type: 'FailCall', call: 'x#1', attempt: 1, error: 'x' },
      { type: 'AssignTask', task: 'check#1', revision: 1, loads: {} },
      { type: 'StopDossier' },
      { type: 'RecountDeadlines' },
      { type: 'FireTimer', timer: 'x' },
      { type: 'ReceiveDossier', channel: 'online', unit: 'tan-hoa', answers: {} },
      { type: 'ErasePersonalValues', basis: 'x' },
    ]
    const { cookies } = await test.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'linh@anlac.example', password: 'motcua-demo' },
    })
    for (const command of commands) {
      const response = await test.app.inject({
        method: 'POST',
        url: `/api/v1/dossiers/${id}/commands`,
        headers: { 'idempotency-key': 'k', cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
        payload: { command },
      })
      expect(response.statusCode).toBe(400)
      const [field] = response.json().fields
      expect(field).toMatchObject({ path: '/command/type', code: 'unknownCommand' })
      expect(field.message.en).toContain(`"${command.type}"`)
    }
  })

  it('shows an escalated task to the second role, whose it is too', async () => {
    const { id } = await file()
    const mine = async () => (await agent(son).listTasks()).tasks.some(({ dossier }) => dossier === id)
    expect(await mine()).toBe(false)
    test.clock.set('2026-06-03T17:01')
    await agent(son).moveClock({ body: { to: '2026-06-03T17:02' } })
    expect(await mine()).toBe(true)
    expect(await screen(son, id, 'check#1')).toMatchObject({
      mayAct: true,
      escalated: { role: text('Role'), unit: { id: 'tan-hoa' } },
      alarms: [],
    })
    await complete(son, id, 'check#1')
  })
})
