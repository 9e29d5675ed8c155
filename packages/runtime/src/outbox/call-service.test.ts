import type { ServiceNode, Spec } from '@motcua/spec'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Connector, ConnectorRequest } from '../connections/connector.ts'
import { expectSound, exported } from '../executor/exported.fixture.ts'
import { step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import type { Store } from '../store/port.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { begin, end, specWith, Workshop } from '../workshop.fixture.ts'

function asking(more: Partial<ServiceNode> = {}): Spec {
  const ask: ServiceNode = {
    kind: 'service',
    title: text('Ask'),
    connector: 'tax',
    send: ['fullName', 'phone', 'nothing'],
    take: ['area', 'permitNumber'],
    within: { amount: 1, unit: 'hours' },
    retry: { times: 1, every: { amount: 10, unit: 'minutes' } },
    ...more,
  }
  const spec = specWith('asking', { begin, ask, done: step(), failed: step(), granted: end() }, [
    'begin > ask',
    'ask -done> done',
    'ask -failed> failed',
    'done -accept> granted',
    'failed -accept> granted',
  ])
  const flow = { ...spec.flow, suspension: { role: 'clerk' } }
  return { ...spec, flow }
}

const answers = { fullName: 'Nguyễn Minh Châu', area: 12 }

describeOnStores('a service node', (openStore) => {
  let store: Store
  let work: Workshop | undefined
  let asked: Omit<ConnectorRequest, 'signal'>[]
  beforeEach(async () => {
    store = (await openStore()) ?? openFreshStore()
    asked = []
  })
  afterEach(async () => {
    await work?.close()
    await store.close()
  })

  async function openWith(tax: Connector | undefined, spec = asking()): Promise<Workshop> {
    const recording: Connector = ({ signal, ...request }) => {
      asked.push(request)
      return tax?.({ ...request, signal }) ?? Promise.resolve({ ok: false, error: 'none' })
    }
    work = await Workshop.open(store, { connectors: tax === undefined ? {} : { tax: recording } })
    await work.staff(['ward-1'], { lan: ['ward-1 clerk'] })
    await work.publish(spec)
    return work
  }
  const nodes = async (shop: Workshop, id: string) => {
    const { tasks, calls = {} } = await shop.state(id)
    return [...Object.values(tasks), ...Object.values(calls)].map(({ node }) => node)
  }

  it('sends what the node names, takes what it may take, and goes on', async () => {
    const values = { area: 45, permitNumber: 'T-1', note: 'not asked for', strange: 1 }
    const shop = await openWith(async () => ({ ok: true, values }))
    const { dossier } = await shop.file('asking', answers)
    expect(await nodes(shop, dossier)).toEqual(['ask'])
    await shop.settle()
    expect(asked).toEqual([{ key: `${dossier}.ask#1`, attempt: 1, values: { fullName: answers.fullName } }])
    const state = await shop.state(dossier)
    expect(state.answers).toEqual({ ...answers, area: 45, permitNumber: 'T-1' })
    expect(await nodes(shop, dossier)).toEqual(['done'])
    expect(await store.outbox.next()).toBeNull()
    expectSound(await exported(store, dossier))
  })

  it('tries again under the same key, then follows the failed edge; a connector that is not there is a failure', async () => {
    const shop = await openWith(undefined)
    const { dossier } = await shop.file('asking', answers)
    await shop.settle()
    expect(await nodes(shop, dossier)).toEqual(['ask'])
    await shop.clock.moveTo(shop.clock.now() + 10 * 60_000)
    await shop.settle()
    expect(await nodes(shop, dossier)).toEqual(['failed'])
    const { commits } = await shop.dossiers.load(dossier)
    const errors = commits.flatMap(({ commit }) =>
      commit.events.flatMap((e) => (e.type === 'CallFailed' ? e.error : [])),
    )
    expect(errors).toEqual(['noConnector', 'noConnector'])
    expect(await store.timers.next()).toBeNull()
    expectSound(await exported(store, dossier))
  })

  it('asks again after each failure as often as the node says, and stores codes only', async () => {
    const said = ['Lỗi hệ thống: ORA-00942', 'refused', 'ok']
    const retry = { times: 3, every: { amount: 10, unit: 'minutes' as const } }
    const shop = await openWith(async () => {
      const error = said.shift() ?? ''
      if (error === 'ok') return { ok: true, values: { area: 'no number' } }
      if (error === '') throw new Error('a bug of the connector')
      return { ok: false, error }
    }, asking({ retry }))
    const { dossier } = await shop.file('asking', answers)
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await shop.settle()
      await shop.clock.moveTo(shop.clock.now() + 10 * 60_000)
    }
    expect(asked.map(({ key, attempt }) => [key, attempt])).toEqual([1, 2, 3, 4].map((n) => [`${dossier}.ask#1`, n]))
    const { commits } = await shop.dossiers.load(dossier)
    const errors = commits.flatMap(({ commit }) =>
      commit.events.flatMap((e) => (e.type === 'CallFailed' ? e.error : [])),
    )
    expect(errors).toEqual(['failed', 'refused', 'badAnswer', 'failed'])
    expect(await nodes(shop, dossier)).toEqual(['failed'])
  })

  it('is given up after its time, and the connector is told', async () => {
    let told = false
    const spec = asking({
      within: { amount: 0.05, unit: 'seconds' },
      retry: { times: 0, every: { amount: 1, unit: 'hours' } },
    })
    const shop = await openWith(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            told = true
            reject(new Error('cut'))
          }),
        ),
      spec,
    )
    const { dossier } = await shop.file('asking', answers)
    await shop.settle()
    expect(told).toBe(true)
    expect(await nodes(shop, dossier)).toEqual(['failed'])
  })

  it('leaves a connector alone that listens to nothing, when its time is over and when the server stops', async () => {
    const retry = { times: 0, every: { amount: 1, unit: 'hours' as const } }
    const soon = { ...asking({ within: { amount: 0.05, unit: 'seconds' }, retry }), id: 'soon' }
    const late = { ...asking({ retry }), id: 'late' }
    const shop = await openWith(() => new Promise(() => undefined), soon)
    await shop.publish(late)
    const { dossier } = await shop.file('soon', answers)
    await shop.settle()
    expect(await nodes(shop, dossier)).toEqual(['failed'])
    await shop.file('late', answers)
    const delivering = shop.settle()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    await shop.close()
    work = undefined
    await delivering
  })

  it.each([
    ['nothing', 'null'],
    ['no word of how it went', '{"values":{}}'],
    ['a failure without a code', '{"ok":false}'],
    ['no values', '{"ok":true}'],
    ['a list of values', '{"ok":true,"values":[45]}'],
  ])('takes it for a failure that a connector without types answers %s', async (_name, said) => {
    const spec = asking({ retry: { times: 0, every: { amount: 1, unit: 'hours' } } })
    const shop = await openWith(async () => JSON.parse(said), spec)
    const { dossier } = await shop.file('asking', answers)
    await shop.settle()
    expect(await nodes(shop, dossier)).toEqual(['failed'])
    expect(asked).toHaveLength(1)
  })

  it('asks nobody while the dossier is suspended, and goes on afterwards', async () => {
    const shop = await openWith(async () => ({ ok: true, values: {} }))
    const { dossier } = await shop.file('asking', answers)
    await shop.send(dossier, 'lan', { type: 'SuspendDossier', reason: 'x' })
    await shop.settle()
    expect(asked).toHaveLength(0)
    await shop.send(dossier, 'lan', { type: 'ResumeDossier' })
    await shop.clock.moveTo(shop.clock.now() + 120_000)
    await shop.settle()
    expect(asked).toHaveLength(1)
    expect(await nodes(shop, dossier)).toEqual(['done'])
  })
})
