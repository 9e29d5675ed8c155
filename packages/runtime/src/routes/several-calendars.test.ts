import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Agent, CENTRE, fileHousehold, openTestApp, type TestApp } from '../test-app.fixture.ts'

let test: TestApp
let quan: Agent

beforeAll(async () => {
  // Saturday.
  test = await openTestApp({ at: '2026-06-06T09:00' })
  quan = await test.as('quan')
}, 60_000)
afterAll(() => test.close())

async function setCalendar(calendar: string): Promise<void> {
  const { units } = await quan.listUnits()
  const centre = units.find(({ id }) => id === CENTRE)
  if (centre === undefined) throw new Error('the example has no such unit')
  await quan.saveUnit({ body: { ...centre, calendar } })
}

it('receives by the calendar of the counter and gives each step the time of its own unit', async () => {
  await setCalendar('hcm-ward')
  const visitor = test.visitor()

  const filed = await fileHousehold(visitor, 'saturday')

  // The counter takes in on Saturday, which is day 0 and no working day: Monday 8, Tuesday 9, Wednesday 10.
  expect(filed.receivedAt.at).toBe('2026-06-06T09:00:00+07:00')
  expect(filed.due.due?.at).toBe('2026-06-10T17:00:00+07:00')
  const { ledger, dueSummary } = await visitor.track({ body: { code: filed.code, secret: filed.secret } })
  expect(ledger.map(({ date, kind, count }) => `${date} ${kind} ${count ?? '–'}`)).toEqual([
    '2026-06-06 receipt –',
    '2026-06-07 dayOff –',
    '2026-06-08 counted 1',
    '2026-06-09 counted 2',
    '2026-06-10 counted 3',
  ])

  expect(dueSummary?.en).toContain('3 working days from Saturday 6 June 2026, due Wednesday 10 June 2026, 17:00.')
  expect(dueSummary?.vi).toContain('3 ngày làm việc tính từ thứ Bảy 06/06/2026, hạn trả thứ Tư 10/06/2026, 17:00.')

  const hoa = await test.as('hoa')
  const { tasks } = await hoa.listTasks()
  const intake = tasks.find(({ dossier, node }) => dossier === filed.id && node === 'intake')
  const command = {
    type: 'CompleteTask',
    task: intake?.task ?? '',
    revision: intake?.revision ?? 0,
    outcome: 'accept',
  } as const
  await hoa.sendCommand({ params: { id: filed.id }, body: { command }, key: 'accept' })

  // The tax office is closed on Saturday: its step begins on Monday at 07:30, which is its day 0.
  const thang = await test.as('thang')
  const found = (await thang.listTasks()).tasks.find(({ node }) => node === 'createTaxCode')
  expect(found?.due.due?.at).toBe('2026-06-09T17:00:00+07:00')
})

it('received on Saturday by a counter that is closed then, it is received on Monday', async () => {
  await setCalendar('vn')

  const filed = await fileHousehold(test.visitor(), 'closed')

  expect(filed.receivedAt.at).toBe('2026-06-08T07:30:00+07:00')
  expect(filed.due.due?.at).toBe('2026-06-11T17:00:00+07:00')
})

it('knows no other calendar', async () => {
  await expect(setCalendar('moon')).rejects.toMatchObject({ code: 'badRequest' })
})
