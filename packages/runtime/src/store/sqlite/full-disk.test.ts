import { expect, it } from 'vitest'
import { fileHousehold, openTestApp } from '../../test-app.fixture.ts'

it('a full database answers 503 without half a dossier, and takes the same request when there is room', async () => {
  const test = await openTestApp()
  const { authDatabase } = test.store
  if (authDatabase.kind !== 'sqlite') throw new Error('not SQLite')
  const { database } = authDatabase
  const visitor = test.visitor()
  const limit = database.prepare('PRAGMA max_page_count').get()?.max_page_count
  const pages = database.prepare('PRAGMA page_count').get()?.page_count
  database.exec(`PRAGMA max_page_count = ${pages}`)
  const taken: string[] = []
  const refused = async () => {
    // Pages that are there already have room for a few.
    for (let i = 0; i < 200; i += 1) taken.push((await fileHousehold(visitor, `k${i}`)).code)
  }
  await expect(refused()).rejects.toMatchObject({ status: 503, code: 'storeAway' })
  database.exec(`PRAGMA max_page_count = ${limit}`)
  const next = await fileHousehold(visitor, `k${taken.length}`)
  const { items } = await test.store.histories.list({ limit: 200 })
  expect(items.map(({ code }) => code).toSorted()).toEqual([...taken, next.code].toSorted())
  await test.close()
})
