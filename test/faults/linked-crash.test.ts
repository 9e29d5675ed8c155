import { type ChildProcess, fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openCommit } from '@motcua/engine/commit'
import { afterAll, describe, expect, it } from 'vitest'
import { expectSound, exported } from '../../packages/runtime/src/executor/exported.fixture.ts'
import { openMongoStore } from '../../packages/runtime/src/store/mongo/open-mongo-store.ts'
import type { Store } from '../../packages/runtime/src/store/port.ts'
import { openSqliteStore } from '../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'
import type { Ask } from './linking-process.ts'
import { mongoServer } from './mongo-process.ts'

const ROUNDS = 12
const IN_A_ROUND = 7
/** Every round files parents of its own, so that there is something to interrupt. */
const keysOf = (round: number) => Array.from({ length: IN_A_ROUND }, (_, i) => `parent-${round}-${i}`)
const KEYS = Array.from({ length: ROUNDS }, (_, round) => keysOf(round)).flat()

/** Resolves when the process takes orders. */
function start(address: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('linking-process.ts', import.meta.url)), [address])
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
    child.on('message', (message) => message === 'ready' && resolve(child))
  })
}

const say = (child: ChildProcess, ask: Ask) => child.connected && child.send(ask)

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await gone
}

function ended(child: ChildProcess): Promise<number> {
  const answer = new Promise<number>((resolve) => {
    child.once('message', (message) => {
      resolve(typeof message === 'object' && 'ended' in message ? Number(message.ended) : -1)
    })
  })
  say(child, 'ended')
  return answer
}

/** Each parent has one dossier of its own, was answered once, and both are sound. */
async function expectOneChildEach(store: Store): Promise<void> {
  const { items } = await store.histories.dossiers(null, 1000)
  expect(items).toHaveLength(2 * KEYS.length)
  const parents: string[] = []
  let answered = 0
  for (const dossier of items) {
    const out = await exported(store, dossier)
    expectSound(out)
    for (const { text, personal } of out.commits) {
      const opened = openCommit(text, personal)
      for (const event of opened.ok ? opened.commit.events : []) {
        if (event.type === 'DossierReceived' && event.parent !== undefined) parents.push(event.parent.dossier)
        if (event.type === 'CallAnswered' && event.node === 'link') answered += 1
      }
    }
  }
  expect(new Set(parents).size).toBe(KEYS.length)
  expect([parents.length, answered]).toEqual([KEYS.length, KEYS.length])
  expect(await store.outbox.next()).toBeNull()
}

it('begins and answers each linked dossier once, killed at random points', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-linked-'))
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = await start(folder)
    for (const key of keysOf(round)) say(child, { key })
    await pause(randomInt(5, 120))
    await kill(child)
  }
  const last = await start(folder)
  for (const key of KEYS) say(last, { key })
  await expect.poll(() => ended(last), { timeout: 60_000, interval: 200 }).toBe(2 * KEYS.length)
  await kill(last)
  const store = openSqliteStore({ folder })
  await expectOneChildEach(store)
  await store.close()
  rmSync(folder, { recursive: true })
}, 180_000)

const mongo = await mongoServer()
afterAll(() => mongo?.stop())

describe.skipIf(mongo === undefined)('on one MongoDB (needs a server: set MOTCUA_TEST_MONGO_URL)', () => {
  it('two processes begin and answer each linked dossier once, one of them killed again and again', async () => {
    const uri = mongo?.uri('linked') ?? ''
    const steady = await start(uri)
    for (let round = 0; round < ROUNDS; round += 3) {
      const child = await start(uri)
      for (const [index, key] of keysOf(round).entries()) say(index % 2 === 0 ? child : steady, { key })
      await pause(randomInt(0, 150))
      await kill(child)
    }
    for (const key of KEYS) say(steady, { key })
    // What a killed process had begun is free again when its lease is over.
    await expect.poll(() => ended(steady), { timeout: 120_000, interval: 500 }).toBe(2 * KEYS.length)
    await kill(steady)
    const store = await openMongoStore({ uri })
    await store.sweep()
    await expectOneChildEach(store)
    await store.close()
  }, 180_000)
})
