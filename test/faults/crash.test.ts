import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { expectSound, exported } from '../../packages/runtime/src/executor/exported.fixture.ts'
import type { Accepted } from '../../packages/runtime/src/executor/request.ts'
import { openSqliteStore } from '../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'
import { KilledDesk } from './killed-desk.ts'

const DOSSIERS = 40
const COMMITS_EACH = 5
const IN_FLIGHT = 12
const KILLS = 20

const folder = mkdtempSync(join(tmpdir(), 'motcua-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('loses nothing that was acknowledged and does nothing twice, killed at 20 random points', async () => {
  const desk = new KilledDesk(folder)
  const acknowledged: Accepted[] = []
  const killPoints = Array.from({ length: KILLS }, () => randomInt(1, DOSSIERS * COMMITS_EACH - IN_FLIGHT)).toSorted(
    (a, b) => a - b,
  )
  const dossiers = Array.from({ length: DOSSIERS }, (_, i) => `dossier-${i}`)
  let working = true

  async function work(): Promise<void> {
    for (let key = dossiers.shift(); key !== undefined; key = dossiers.shift()) {
      let reply = await desk.ask({ key })
      acknowledged.push(reply.answer)
      while (reply.next !== undefined) {
        reply = await desk.ask({ request: reply.next })
        acknowledged.push(reply.answer)
      }
    }
  }

  async function killNowAndThen(): Promise<void> {
    for (const point of killPoints) {
      while (working && acknowledged.length < point) await pause(0)
      await pause(randomInt(0, 4))
      await desk.kill()
      await desk.start()
    }
  }

  await desk.start()
  const workers = Promise.all(Array.from({ length: IN_FLIGHT }, work)).then(() => {
    working = false
  })
  await Promise.all([workers, killNowAndThen()])
  await desk.kill()

  expect(desk.kills, `kill points ${killPoints}`).toBe(KILLS + 1)
  expect(desk.mostInFlight).toBeGreaterThanOrEqual(10)
  await expectAllThereOnce(acknowledged)
})

async function expectAllThereOnce(acknowledged: readonly Accepted[]): Promise<void> {
  expect(acknowledged).toHaveLength(DOSSIERS * COMMITS_EACH)
  const store = openSqliteStore({ folder })
  const { items } = await store.histories.dossiers(null, 1000)
  expect(items).toHaveLength(DOSSIERS)
  for (const dossier of items) {
    const out = await exported(store, dossier)
    expect(out.commits).toHaveLength(COMMITS_EACH)
    expectSound(out)
  }
  for (const { dossier, sequence, hash, code } of acknowledged) {
    const next = (await store.histories.commits(dossier))[sequence]
    const row = await store.histories.row(dossier)
    expect(next === undefined ? row?.head : JSON.parse(next.text).previous).toBe(hash)
    expect(row?.code).toBe(code)
  }
  expect(new Set(acknowledged.map(({ code }) => code)).size).toBe(DOSSIERS)
  await store.close()
}
