import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileHousehold, openTestApp } from '../test-app.fixture.ts'

it('fires after a restart the timers that were set before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-timers-'))
  const first = await openTestApp({ folder, at: '2026-06-01T08:00' })
  const hoa = await first.as('hoa')
  const visitor = first.visitor()
  const filed = await fileHousehold(visitor, 'timer')
  const { revision } = await hoa.getTask({ params: { dossier: filed.id, task: 'intake#1' } })
  const command = { type: 'CompleteTask', task: 'intake#1', revision, outcome: 'supplement', reason: 'thiếu' } as const
  await hoa.sendCommand({ params: { id: filed.id }, body: { command }, key: 'ask' })
  await first.close()

  const second = await openTestApp({ folder, at: '2026-06-02T08:00' })
  const open = await second.visitor().track({ body: { code: filed.code, secret: filed.secret } })
  expect(open).toMatchObject({ status: 'open', supplement: { reason: 'thiếu' } })
  await second.visitor().moveClock({ body: { advanceDays: 45 } })
  const ended = await second.visitor().track({ body: { code: filed.code, secret: filed.secret } })
  expect(ended).toMatchObject({ status: 'ended', result: 'returned' })
  const history = await (await second.as('hoa')).getHistory({ params: { id: filed.id } })
  expect(history.entries.filter(({ events }) => events.includes('WaitElapsed'))).toHaveLength(1)
  await second.close()
  await rm(folder, { recursive: true })
})
