import { openCommit, recompute } from '@motcua/engine/commit'
import { canonicalText, type Field, type Spec } from '@motcua/spec'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Registry, RegistryAnswer, RegistryQuestion } from '../connections/connector.ts'
import { expectSound, exported } from '../executor/exported.fixture.ts'
import { officeSpec, step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import type { Store } from '../store/port.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { begin, end, specWith, Workshop } from '../workshop.fixture.ts'

const known = (registry: string, personal?: false): Field => ({
  type: 'integer',
  label: text(registry),
  registry,
  ...(personal === undefined ? {} : { personal }),
})

/** Three fields that registries know: the debt (cheap), the land (dear) and the age, which no rule speaks of. */
const properties = {
  ...officeSpec.data.properties,
  debt: known('tax'),
  land: known('landOffice', false),
  age: known('population'),
}

/** With debts it is refused; else much land goes to the head; the rest is quick. */
const byTable: Spec = specWith(
  'by-table',
  {
    begin,
    look: {
      kind: 'decision',
      title: text('Look'),
      decision: 'way',
      retry: { times: 1, every: { amount: 1, unit: 'minutes' } },
    },
    check: step(),
    lost: step(),
    granted: end(),
  },
  ['begin > look', 'look > check', 'look -failed> lost', 'check -accept> granted', 'lost -accept> granted'],
  {
    data: { ...officeSpec.data, properties },
    decisions: {
      way: {
        kind: 'table',
        title: text('Way'),
        table: {
          inputs: [
            { id: 'land', fact: 'land' },
            { id: 'debt', fact: 'debt' },
          ],
          outputs: [{ id: 'way', type: 'string' }],
          hitPolicy: 'first',
          rows: [
            // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
            { id: 'debts', when: { debt: [{ operator: 'greaterThan', value: 0 }] }, then: { way: 'refuse' } },
            // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
            { id: 'large', when: { land: [{ operator: 'greaterThan', value: 100 }] }, then: { way: 'head' } },
            // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
            { id: 'small', when: { land: [{ operator: 'lessThanInclusive', value: 100 }] }, then: { way: 'quick' } },
          ],
        },
      },
    },
  },
)

/** Each ward that the registry names is heard. */
const byList: Spec = specWith(
  'by-list',
  { begin, hear: step({ each: { list: 'wards', order: 'together', until: 'all' } }), granted: end() },
  ['begin > hear', 'hear -accept> granted'],
  {
    data: {
      ...officeSpec.data,
      properties: {
        ...properties,
        wards: {
          type: 'array',
          label: text('wards'),
          registry: 'population',
          maxItems: 5,
          items: { type: 'string', label: text('ward') },
        },
      },
    },
  },
)

/** Both must be small for the quick way; either is enough to leave it. */
const byEdges: Spec = (() => {
  const spec = specWith(
    'by-edges',
    { begin, choose: { kind: 'exclusive', title: text('Choose') }, quick: step(), slow: step(), granted: end() },
    ['begin > choose', 'choose > quick', 'choose > slow', 'quick -accept> granted', 'slow -accept> granted'],
    { data: { ...officeSpec.data, properties } },
  )
  const when = {
    all: [
      { fact: 'land', operator: 'lessThan' as const, value: 100 },
      { fact: 'debt', operator: 'equal' as const, value: 0 },
    ],
  }
  const edges = spec.flow.edges.map((edge) => (edge.to === 'quick' ? { ...edge, when } : edge))
  return { ...spec, flow: { ...spec.flow, edges } }
})()

describeOnStores('facts of registries', (openStore) => {
  let store: Store
  let work: Workshop
  let asked: RegistryQuestion[]
  let answers: Record<string, () => RegistryAnswer>
  let silent: boolean
  beforeEach(async () => {
    store = (await openStore()) ?? openFreshStore()
    asked = []
    answers = {}
    silent = false
    const registry = (cost: number): Registry => ({
      cost,
      ask: async (question) => {
        asked.push(question)
        return silent ? new Promise(() => undefined) : (answers[question.field]?.() ?? { ok: true })
      },
    })
    work = await Workshop.open(store, {
      registries: { tax: registry(1), landOffice: registry(50), population: registry(1) },
    })
    await work.staff(['ward-1'], { lan: ['ward-1 clerk'] })
    await work.publish(byTable, byEdges, byList)
  })
  afterEach(async () => {
    await work.close()
    await store.close()
  })

  const fields = () => asked.map(({ field }) => field)
  const node = async (dossier: string) => Object.values((await work.state(dossier)).tasks)[0]?.node
  const says = (value: number) => (): RegistryAnswer => ({ ok: true, value })

  it('are asked for only if a rule needs them', async () => {
    answers = { debt: says(7), land: says(500), age: says(40) }
    const { dossier } = await work.file('by-table', { fullName: 'Châu' })
    await work.settle()
    expect(fields()).toEqual(['debt'])
    expect(asked[0]).toMatchObject({ key: `${dossier}.look#1.debt`, attempt: 1, known: { fullName: 'Châu' } })
    expect((await work.state(dossier)).outputs).toEqual({ way: 'refuse' })

    asked = []
    answers = { ...answers, debt: says(0) }
    const second = await work.file('by-table')
    await work.settle()
    expect(fields()).toEqual(['debt', 'land'])
    expect((await work.state(second.dossier)).outputs).toEqual({ way: 'head' })
    expect((await work.state(second.dossier)).answers).toEqual({ debt: 0, land: 500 })
  })

  it('give the list of what is done per item', async () => {
    answers = { wards: () => ({ ok: true, value: ['ward-1', 'ward-2'] }) }
    const { dossier } = await work.file('by-list')
    await work.settle()
    expect(fields()).toEqual(['wards'])
    expect(Object.values((await work.state(dossier)).tasks)).toMatchObject([{ item: 0 }, { item: 1 }])
    expectSound(await exported(store, dossier))
  })

  it('are asked for the cheapest first, and not at all when the answers say it', async () => {
    answers = { debt: says(7), land: says(5) }
    const { dossier } = await work.file('by-edges')
    await work.settle()
    expect(fields()).toEqual(['debt'])
    expect(await node(dossier)).toBe('slow')

    asked = []
    answers = { debt: says(0), land: says(5) }
    const second = await work.file('by-edges')
    await work.settle()
    expect(fields()).toEqual(['debt', 'land'])
    expect(await node(second.dossier)).toBe('quick')
  })

  it('stand apart in the commit, personal ones with the personal values, and replay asks nobody', async () => {
    answers = { debt: says(0), land: says(500) }
    const { dossier } = await work.file('by-table')
    await work.settle()
    const out = await exported(store, dossier)
    expectSound(out)
    const [, , answered] = out.commits
    const opened = openCommit(answered?.text ?? '', answered?.personal ?? null)
    expect(opened.ok && opened.commit.facts).toEqual({ land: 500 })
    const first = out.commits[1]
    expect(first?.text).toContain('"facts":{"debt":{"$":1}}')
    expect(answered?.text).toContain('"facts":{"land":500}')
    const texts = new Map(out.inputs)
    const changed = out.commits.map((commit) => {
      if (commit !== answered) return commit
      const body = JSON.parse(commit.text)
      return { ...commit, text: canonicalText({ ...body, facts: { land: 400 } }) }
    })
    expect(recompute(changed, texts).difference).toMatchObject({ sequence: 3, code: 'otherFacts' })
  })

  it('that no registry has leave the rules without them: the node goes its way for failures', async () => {
    const { dossier } = await work.file('by-table')
    await work.settle()
    expect(fields()).toEqual(['debt'])
    expect(await node(dossier)).toBe('lost')
    expectSound(await exported(store, dossier))
  })

  it('are asked for again as the node says, when a registry fails or answers nonsense', async () => {
    const failing: RegistryAnswer[] = [
      { ok: false, error: 'unreachable' },
      { ok: true, value: 'no number' },
    ]
    answers = { debt: () => failing.shift() ?? { ok: true, value: 7 } }
    const { dossier } = await work.file('by-table')
    await work.settle()
    expect(await node(dossier)).toBeUndefined()
    await work.clock.moveTo(work.clock.now() + 60_000)
    await work.settle()
    expect(asked.map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(await node(dossier)).toBe('lost')
    const { commits } = await work.dossiers.load(dossier)
    const errors = commits.flatMap(({ commit }) =>
      commit.events.flatMap((e) => (e.type === 'CallFailed' ? e.error : [])),
    )
    expect(errors).toEqual(['unreachable', 'badAnswer'])
  })
  it('that answer what is no answer have failed, and the server stops though one listens to nothing', async () => {
    answers = { debt: () => JSON.parse('{}') }
    const { dossier } = await work.file('by-table')
    await work.settle()
    const { commits } = await work.dossiers.load(dossier)
    expect(commits.at(-1)?.commit.events[0]).toMatchObject({ type: 'CallFailed', error: 'failed' })
    silent = true
    await work.file('by-edges')
    const delivering = work.settle()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    await work.close()
    await delivering
  })
})
