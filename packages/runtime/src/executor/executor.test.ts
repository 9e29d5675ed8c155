import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyHistory } from '@motcua/engine/commit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Append, AppendOutcome } from '../store/history-port.ts'
import { type Store, StoreAway } from '../store/port.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import { expectSound, exported } from './exported.fixture.ts'
import { LookUpSecrets } from './look-up-secret.ts'
import { accepted, MONDAY, Office, officer } from './office.fixture.ts'

let folder = ''
let store: Store
let office: Office

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-executor-'))
  store = openSqliteStore({ folder })
  office = await Office.open(store)
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The same store with another `append`. */
function withAppend(append: (batch: readonly Append[]) => Promise<readonly AppendOutcome[]>): Store {
  const histories = new Proxy(store.histories, {
    get(target, name) {
      if (name === 'append') return append
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  return { ...store, histories }
}

async function completed(key: string) {
  let last = accepted(await office.receive(key))
  for (let step = 0; step < 4; step += 1) last = accepted(await office.complete(last))
  return last
}

describe('a dossier', () => {
  it('goes through in five commits that verify and can be decided again', async () => {
    const last = await completed('k1')
    expect(last).toMatchObject({
      sequence: 5,
      code: 'H47.02-260601-0001',
      state: { status: 'ended', result: 'granted' },
    })
    const out = await exported(store, last.dossier)
    expect(out.head).toEqual({ sequence: 5, hash: last.hash })
    expectSound(out)
    expect((await store.histories.tasks({ limit: 10 })).items).toEqual([])
  })

  it('pauses for a supplement, and its timer is gone when that came', async () => {
    const received = accepted(await office.receive('k2'))
    const waiting = accepted(await office.complete(received, 'supplement'))
    expect(waiting.row.due).toBeNull()
    expect(await store.timers.next()).not.toBeNull()
    const wait = Object.values(waiting.state.waits)[0]
    office.clock.time = MONDAY + 3_600_000
    const command = {
      type: 'SendMessage',
      wait: wait?.id ?? '',
      revision: wait?.revision ?? 0,
      message: 'supplement',
      answers: { area: 50 },
    } as const
    const sent = await office.executor.execute({
      dossier: { id: received.dossier },
      command,
      actor: { kind: 'applicant', id: 'visit-1' },
      key: 's1',
    })
    expect(accepted(sent).row.due).not.toBeNull()
    expect(await store.timers.next()).toBeNull()
    expectSound(await exported(store, received.dossier))
  })

  it('is returned by its timer when nothing came', async () => {
    const received = accepted(await office.receive('k3'))
    await office.complete(received, 'supplement')
    office.clock.time = MONDAY + 20 * 86_400_000
    const [timer] = await store.timers.claim(office.clock.time, 10, 1000)
    const fire = { type: 'FireTimer', timer: timer?.timer ?? '' } as const
    const actor = { kind: 'system', id: 'system' } as const
    const fired = await office.executor.execute({
      dossier: { id: received.dossier },
      command: fire,
      actor,
      key: fire.timer,
    })
    expect(accepted(fired).state.result).toBe('returned')
    expect(await store.timers.next()).toBeNull()
  })

  it('that is not there is unknown, and so is a spec', async () => {
    const command = { type: 'ClaimTask', task: 't#1', revision: 1 } as const
    const none = await office.executor.execute({ dossier: { id: 'nobody' }, command, actor: officer, key: 'x' })
    expect(none).toEqual({ ok: false, code: 'unknownDossier' })
    expect(await office.receive('y', { dossier: { specHash: 'sha256-nothing' } })).toEqual({
      ok: false,
      code: 'unknownSpec',
    })
  })

  it('is decided from the store by a process that does not remember it', async () => {
    const received = accepted(await office.receive('k4'))
    const other = await Office.open(store)
    expect(accepted(await other.complete(received)).sequence).toBe(2)
    // The first one still remembers sequence 1, loses the race, and decides again on what is stored.
    const late = await office.executor.execute({ ...office.completion(received), key: 'late' })
    expect(late).toMatchObject({ ok: false, code: 'rejected', rejection: { code: 'stale' } })
    expect(accepted(await office.complete(received)).repeated).toBe(true)
  })
})

describe('a key', () => {
  it('gets the first answer again, also in one batch and after a restart', async () => {
    const answers = await Promise.all([office.receive('k1'), office.receive('k1'), office.receive('k1')])
    const [first, ...others] = answers.map(accepted)
    await office.complete(accepted(await office.receive('k1')))
    const restarted = accepted(await (await Office.open(store)).receive('k1'))
    for (const again of [...others, restarted]) expect(again).toEqual({ ...first, repeated: true })
    expect(await store.histories.commits(first?.dossier ?? '')).toHaveLength(2)
  })

  it('is refused with another body or for another dossier', async () => {
    const received = accepted(await office.receive('k1'))
    const mismatch = { ok: false, code: 'idempotencyMismatch' }
    const command = { type: 'ReceiveDossier', channel: 'online', unit: 'ward-1', answers: {} } as const
    expect(await office.receive('k1', { command })).toEqual(mismatch)
    const other = accepted(await office.receive('k2'))
    const request = office.completion(received)
    await office.executor.execute(request)
    expect(await office.executor.execute({ ...request, dossier: { id: other.dossier } })).toEqual(mismatch)
  })

  it('of another actor is another key', async () => {
    const mine = accepted(await office.receive('k1'))
    const theirs = accepted(await office.receive('k1', { actor: { kind: 'applicant', id: 'visit-2' } }))
    expect(theirs.dossier).not.toBe(mine.dossier)
  })

  it('of a refused command is free again', async () => {
    const received = accepted(await office.receive('k1'))
    const request = office.completion(received)
    const stale = { ...request, command: { type: 'ClaimTask', task: 'takeIn#1', revision: 99 } } as const
    expect(await office.executor.execute(stale)).toMatchObject({
      ok: false,
      code: 'rejected',
      rejection: { code: 'stale' },
    })
    expect((await office.executor.execute(request)).ok).toBe(true)
  })
})

describe('commands that arrive together', () => {
  it('share batches, get increasing codes, and each dossier stays sound', async () => {
    const received = (await Promise.all(Array.from({ length: 50 }, (_, i) => office.receive(`k${i}`)))).map(accepted)
    expect(received.map(({ code }) => code)).toEqual(
      Array.from({ length: 50 }, (_, i) => `H47.02-260601-${String(i + 1).padStart(4, '0')}`),
    )
    const done = (await Promise.all(received.map((one) => office.complete(one)))).map(accepted)
    for (const { dossier } of done) expectSound(await exported(store, dossier))
  })

  it('on one dossier are decided one after the other: of twenty that complete a task one does', async () => {
    const received = accepted(await office.receive('k1'))
    const request = office.completion(received)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => office.executor.execute({ ...request, key: `r${i}` })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'rejected')).toHaveLength(19)
    expectSound(await exported(store, received.dossier))
  })

  it('are done one by one when their batch fails, so that one bad command harms nobody else', async () => {
    let bad = ''
    const failing = withAppend(async (batch) => {
      if (batch.some(({ commit }) => commit.dossier === bad)) throw new Error('this one cannot be stored')
      return store.histories.append(batch)
    })
    const other = await Office.open(failing)
    const received = (await Promise.all(['a', 'b', 'c'].map((key) => other.receive(key)))).map(accepted)
    bad = received[1]?.dossier ?? ''
    const settled = await Promise.allSettled(received.map((one) => other.complete(one)))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await store.histories.commits(bad)).toHaveLength(1)
  })

  it('are told that the store is away, and go through when it is back', async () => {
    let away = true
    const other = await Office.open(
      withAppend(async (batch) => {
        if (away) throw new StoreAway(new Error('gone'))
        return store.histories.append(batch)
      }),
    )
    await expect(Promise.all([other.receive('a'), other.receive('b')])).rejects.toThrow(StoreAway)
    away = false
    expect((await other.receive('a')).ok).toBe(true)
    expect((await other.receive('b')).ok).toBe(true)
  })

  it('learn what was stored although the answer was lost', async () => {
    let lost = true
    const other = await Office.open(
      withAppend(async (batch) => {
        const outcomes = await store.histories.append(batch)
        if (!lost) return outcomes
        lost = false
        throw new StoreAway(new Error('the answer was lost'))
      }),
    )
    await expect(other.receive('a')).rejects.toThrow(StoreAway)
    const again = accepted(await other.receive('a'))
    expect(again).toMatchObject({ repeated: true, sequence: 1 })
  })
})

