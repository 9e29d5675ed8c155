import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectSound, exported } from '../executor/exported.fixture.ts'
import { step, text } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { begin, end, specWith, Workshop } from '../workshop.fixture.ts'

const fair = specWith('fair', { begin, check: step(), granted: end() }, ['begin > check', 'check -accept> granted'], {
  roles: { clerk: { title: text('Clerk'), unit: { rule: 'same' }, pick: { rule: 'leastLoaded' } } },
})

describeOnStores('a task for the least loaded', (openStore) => {
  let work: Workshop
  beforeEach(async () => {
    const store = (await openStore()) ?? openFreshStore()
    work = await Workshop.open(store)
    await work.staff(['ward-1'], { lan: ['ward-1 clerk'], minh: ['ward-1 clerk'], nga: ['ward-1 clerk'] })
    await work.publish(fair)
  })
  afterEach(async () => {
    await work.close()
    await work.store.close()
  })

  it('goes to each in turn, though many come at once', async () => {
    const filed = await Promise.all(Array.from({ length: 9 }, () => work.file('fair')))
    await work.settle()
    const states = await Promise.all(filed.map(({ dossier }) => work.state(dossier)))
    const assignees = states.flatMap(({ tasks }) => Object.values(tasks).map(({ assignee }) => assignee))
    expect(assignees.toSorted()).toEqual(['lan', 'lan', 'lan', 'minh', 'minh', 'minh', 'nga', 'nga', 'nga'])
    for (const { dossier } of filed) expectSound(await exported(work.store, dossier))
    expect(await work.store.outbox.next()).toBeNull()
  })

  it('goes to whoever has finished most, and stays with who took it first', async () => {
    const [first] = [await work.file('fair')]
    await work.settle()
    await work.complete(first.dossier, 'lan', 'check')
    const second = await work.file('fair')
    await work.settle()
    expect(Object.values((await work.state(second.dossier)).tasks)[0]?.assignee).toBe('lan')
    const third = await work.file('fair')
    const [task] = Object.values(third.state.tasks)
    await work.send(third.dossier, 'nga', { type: 'ClaimTask', task: task?.id ?? '', revision: task?.revision ?? 0 })
    await work.settle()
    const [kept] = Object.values((await work.state(third.dossier)).tasks)
    expect(['nga', 'minh']).toContain(kept?.assignee)
    expect(await work.store.outbox.next()).toBeNull()
  })
})
