import { afterAll, beforeAll, expect, it } from 'vitest'
import { step, text } from '../executor/office.fixture.ts'
import { openTestApp, type TestApp } from '../test-app.fixture.ts'
import { begin, end, publish, specWith } from '../workshop.fixture.ts'

const role = { title: text('Role'), unit: { rule: 'same' as const }, pick: { rule: 'pool' as const } }

const parent = specWith(
  'parent',
  {
    begin,
    link: {
      kind: 'procedure',
      title: { vi: 'Xác nhận thuế', en: 'Tax note' },
      procedure: 'child',
      unit: { rule: 'named', unit: 'tax-office' },
      send: {},
      take: {},
    },
    ask: {
      kind: 'service',
      title: { vi: 'Hỏi hệ thống thuế', en: 'Ask the tax system' },
      connector: 'nobody',
      send: [],
      take: [],
      within: { amount: 1, unit: 'hours' },
      retry: { times: 3, every: { amount: 1, unit: 'hours' } },
    },
    sign: step({ role: 'head' }),
    granted: end(),
  },
  [
    'begin > link',
    'link -granted> ask',
    'link -notGranted> sign',
    'ask -done> sign',
    'ask -failed> sign',
    'sign -accept> granted',
  ],
  { roles: { head: role } },
)
const child = specWith(
  'child',
  { begin, note: step({ role: 'taxOfficer' }), granted: end() },
  ['begin > note', 'note -accept> granted'],
  { roles: { taxOfficer: role }, identity: { ...parent.identity, title: { vi: 'Giấy thuế', en: 'Tax paper' } } },
)

let test: TestApp
beforeAll(async () => {
  test = await openTestApp({ at: '2026-06-01T08:00' })
  await publish(test.store, child)
  await publish(test.store, parent)
}, 60_000)
afterAll(() => test.close())

it('shows the child to the parent and the parent to the child, and what is waited for, in words', async () => {
  const [son, thang] = [await test.as('son'), await test.as('thang')]
  const visitor = test.visitor()
  const body = { procedure: 'parent', unit: 'tan-hoa', channel: 'online', answers: { fullName: 'Châu' } } as const
  const { id, code, secret } = await visitor.fileDossier({ body, key: 'k' })
  const look = () => son.getDossier({ params: { id } })
  await expect.poll(async () => (await look()).linked.children[0]?.code ?? null).not.toBeNull()
  const before = await look()
  expect(before.calls.map(({ kind, words }) => [kind, words.vi])).toEqual([
    ['procedure', 'Đang chờ hồ sơ liên thông “Xác nhận thuế” tại Thuế cơ sở 1 tỉnh An Lạc'],
  ])
  const [line] = before.linked.children
  expect(line).toMatchObject({
    procedure: { vi: 'Giấy thuế' },
    title: { vi: 'Xác nhận thuế' },
    status: 'open',
    unit: { id: 'tax-office' },
  })
  expect((await visitor.track({ body: { code, secret } })).sentence.vi).toContain('Xác nhận thuế tại')

  const seen = await thang.getDossier({ params: { id: line?.dossier ?? '' } })
  expect(seen.linked.parent).toMatchObject({
    dossier: id,
    code,
    unit: { id: 'tan-hoa' },
    title: { vi: 'Xác nhận thuế' },
  })
  expect(seen.applicant).toBe('Châu')
  const { task, revision } = await thang.getTask({ params: { dossier: seen.id, task: 'note#1' } })
  const command = { type: 'CompleteTask', task, revision, outcome: 'accept' } as const
  await thang.sendCommand({ params: { id: seen.id }, body: { command }, key: 'done' })
  await expect.poll(async () => (await look()).calls[0]?.failed).toBe(true)
  const after = await look()
  expect(after.calls[0]).toMatchObject({ kind: 'service', attempt: 1 })
  expect(after.calls[0]?.words.vi).toContain('“Hỏi hệ thống thuế” không có trả lời, lần 1; thử lại')
  expect(after.linked.children[0]).toMatchObject({ status: 'ended', result: 'granted' })
  const { entries } = await son.getHistory({ params: { id } })
  expect(entries.flatMap(({ words }) => words.map(({ vi }) => vi))).toContain(
    'Hồ sơ liên thông “Xác nhận thuế” được giải quyết',
  )
})
