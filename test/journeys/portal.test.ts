import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPortal } from '../../examples/portal-fastify/server.ts'
import { launchBrowser } from '../browser.ts'

let browser: Browser
let portal: FastifyInstance
let folder: string
let address: string

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'motcua-portal-'))
  portal = await openPortal({
    data: folder,
    demo: { examples: fileURLToPath(new URL('../../examples', import.meta.url)) },
  })
  address = await portal.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await browser?.close()
  await portal?.close()
  await rm(folder, { recursive: true, force: true })
})

async function opened(
  path: string,
): Promise<{ readonly page: Page; readonly complaints: string[]; readonly status: number }> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const response = await page.goto(address + path)
  return { page, complaints, status: response?.status() ?? 0 }
}

test('the portal of the example shows the form and the tracker on its own pages', async () => {
  const start = await opened('/')
  await start.page.getByRole('heading', { name: 'Cổng dịch vụ công phường Tân Hoà' }).waitFor()
  await start.page.getByRole('textbox').first().waitFor()
  const track = await opened('/theo-doi?code=01.H99.31-260601-0001')
  expect(await track.page.getByRole('textbox', { name: 'Mã hồ sơ' }).inputValue()).toBe('01.H99.31-260601-0001')
  for (const { page, complaints } of [start, track]) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  }
})

test('what the portal does not know it says itself; what Motcua does not know, Motcua', async () => {
  const { page, status } = await opened('/khong-co')
  expect(status).toBe(404)
  await page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
  await page.close()
  const answer = await fetch(`${address}/motcua/api/v1/nothing`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
})
