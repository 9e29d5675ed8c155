import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { describeOnStores } from '../on-stores.fixture.ts'
import type { Store } from '../store/port.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import { fileHousehold, instantOf, openTestApp, PNG, TestClock } from '../test-app.fixture.ts'
import { Housekeeping } from './housekeeping.ts'

async function isStored({ files }: Store, id: string): Promise<boolean> {
  const bytes = await files.read(id)
  for await (const _ of bytes ?? []);
  return bytes !== undefined
}

describeOnStores('housekeeping', (openStore) => {
  let folder: string
  let store: Store
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-tidy-'))
    store = (await openStore()) ?? openSqliteStore({ folder })
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  async function upload(word: string, at: string): Promise<string> {
    async function* bytes() {
      yield Buffer.from(word)
    }
    const about = { type: 'text/plain', name: word, sender: 'visit-1', at: instantOf(at) }
    return (await store.files.put(bytes(), about, 100)).id
  }
  const isThere = (id: string) => isStored(store, id)

  it('clears uploads of yesterday away at the start and then every hour', async () => {
    const clock = new TestClock('2026-06-02T09:30')
    const [old, recent] = [await upload('old', '2026-06-01T08:00'), await upload('recent', '2026-06-01T08:45')]
    const housekeeping = new Housekeeping(store, clock)
    await housekeeping.tidyWhenDue()
    expect([await isThere(old), await isThere(recent)]).toEqual([false, true])
    clock.set('2026-06-02T10:29')
    await housekeeping.tidyWhenDue()
    expect(await isThere(recent)).toBe(true)
    clock.set('2026-06-02T10:30')
    await housekeeping.tidyWhenDue()
    expect(await isThere(recent)).toBe(false)
  })

  it('drops tokens and attempts that expired', async () => {
    const clock = new TestClock('2026-06-02T09:30')
    const now = clock.now()
    const token = { session: 's', account: 'a' }
    await store.sessions.remember({ ...token, tokenHash: 'old', expiresAt: now })
    await store.sessions.remember({ ...token, tokenHash: 'good', expiresAt: now + 1 })
    await store.sessions.countAttempt('k', now - 60_000, 1000)
    await new Housekeeping(store, clock).tidyWhenDue()
    expect(await store.sessions.recognise('old', now - 1)).toBeUndefined()
    expect(await store.sessions.recognise('good', now)).toBeDefined()
    expect(await store.sessions.countAttempt('k', now - 60_000, 1000)).toBe(1)
  })

  it('is done by one of the processes that share a store', async () => {
    const clock = new TestClock('2026-06-02T09:30')
    const drop = vi.spyOn(store.files, 'dropUnlinked')
    await Promise.all([1, 2, 3].map(() => new Housekeeping(store, clock).tidyWhenDue()))
    expect(drop).toHaveBeenCalledTimes(store.shared ? 1 : 3)
  })
})

it('runs with the server: an upload that nobody named is gone a day later, one of a dossier stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-tidy-'))
  const first = await openTestApp({ folder, at: '2026-06-01T08:00' })
  const visitor = first.visitor()
  const filed = await fileHousehold(visitor, 'k')
  const loose = await visitor.uploadFile({ query: { name: 'loose' }, bytes: new Uint8Array([...PNG, 7]) })
  await first.close()
  const second = await openTestApp({ folder, at: '2026-06-02T10:00' })
  await vi.waitFor(async () => expect(await isStored(second.store, loose.id)).toBe(false))
  const { papers } = await (await second.as('hoa')).getDossier({ params: { id: filed.id } })
  const [paper] = papers.flatMap(({ files }) => files)
  expect(paper?.name).toBe('cccd.png')
  expect(await isStored(second.store, paper?.id ?? '')).toBe(true)
  await second.close()
  await rm(folder, { recursive: true })
})
