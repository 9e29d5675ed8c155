import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { agentAt } from './agent.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { lookOverInBoth } from './look-over.ts'
import { photograph } from './photograph.ts'
import { putInForce } from './put-in-force.ts'
import { signInAs } from './sign-in.ts'
import { visit, type Window } from './visitor.ts'

const EXAMPLE = new URL('../../examples/household-business/spec.json', import.meta.url)
const SOON = { vi: 'Còn một giờ làm việc để kiểm tra hồ sơ', en: 'One working hour is left to check the dossier' }

let browser: Browser
let server: DemoServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemo('2026-06-01T08:00')
  await remindAtCounter(server.address)
  for (const key of ['one', 'two']) await fileHousehold(server.address, key)
  await agentAt(server.address).moveClock({ body: { advanceDays: 1 } })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each<[string, Window]>([
  ['Trần Thị Hoà', { width: 1440, height: 900 }],
  ['Nguyễn Minh Đức', { width: 390, height: 844 }],
])('%s finds on the desk what is due soon, and opens the dossier from there, at $width', async (name, window) => {
  const officer = await visit(browser, server.address, window)
  const { page } = officer
  await signInAs(officer, name)
  await page.goto('/desk')
  await page.getByText('2 thông báo chưa đọc').click()
  const links = page.getByRole('link', { name: SOON.vi })
  expect(await links.count()).toBe(2)
  await lookOverInBoth(officer, 'desk with notices')
  await links.first().click()
  await page.waitForURL(/\/dossiers\//)
  // The desk stays, its notices open, until the dossier's page is there.
  await links.first().waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByText('1 thông báo chưa đọc').click()
  await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click()
  await page.getByText('Thông báo', { exact: true }).waitFor()
  await lookOverInBoth(officer, 'desk with notices that were read')
  expect(officer.complaints).toEqual([])
  await officer.context.close()
})

/** The procedure with a reminder for the counter. */
async function remindAtCounter(address: string): Promise<void> {
  const spec = JSON.parse(await readFile(EXAMPLE, 'utf8'))
  spec.id = 'reminding'
  const at = { before: { amount: 1, unit: 'working-hours' } }
  spec.flow.nodes.intake.onDeadline = [{ id: 'soon', title: SOON, at, do: 'remind' }]
  await putInForce(address, spec, '2026-06-01')
}

async function fileHousehold(address: string, key: string): Promise<void> {
  const visitor = agentAt(address)
  const { scenarios } = JSON.parse(await readFile(EXAMPLE, 'utf8'))
  const paper = photograph('giay-to.png', 200)
  const bytes = new Uint8Array(paper.buffer)
  const { id } = await visitor.uploadFile({ query: { name: paper.name }, bytes })
  const answers = JSON.parse(JSON.stringify(scenarios[0].given.answers).replaceAll(/sha256-[\w-]{43}/g, id))
  const body = { procedure: 'reminding', unit: 'tan-hoa-service-centre', channel: 'online', answers } as const
  await visitor.fileDossier({ body, key })
}
