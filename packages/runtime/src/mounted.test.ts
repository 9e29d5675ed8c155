import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastifyCookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { type MotcuaOptions, motcua } from './app.ts'
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'
import { agentOf, EXAMPLES, fileHousehold, openTestApp, TestClock } from './test-app.fixture.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A portal that has everything of its own: pages, errors, not-found page, cookies, a parser, a JSON interface. */
async function openPortal(options: Partial<MotcuaOptions> & { readonly prefix?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-portal-'))
  const store = openSqliteStore({ folder })
  const app = Fastify()
  closing.push(
    () => rm(folder, { recursive: true }),
    () => store.close(),
    () => app.close(),
  )
  await app.register(fastifyCookie)
  app.decorateReply('sendFile', function sendFile() {
    return this
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, async () => 'parsed by the portal')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async () => 'parsed by the portal')
  app.setNotFoundHandler((_request, reply) => reply.status(404).send('the portal knows no such page'))
  app.setErrorHandler((_error, _request, reply) => reply.status(500).send('the portal failed'))
  app.get('/', async () => 'the portal')
  app.get('/broken', async () => {
    throw new Error('broken')
  })
  app.post('/bytes', async ({ body }) => body)
  app.get('/api/news', async () => 'news of the portal')
  const clock = new TestClock('2026-06-01T08:00')
  await app.register(motcua, { store, clock, demo: { examples: EXAMPLES }, ...options })
  await app.ready()
  return app
}

const statusAndBody = async (app: FastifyInstance, url: string) => {
  const { statusCode, body } = await app.inject({ url, headers: { accept: 'text/html' } })
  return [statusCode, body]
}

describe('mounted in a portal', () => {
  it('leaves the portal its pages, its errors and what it does not know', async () => {
    const portal = await openPortal()
    expect(await statusAndBody(portal, '/')).toEqual([200, 'the portal'])
    expect(await statusAndBody(portal, '/api/news')).toEqual([200, 'news of the portal'])
    expect(await statusAndBody(portal, '/broken')).toEqual([500, 'the portal failed'])
    for (const url of ['/nowhere', '/api/nowhere', '/track', '/apiv1']) {
      expect(await statusAndBody(portal, url)).toEqual([404, 'the portal knows no such page'])
    }
    const headers = { 'content-type': 'application/octet-stream' }
    const bytes = await portal.inject({ method: 'POST', url: '/bytes', headers, payload: 'x' })
    expect(bytes.body).toBe('parsed by the portal')
    expect(bytes.headers['content-security-policy']).toBeUndefined()
  })

  it('answers below its own addresses with problems of its own', async () => {
    const portal = await openPortal()
    for (const url of ['/api/v1/nowhere', '/api/v1/', '/api/auth/sign-up/email']) {
      const nothing = await portal.inject({ method: 'POST', url, payload: {} })
      expect([nothing.statusCode, nothing.json().code]).toEqual([404, 'notFound'])
      expect(nothing.headers['content-security-policy']).toContain("default-src 'none'")
    }
    const wrong = await portal.inject({ method: 'POST', url: '/api/v1/track', payload: { code: 1 } })
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'badRequest'])
  })

  it('works under a prefix: sign-in, files, filing, and addresses that lead back', async () => {
    const portal = await openPortal({ prefix: '/motcua', trackPage: '/theo-doi' })
    const visitor = agentOf(portal, '/motcua')
    const filed = await fileHousehold(visitor, 'k')
    expect(filed.trackUrl).toBe(`/theo-doi?code=${filed.code}`)
    expect((await portal.inject(filed.receiptUrl)).body).toContain(filed.code)
    const hoa = agentOf(portal, '/motcua')
    await hoa.signIn({ email: 'hoa@anlac.example', password: 'motcua-demo' })
    expect((await hoa.listTasks()).tasks).toHaveLength(1)
    await hoa.signOut()
    expect((await hoa.me()).person).toBeNull()
    const { servers } = (await portal.inject('/motcua/api/v1/openapi.json')).json()
    expect(servers).toEqual([{ url: 'http://localhost:80/motcua/api/v1' }])
    expect(await statusAndBody(portal, '/api/v1/health')).toEqual([404, 'the portal knows no such page'])
    expect((await portal.inject('/motcua/api/v1/nowhere')).json().code).toBe('notFound')
    expect(await statusAndBody(portal, '/motcua/elsewhere')).toEqual([404, 'the portal knows no such page'])
  })

  it('says that its own pages need the top of a host', async () => {
    await expect(openPortal({ prefix: '/motcua', pages: EXAMPLES })).rejects.toThrow('live at the top of a host')
  })

  it('stands twice in one process without one knowing of the other', async () => {
    const [one, other] = [await openTestApp(), await openPortal()]
    closing.push(() => one.close())
    const filed = await fileHousehold(one.visitor(), 'k')
    expect((await one.app.inject(filed.receiptUrl)).statusCode).toBe(200)
    expect((await other.inject(filed.receiptUrl)).statusCode).toBe(404)
    const hoa = agentOf(other)
    await hoa.signIn({ email: 'hoa@anlac.example', password: 'motcua-demo' })
    expect((await hoa.listTasks()).tasks).toEqual([])
    expect((await (await one.as('hoa')).listTasks()).tasks).toHaveLength(1)
  })
})
