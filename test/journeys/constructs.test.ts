import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { beginBlank, drawBranches, drawDeadlock, drawService, followProblem, setAlarms } from './constructs.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { visit } from './visitor.ts'

let browser: Browser
let server: DemoServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemo('2026-06-01T08:10')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a service, branches, a linked procedure, work per item and alarms are drawn without a problem; a deadlock is played', async () => {
  const officer = await visit(browser, server.address, { width: 1440, height: 900 })
  onTestFailed(() => console.error(officer.complaints.join('\n')))
  await beginBlank(officer)
  await drawService(officer)
  await drawBranches(officer)
  await setAlarms(officer)
  await followProblem(officer)
  await drawDeadlock(officer)
  expect(officer.complaints).toEqual([])
}, 300_000)
