import type { ProcedureNode, Spec } from '@motcua/spec'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectSound, exported } from '../executor/exported.fixture.ts'
import { linkedDossierId } from '../executor/identity.ts'
import { officeSpec, step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import type { Store } from '../store/port.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { begin, end, specWith, Workshop } from '../workshop.fixture.ts'

const houses = {
  type: 'array' as const,
  label: text('Houses'),
  maxItems: 5,
  items: { type: 'string' as const, label: text('House') },
}

function linking(more: Partial<ProcedureNode> = {}): Spec {
  const link: ProcedureNode = {
    kind: 'procedure',
    title: text('Tax'),
    procedure: 'tax',
    unit: { rule: 'named', unit: 'tax-office' },
    send: { fullName: 'fullName', area: 'area', strange: 'fullName', phone: 'nothing' },
    take: { permitNumber: 'permitNumber' },
    ...more,
  }
  const spec = specWith(
    'linking',
    { begin, link, well: step(), other: step(), granted: end(), withdrawn: end('withdrawn') },
    [
      'begin > link',
      'link -granted> well',
      'link -notGranted> other',
      'well -accept> granted',
      'other -accept> granted',
    ],
  )
  const withdraw = {
    id: 'withdraw',
    title: text('Withdraw'),
    does: 'withdraw',
    reason: 'none',
    to: 'withdrawn',
  } as const
  return {
    ...spec,
    data: { ...spec.data, properties: { ...spec.data.properties, houses } },
    forms: { ...spec.forms, application: withField('houses') },
    flow: { ...spec.flow, onMessage: [withdraw], suspension: { role: 'clerk' } },
  }
}

function withField(field: string): Spec['forms'][string] {
  const { application } = officeSpec.forms
  const [page] = application?.layout.elements ?? []
  if (application === undefined || page === undefined) throw new Error('no form')
  const elements = [...page.elements, { type: 'Control' as const, scope: `#/properties/${field}` }]
  return { ...application, layout: { ...application.layout, elements: [{ ...page, elements }] } }
}

/** What the tax office does: one step, whose officer gives the number. */
const tax = specWith(
  'tax',
  {
    begin,
    note: step({
      form: 'permit',
      outcomes: [
        { id: 'accept', title: text('accept'), meaning: 'accept', reason: 'optional' },
        { id: 'refuse', title: text('refuse'), meaning: 'refuse', reason: 'optional' },
      ],
    }),
    granted: end(),
    refused: end('refused'),
  },
  ['begin > note', 'note -accept> granted', 'note -refuse> refused'],
)

describeOnStores('a linked dossier', (openStore) => {
  let store: Store
  let work: Workshop
  beforeEach(async () => {
    store = (await openStore()) ?? openFreshStore()
    work = await Workshop.open(store)
    await work.staff(['ward-1', 'tax-office'], { lan: ['ward-1 clerk'], thang: ['tax-office clerk'] })
  })
  afterEach(async () => {
    await work.close()
    await store.close()
  })

  const child = (parent: string, n = 1) => linkedDossierId(parent, `link#${n}`)
  const nodes = async (id: string) => Object.values((await work.state(id)).tasks).map(({ node }) => node)
  const count = async () => (await store.histories.dossiers(null, 100)).items.length
  const failures = async (id: string) => {
    const { commits } = await work.dossiers.load(id)
    return commits.flatMap(({ commit }) =>
      commit.events.flatMap((event) => (event.type === 'CallFailed' ? event.error : [])),
    )
  }

  it('begins with what is sent, ends with what is taken, and says whose it is', async () => {
    await work.publish(linking(), tax)
    const { dossier, row } = await work.file('linking', { fullName: 'Châu', area: 12 })
    expect(row.label).toBeNull()
    await work.settle()
    const begun = await work.state(child(dossier))
    expect(begun).toMatchObject({
      procedure: 'tax',
      unit: 'tax-office',
      applicant: 'visit-1',
      parent: { dossier, call: 'link#1' },
      answers: { fullName: 'Châu', area: 12 },
    })
    expect((await store.histories.row(child(dossier)))?.label).toBe('Châu')
    await work.complete(child(dossier), 'thang', 'note', 'accept', { answers: { permitNumber: 'T-7' } })
    await work.settle()
    expect(await nodes(dossier)).toEqual(['well'])
    expect((await work.state(dossier)).answers.permitNumber).toBe('T-7')
    expect(await store.outbox.next()).toBeNull()
    for (const one of [dossier, child(dossier)]) expectSound(await exported(store, one))
  })

  it('that is not granted leads the other way', async () => {
    await work.publish(linking(), tax)
    const { dossier } = await work.file('linking')
    await work.settle()
    await work.complete(child(dossier), 'thang', 'note', 'refuse')
    await work.settle()
    expect(await nodes(dossier)).toEqual(['other'])
  })

  it('that cannot begin fails with a code: no version, no unit, values that do not fit', async () => {
    const never = linking({ procedure: 'nothing' })
    const nowhere = { ...linking({ unit: { rule: 'fact', fact: 'note' } }), id: 'nowhere' }
    const badly = { ...linking({ send: { area: 'fullName' } }), id: 'badly' }
    await work.publish(never, badly, tax)
    const first = await work.file('linking')
    const third = await work.file('badly', { fullName: 'Châu' })
    await work.settle()
    expect([await nodes(first.dossier), await failures(first.dossier)]).toEqual([['other'], ['noVersion']])
    expect([await nodes(third.dossier), await failures(third.dossier)]).toEqual([['other'], ['badAnswers']])
    await work.publish(nowhere)
    await expect(work.file('nowhere')).rejects.toMatchObject({ parts: { rejection: 'noUnit' } })
    expect(await count()).toBe(2)
  })

  it('is one for each item, and those that are not needed any more are stopped', async () => {
    const each = { list: 'houses', order: 'together', until: 'any' } as const
    await work.publish(linking({ each, item: 'address', take: {} }), tax)
    const { dossier } = await work.file('linking', { houses: ['Số 1', 'Số 2', 'Số 3'] })
    await work.settle()
    const children = [1, 2, 3].map((n) => child(dossier, n))
    const states = await Promise.all(children.map((id) => work.state(id)))
    expect(states.map(({ answers }) => answers.address)).toEqual(['Số 1', 'Số 2', 'Số 3'])
    await work.complete(children[1] ?? '', 'thang', 'note')
    await work.settle()
    expect(await nodes(dossier)).toEqual(['well'])
    const ends = await Promise.all(children.map(async (id) => (await work.state(id)).result))
    expect(ends).toEqual(['withdrawn', 'granted', 'withdrawn'])
    expect(await store.outbox.next()).toBeNull()
  })

  it('is stopped with its parent, also when that ended before it was filed', async () => {
    await work.publish(linking(), tax)
    const withdraw = { type: 'InterruptDossier', message: 'withdraw' } as const
    const first = await work.file('linking')
    await work.settle()
    await work.send(first.dossier, 'lan', withdraw)
    await work.settle()
    expect(await work.state(child(first.dossier))).toMatchObject({ status: 'ended', result: 'withdrawn' })
    const second = await work.file('linking')
    await work.send(second.dossier, 'lan', withdraw)
    await work.settle()
    expect(await count()).toBe(3)
    expect(await store.outbox.next()).toBeNull()
  })

  it('tells a parent that is suspended when that goes on', async () => {
    await work.publish(linking(), tax)
    const { dossier } = await work.file('linking')
    await work.settle()
    await work.send(dossier, 'lan', { type: 'SuspendDossier', reason: 'x' })
    await work.complete(child(dossier), 'thang', 'note')
    await work.settle()
    expect(await nodes(dossier)).toEqual([])
    await work.send(dossier, 'lan', { type: 'ResumeDossier' })
    await work.clock.moveTo(work.clock.now() + 120_000)
    await work.settle()
    expect(await nodes(dossier)).toEqual(['well'])
  })
})
