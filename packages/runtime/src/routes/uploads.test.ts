import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnStores } from '../on-stores.fixture.ts'
import { CENTRE, householdAnswers, openTestApp, PNG, type TestApp } from '../test-app.fixture.ts'

describeOnStores('uploads', (openStore) => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp({ store: await openStore() })
  }, 60_000)
  afterAll(() => test.close())

  const bytes = (mark: number) => new Uint8Array([...PNG, mark])
  const household = (file: string) =>
    ({ procedure: 'household-business', unit: CENTRE, channel: 'online', answers: householdAnswers(file) }) as const

  it('of the same bytes are there for each sender, under the name of each', async () => {
    for (const { url, cookie, name } of [
      { ...(await uploaded('an.png')), name: 'an.png' },
      { ...(await uploaded('binh.png')), name: 'binh.png' },
    ]) {
      const { statusCode, headers } = await test.app.inject({ url, headers: { cookie } })
      expect([statusCode, headers['content-disposition']]).toEqual([200, `inline; filename*=UTF-8''${name}`])
      expect((await test.app.inject(url)).statusCode).toBe(404)
    }
  })

  it('stand among the papers under the name of who handed them in', async () => {
    const [first, second] = [test.visitor(), test.visitor()]
    await first.uploadFile({ query: { name: 'an.png' }, bytes: bytes(1) })
    const { id } = await second.uploadFile({ query: { name: 'binh.png' }, bytes: bytes(1) })
    const filed = await second.fileDossier({ body: household(id), key: 'own' })
    const { papers } = await (await test.as('hoa')).getDossier({ params: { id: filed.id } })
    expect(papers.flatMap(({ files }) => files).map(({ name }) => name)).toEqual(['binh.png'])
  })

  it('of others cannot be named by who only knows the digest', async () => {
    const { id } = await test.visitor().uploadFile({ query: { name: 'a.png' }, bytes: bytes(2) })
    const thief = test.visitor()
    await thief.uploadFile({ query: { name: 'b.png' }, bytes: bytes(3) })
    const sent = thief.fileDossier({ body: household(id), key: 'thief' })
    await expect(sent).rejects.toMatchObject({ status: 422, code: 'unknownFile' })
  })

  it('sent at once by a visitor who has just opened the form are all theirs', async () => {
    const visitor = test.visitor()
    await visitor.getService({ params: { id: 'household-business' } })
    const uploads = [4, 5, 6].map((mark) => visitor.uploadFile({ query: { name: 'p.png' }, bytes: bytes(mark) }))
    for (const { id } of await Promise.all(uploads)) {
      expect((await visitor.fileDossier({ body: household(id), key: `k-${id}` })).code).toBeTruthy()
    }
  })

  it('are named within a day; a retry gets its receipt later too', async () => {
    const visitor = test.visitor()
    const { id } = await visitor.uploadFile({ query: { name: 'p.png' }, bytes: bytes(7) })
    const late = await visitor.uploadFile({ query: { name: 'p.png' }, bytes: bytes(8) })
    const filed = await visitor.fileDossier({ body: household(id), key: 'early' })
    test.clock.set('2026-06-02T08:00')
    expect(await visitor.fileDossier({ body: household(id), key: 'early' })).toEqual(filed)
    const stale = visitor.fileDossier({ body: household(late.id), key: 'late' })
    await expect(stale).rejects.toMatchObject({ status: 422, code: 'unknownFile' })
  })

  it('of a visit are limited for a while, with the seconds to wait; officers go on', async () => {
    test.clock.set('2026-06-02T08:04')
    const visitor = test.visitor()
    const upload = () => visitor.uploadFile({ query: { name: 'p.png' }, bytes: bytes(1) })
    for (let i = 0; i < 100; i += 1) await upload()
    await expect(upload()).rejects.toMatchObject({ status: 429, problem: { retryAfter: 360 } })
    await (await test.as('hoa')).uploadFile({ query: { name: 'p.png' }, bytes: bytes(1) })
    test.clock.set('2026-06-02T08:10')
    expect((await upload()).name).toBe('p.png')
  })

  /** An upload whose cookie we keep, for a download with its headers. */
  async function uploaded(name: string) {
    const headers = { 'content-type': 'application/octet-stream' }
    const payload = Buffer.from(bytes(1))
    const answer = await test.app.inject({ method: 'POST', url: `/api/v1/files?name=${name}`, headers, payload })
    return {
      url: `/api/v1/files/${answer.json().id}`,
      cookie: answer.cookies.map((c) => `${c.name}=${c.value}`).join('; '),
    }
  }
})
