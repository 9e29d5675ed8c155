import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnStores } from '../on-stores.fixture.ts'
import { openTestApp, type TestApp } from '../test-app.fixture.ts'

describeOnStores('the sessions of an account', (openStore) => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp({ store: await openStore() })
  }, 60_000)
  afterAll(() => test.close())

  async function hoaAsSaved() {
    const quan = await test.as('quan')
    const person = (await quan.listPeople()).people.find(({ email }) => email === 'hoa@anlac.example')
    if (person === undefined) throw new Error('nobody called Hoa')
    return { quan, person }
  }

  it('stay when somebody else changes, and end with a password that is set anew', async () => {
    const [{ quan, person }, hoa] = [await hoaAsSaved(), await test.as('hoa')]
    await quan.savePerson({ body: person })
    expect((await hoa.me()).person?.id).toBe(person.id)
    await quan.savePerson({ body: { ...person, password: 'motcua-demo' } })
    expect((await hoa.me()).person).toBeNull()
    expect((await (await test.as('hoa')).me()).person?.id).toBe(person.id)
  })

  it('end when the last position has ended', async () => {
    const [{ quan, person }, hoa] = [await hoaAsSaved(), await test.as('hoa')]
    const ended = person.positions.map((position) => ({ ...position, to: '2026-05-31' }))
    await quan.savePerson({ body: { ...person, positions: ended } })
    expect((await hoa.me()).person).toBeNull()
  })
})
