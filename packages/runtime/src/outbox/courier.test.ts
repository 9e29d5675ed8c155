import type { Effect } from '@motcua/engine'
import Fastify from 'fastify'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Dispatcher } from '../executor/dispatcher.ts'
import { Office } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import { appendOf } from '../store/contract/append.fixture.ts'
import type { OutboxEntry } from '../store/outbox-port.ts'
import { type Store, StoreAway } from '../store/port.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { TestClock } from '../test-app.fixture.ts'
import { Courier, type Deliver } from './courier.ts'

const { log } = Fastify({ logger: { level: 'fatal' } })

describeOnStores('the courier', (openStore) => {
  let store: Store
  let clock: TestClock
  let couriers: Courier[]
  beforeEach(async () => {
    store = (await openStore()) ?? openFreshStore()
    clock = new TestClock('2026-06-01T08:30')
    couriers = []
  })
  afterEach(async () => {
    await Promise.all(couriers.map((courier) => courier.stop()))
    await store.close()
  })

  async function courierWith(deliver: Deliver): Promise<Courier> {
    const { executor } = await Office.open(store)
    const courier = new Courier(store.outbox, new Dispatcher(executor), clock, log, deliver)
    couriers.push(courier)
    return courier
  }

  async function leave(dossier: string, ...calls: readonly string[]): Promise<void> {
    const outbox = calls.map((call, place) => ({ place, effect: { type: 'StopDossier', call } as const }))
    await store.histories.append([appendOf(dossier, 1, { outbox })])
  }

  const callOf = ({ effect }: OutboxEntry) => ('call' in effect ? effect.call : effect.type)

  it('delivers each effect once, and what a delivery leaves as well', async () => {
    const seen: string[] = []
    const courier = await courierWith(async (entry) => {
      seen.push(callOf(entry))
      if (callOf(entry) === 'a') await leave('d2', 'c')
      return 'done'
    })
    await leave('d1', 'a', 'b')
    expect(await courier.deliverDue()).toBe(3)
    expect(seen.toSorted()).toEqual(['a', 'b', 'c'])
    expect(await courier.deliverDue()).toBe(0)
  })

  it('tries again what could not be delivered, after a longer and longer pause', async () => {
    const attempts: number[] = []
    const courier = await courierWith(async ({ attempts: before }) => {
      attempts.push(before)
      if (before === 0) return 'later'
      if (before === 1) throw new StoreAway(new Error('gone'))
      if (before === 2) throw new Error('a bug')
      return 'done'
    })
    await leave('d1', 'a')
    for (const seconds of [0, 1, 2, 3, 4, 7, 8]) {
      await clock.moveTo(clock.now() + seconds * 1000)
      await courier.deliverDue()
    }
    expect(attempts).toEqual([0, 1, 2, 3])
    expect(await store.outbox.next()).toBeNull()
  })

  it('begins with what another process left, and hears of each commit', async () => {
    await leave('d1', 'left')
    const { executor } = await Office.open(store)
    const dispatcher = new Dispatcher(executor)
    const seen: string[] = []
    const courier = new Courier(store.outbox, dispatcher, clock, log, async (entry) => {
      seen.push(callOf(entry))
      return 'done'
    })
    couriers.push(courier)
    courier.start()
    await vi.waitFor(() => expect(seen).toEqual(['left']))
    vi.spyOn(executor, 'execute').mockImplementation(async () => {
      await leave('d2', 'new')
      const effects: Effect[] = [{ type: 'StopDossier', call: 'new' }]
      const answer = await Office.open(store).then((office) => office.receive('k'))
      return answer.ok ? { ...answer, effects } : answer
    })
    const command = { type: 'ResumeDossier' } as const
    await dispatcher.execute({ dossier: { id: 'd2' }, command, actor: { kind: 'officer', id: 'lan' }, key: 'k' })
    await vi.waitFor(() => expect(seen).toEqual(['left', 'new']), { timeout: 900 })
  })

  it('of two, one delivers; and what a stopped one had begun, the next one does', async () => {
    const seen: string[] = []
    const record =
      (name: string): Deliver =>
      async (entry) => {
        seen.push(`${name} ${callOf(entry)}`)
        return 'done'
      }
    const first = await courierWith(record('first'))
    const second = await courierWith(record('second'))
    await leave('d1', 'a', 'b', 'c', 'd')
    await Promise.all([first.deliverDue(), second.deliverDue()])
    expect(seen.map((words) => words.slice(-1)).toSorted()).toEqual(['a', 'b', 'c', 'd'])

    let begun = false
    const hung = await courierWith((_, signal) => {
      begun = true
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cut'))))
    })
    await leave('d2', 'e')
    const hanging = hung.deliverDue()
    await vi.waitFor(() => expect(begun).toBe(true))
    await hung.stop()
    await hanging
    expect(await store.outbox.next()).not.toBeNull()
  })
})
