import type { ProcedureNode, ServiceNode } from '@motcua/spec'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { officeSpec, step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import type { Store } from '../store/port.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { begin, end, specWith, Workshop } from '../workshop.fixture.ts'

const ask: ServiceNode = {
  kind: 'service',
  title: text('Ask'),
  connector: 'tax',
  send: [],
  take: [],
  within: { amount: 1, unit: 'hours' },
  retry: { times: 0, every: { amount: 10, unit: 'minutes' } },
}

function link(unit: ProcedureNode['unit'], procedure = 'row'): ProcedureNode {
  return { kind: 'procedure', title: text('Link'), procedure, unit, send: { note: 'note' }, take: {} }
}

describeOnStores('what would never stop by itself', (openStore) => {
  let store: Store
  let work: Workshop
  beforeEach(async () => {
    store = (await openStore()) ?? openFreshStore()
    work = await Workshop.open(store)
    const agencies = Array.from({ length: 12 }, (_, i) => `agency-${i}`)
    await work.staff(['ward-1', ...agencies], { lan: ['ward-1 clerk'] })
  })
  afterEach(async () => {
    await work.close()
    await store.close()
  })

  const openings = async (id: string) => (await work.state(id)).openings.ask ?? 0
  const count = async () => (await store.histories.dossiers(null, 100)).items.length

  it('a system that is asked again as soon as it has failed is asked ever more slowly, and still asked', async () => {
    const lines = ['begin > ask', 'ask -done> granted', 'ask -failed> ask']
    await work.publish(specWith('asking', { begin, ask, granted: end() }, lines))
    const { dossier } = await work.file('asking')
    await work.settle()
    expect(await openings(dossier)).toBe(21)
    await work.clock.moveTo(work.clock.now() + 10 * 60_000)
    await work.settle()
    expect(await openings(dossier)).toBe(22)
  })

  it('a procedure that begins itself where it is begins nothing', async () => {
    const nodes = { begin, again: link({ rule: 'same' }), granted: end(), refused: end('refused') }
    await work.publish(
      specWith('row', nodes, ['begin > again', 'again -granted> granted', 'again -notGranted> refused']),
    )
    const { dossier } = await work.file('row')
    await work.settle()
    expect(await work.state(dossier)).toMatchObject({ status: 'ended', result: 'refused' })
    expect(await count()).toBe(1)
    const { commits } = await work.dossiers.load(dossier)
    const errors = commits.flatMap(({ commit }) =>
      commit.events.flatMap((e) => (e.type === 'CallFailed' ? e.error : [])),
    )
    expect(errors).toEqual(['endlessRow'])
  })

  it('a row of agencies that each begin the next ends somewhere', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => {
      const nodes = {
        begin,
        next: link({ rule: 'named', unit: `agency-${i}` }, `row-${i + 1}`),
        granted: end(),
        refused: end('refused'),
      }
      return specWith(`row-${i}`, nodes, ['begin > next', 'next -granted> granted', 'next -notGranted> refused'])
    })
    await work.publish(...rows, {
      ...officeSpec,
      id: 'row-12',
      flow: specWith('x', { begin, last: step(), granted: end() }, ['begin > last', 'last -accept> granted']).flow,
    })
    const { dossier } = await work.file('row-0')
    await work.settle()
    expect(await work.state(dossier)).toMatchObject({ status: 'ended', result: 'refused' })
    expect(await count()).toBe(8)
  })
})
