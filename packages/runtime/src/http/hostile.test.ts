import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { motcua } from '../app.ts'
import { StoreAway } from '../store/port.ts'
import { CENTRE, fileHousehold, householdAnswers, openTestApp, type TestApp } from '../test-app.fixture.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp({ options: { fileLimit: 1_000_000, origins: ['https://portal.example'] } })
}, 60_000)
afterAll(() => test.close())

const post = (url: string, payload: string | object, headers: Record<string, string> = {}) =>
  test.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'idempotency-key': 'k', 'content-type': 'application/json', ...headers },
  })

const filing = { procedure: 'household-business', unit: CENTRE, channel: 'online' }

describe('hostile and broken input', () => {
  it('refuses an unknown field by name', async () => {
    const body = { ...filing, answers: {}, isAdmin: true }
    const { statusCode, body: text } = await post('/api/v1/dossiers', body)
    expect(statusCode).toBe(400)
    expect(JSON.parse(text).fields).toMatchObject([{ path: '/isAdmin', code: 'unknownField' }])
  })

  it.each([
    ['{"procedure":"x","answers":{"a/b":[0,{"__proto__":1}]}}', '/answers/a~1b/1/__proto__', '__proto__'],
    ['{"constructor":{"prototype":{}}}', '/constructor', 'constructor'],
  ])('says where a name stands that leads to prototypes: %s', async (payload, path, name) => {
    const { statusCode, body } = await post('/api/v1/dossiers', payload)
    expect(statusCode).toBe(400)
    const problem = JSON.parse(body)
    expect(problem.fields).toMatchObject([{ path, code: 'forbiddenName' }])
    expect(problem.text.en).toBe(`The name "${name}" cannot be used; choose another one.`)
  })

  it('refuses wrong answers with the path of each (422), unknown ones by name', async () => {
    const visitor = test.visitor()
    const answers = { ...householdAnswers(`sha256-${'A'.repeat(43)}`), ownerId: '12', nobodyAsked: 1 }
    const sent = visitor.fileDossier({ body: { ...filing, channel: 'online', answers }, key: 'bad' })
    const failure = await sent.catch((error) => error)
    expect(failure).toMatchObject({ status: 422, code: 'badAnswers' })
    const paths = failure.problem.fields.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(expect.arrayContaining(['/ownerId', '/nobodyAsked']))
  })

  it('refuses a file that nobody uploaded', async () => {
    const answers = householdAnswers(`sha256-${'A'.repeat(43)}`)
    const sent = test.visitor().fileDossier({ body: { ...filing, channel: 'online', answers }, key: 'ghost' })
    await expect(sent).rejects.toMatchObject({
      status: 422,
      code: 'unknownFile',
      problem: { fields: [{ path: '/idCopies/0' }], text: { en: expect.stringMatching(/^1 file cannot be taken/) } },
    })
  })

  it.each([
    ['broken JSON', '{"procedure":'],
    ['a prototype in it', '{"__proto__":{"isAdmin":true}}'],
    ['nothing', ''],
    ['a list', '[1,2]'],
    ['a deep well', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('answers %s with a problem, not a fault', async (_, payload) => {
    const { statusCode, headers } = await post('/api/v1/dossiers', payload)
    expect(statusCode).toBe(400)
    expect(headers['content-type']).toContain('application/problem+json')
  })

  it('refuses a body and a file over their limits (413)', async () => {
    const large = await post('/api/v1/dossiers', JSON.stringify({ ...filing, answers: { x: 'y'.repeat(1_100_000) } }))
    expect(large.statusCode).toBe(413)
    const bytes = new Uint8Array(1_000_001)
    await expect(test.visitor().uploadFile({ query: { name: 'big' }, bytes })).rejects.toMatchObject({ status: 413 })
  })

  it('refuses what comes from a foreign page, and lets a named portal in', async () => {
    const body = { code: 'x', secret: 'y' }
    const foreign = await post('/api/v1/track', body, { origin: 'https://evil.example' })
    expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'crossSite'])
    const portal = await post('/api/v1/track', body, { origin: 'https://portal.example' })
    expect([portal.statusCode, portal.json().code]).toEqual([404, 'wrongSecret'])
    expect(portal.headers['access-control-allow-origin']).toBe('https://portal.example')
  })

  it('sends a strict policy with every answer', async () => {
    const { headers } = await test.app.inject('/api/v1/health')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('does not tell a wrong code from a wrong secret, and stops guessing', async () => {
    const filed = await fileHousehold(test.visitor(), 'guess')
    const wrong = await post('/api/v1/track', { code: filed.code, secret: 'AAAAAAAAAA' })
    const unknown = await post('/api/v1/track', { code: 'H00-260101-0001', secret: 'AAAAAAAAAA' })
    expect(wrong.json()).toEqual(unknown.json())
    const statuses = new Set<number>()
    for (let i = 0; i < 40; i += 1)
      statuses.add((await post('/api/v1/track', { code: filed.code, secret: `${i}` })).statusCode)
    expect(statuses.has(429)).toBe(true)
    test.clock.set('2026-06-01T08:02')
  })

  it('stops guessing of passwords', async () => {
    const attempt = () => post('/api/auth/sign-in/email', { email: 'mai@anlac.example', password: 'wrong-password' })
    const statuses: number[] = []
    for (let i = 0; i < 12; i += 1) statuses.push((await attempt()).statusCode)
    expect(statuses.slice(0, 3)).toEqual([401, 401, 401])
    expect(statuses.at(-1)).toBe(429)
  })

  it('signs nobody up', async () => {
    const body = { email: 'a@b.example', password: 'long-enough-1', name: 'A' }
    expect((await post('/api/auth/sign-up/email', body)).statusCode).toBe(404)
  })

  it('asks for key and If-Match where they are needed', async () => {
    const none = await test.app.inject({ method: 'POST', url: '/api/v1/dossiers', payload: { ...filing, answers: {} } })
    expect([none.statusCode, none.json().code]).toEqual([400, 'keyRequired'])
  })

  it('answers 503 while the store is away, and by itself afterwards', async () => {
    const { ping } = test.store
    Object.assign(test.store, { ping: () => Promise.reject(new StoreAway(new Error('gone'))) })
    const away = await test.app.inject('/api/v1/health')
    expect([away.statusCode, away.json().code, away.headers['retry-after']]).toEqual([503, 'storeAway', '5'])
    Object.assign(test.store, { ping })
    expect((await test.app.inject('/api/v1/health')).statusCode).toBe(200)
  })

  it('moves the clock in demo mode only, and never back', async () => {
    await expect(test.visitor().moveClock({ body: { to: '2020-01-01T00:00' } })).rejects.toMatchObject({ status: 400 })
    const app = Fastify()
    await app.register(motcua, { store: test.store, clock: test.clock })
    const moved = await app.inject({ method: 'POST', url: '/api/v1/demo/clock', payload: { advanceDays: 1 } })
    expect([moved.statusCode, moved.json().code]).toEqual([404, 'demoOnly'])
    expect((await app.inject('/api/v1/demo')).json()).toEqual({ demo: false })
    await app.close()
  })
})