describe('an erasure', () => {
  const command = { type: 'ErasePersonalValues', basis: 'Decision 12/QĐ-UBND' } as const

  it('waits for the end, then leaves the chain and nothing personal', async () => {
    const received = accepted(await office.receive('k1'))
    const erase = { dossier: { id: received.dossier }, command, actor: officer, key: 'erase' }
    expect(await office.executor.execute(erase)).toEqual({ ok: false, code: 'notEnded' })
    let last = received
    for (let step = 0; step < 4; step += 1) last = accepted(await office.complete(last))
    expect(accepted(await office.executor.execute(erase)).sequence).toBe(6)
    const out = await exported(store, received.dossier)
    expect(JSON.stringify(out)).not.toMatch(/Tuyết|0912345678/)
    const inputs = new Map(out.inputs)
    const { dossier, commits, head } = out
    expect(verifyHistory({ dossier, commits, heads: [head], inputs }).grade).toBe('chainOnly')
    expect((await store.histories.row(dossier))?.label).toBeNull()
    const again = await Promise.all([office.executor.execute(erase), office.executor.execute(erase)])
    for (const answer of again) expect(accepted(answer)).toMatchObject({ sequence: 6, repeated: true })
    expect(await store.histories.commits(dossier)).toHaveLength(6)
  })
})

describe('the look-up secret', () => {
  it('goes with its dossier in this installation, however it is typed', async () => {
    const secrets = await LookUpSecrets.open(store.settings)
    const secret = secrets.of('d1')
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect((await LookUpSecrets.open(store.settings)).of('d1')).toBe(secret)
    expect(secrets.matches('d1', ` ${secret.slice(0, 5).toLowerCase()}-${secret.slice(5)} `)).toBe(true)
    expect(secrets.matches('d2', secret)).toBe(false)
    expect(secrets.matches('d1', '')).toBe(false)
  })
})
