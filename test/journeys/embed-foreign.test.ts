import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { motcua, openSqliteStore } from '../../packages/runtime/src/index.ts'
import type { Store } from '../../packages/runtime/src/store/port.ts'
import { householdAnswers } from '../../packages/runtime/src/test-app.fixture.ts'
import { launchBrowser } from '../browser.ts'

/*
 * A portal on another site than the runtime (`localhost` and `127.0.0.1` are two sites, so no SameSite cookie goes across)
 * with the form on its page. The answer to filing gets lost once, after the dossier stands.
 */

const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

let browser: Browser
let folder: string
let store: Store
let app: FastifyInstance
let portal: Server
let portalOrigin: string
let runtime: string
/** Whether answers to filing get lost now, and how many were. */
let losing = false
let lost = 0

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'motcua-foreign-'))
  store = openSqliteStore({ folder })
  portal = createServer((request, response) => {
    const isPage = request.url === '/'
    response
      .writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...policy() })
      .end(portalPage())
  })
  portalOrigin = `http://localhost:${await listen(portal)}`
  app = Fastify()
  app.addHook('onSend', async (request) => {
    if (request.method !== 'POST' || request.url !== '/api/v1/dossiers' || !losing) return
    lost += 1
    request.raw.socket.destroy()
  })
  const examples = join(HOUSE, 'examples')
  await app.register(motcua, {
    store,
    demo: { examples },
    origins: [portalOrigin],
    embed: join(HOUSE, 'packages/embed/dist'),
  })
  runtime = await app.listen({ host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await browser?.close()
  portal?.close()
  await app?.close()
  await store?.close()
  await rm(folder, { recursive: true, force: true })
})

test('a form on a foreign portal that is sent again after a lost answer makes one dossier, also after a reload', async () => {
  const page = await browser.newPage()
  const file = await uploadedFile()
  await page.goto(portalOrigin)
  await keepDraft(page, file)
  losing = true
  await page.reload()
  await send(page)
  await page.getByText('Chưa gửi được: mất kết nối').first().waitFor()
  await page.reload()
  losing = false
  await send(page)
  await page.getByRole('heading', { level: 2, name: 'Hồ sơ đã được gửi', exact: true }).waitFor()
  expect(lost).toBeGreaterThan(0)
  const { items } = await store.histories.list({ limit: 10 })
  expect(items).toHaveLength(1)
  await page
    .getByText(items[0]?.code ?? '')
    .first()
    .waitFor()
  expect(await page.context().cookies()).toEqual([])
})

test('a portal that the host did not name gets nothing, and one that it named acts for nobody who is signed in', async () => {
  const call = (origin: string, more: Record<string, string>) =>
    app.inject({ url: '/api/v1/me', headers: { origin, ...more } })
  const stranger = await call('https://stranger.example', {})
  expect(stranger.headers['access-control-allow-origin']).toBeUndefined()
  const payload = { email: 'hoa@anlac.example', password: 'motcua-demo' }
  const signIn = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })
  const cookie = signIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await call(runtime, { cookie })).json().person).not.toBeNull()
  const fromPortal = await call(portalOrigin, { cookie })
  expect(fromPortal.headers['access-control-allow-origin']).toBe(portalOrigin)
  expect(fromPortal.headers['access-control-allow-credentials']).toBeUndefined()
  expect(fromPortal.json().person).toBeNull()
})

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

function policy() {
  const rules = `default-src 'none'; script-src ${runtime}; connect-src ${runtime}; base-uri 'none'`
  return { 'content-security-policy': rules }
}

function portalPage(): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title>
<script src="${runtime}/embed/motcua.js" defer></script></head>
<body><motcua-form src="${runtime}" procedure="household-business"></motcua-form></body></html>`
}

/** A file that the portal's visitor uploaded, and the visit that the runtime gave for it. */
async function uploadedFile(): Promise<{ readonly id: string; readonly visit: string }> {
  const headers = { origin: portalOrigin, 'content-type': 'application/octet-stream' }
  const url = '/api/v1/files?name=cccd.pdf'
  const answer = await app.inject({ method: 'POST', url, headers, payload: Buffer.from('%PDF-1.4') })
  return { id: answer.json().id, visit: String(answer.headers['motcua-visit']) }
}

/** A form that is complete up to its last step, as the draft of an earlier visit. */
async function keepDraft(page: Page, { id, visit }: { readonly id: string; readonly visit: string }): Promise<void> {
  const unit = 'tan-hoa-service-centre'
  const parts = { answers: householdAnswers(id), files: [], step: 'review', unit, sendKey: 'key-of-the-draft' }
  const draft = JSON.stringify({ ...parts, savedAt: Date.now() })
  const kept = { [`motcua-draft:${runtime} household-business`]: draft, [`motcua-visit:${runtime}`]: visit }
  await page.evaluate((entries) => {
    for (const [name, text] of Object.entries(entries)) localStorage.setItem(name, text)
  }, kept)
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi hồ sơ', exact: true }).click()
}
