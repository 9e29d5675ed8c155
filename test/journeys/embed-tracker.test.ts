import type { TrackView } from '@motcua/api'
import type { Spec } from '@motcua/spec'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { due, dueSummary, type EmbedHost, exampleSpec, ledger, startEmbedHost } from './embed-host.ts'
import { expectLooksRight } from './looks-right.ts'

/* The tracker as a foreign portal embeds it, on a phone: the secret is asked for, a supplement can be handed in. */

let browser: Browser
let spec: Spec
let host: EmbedHost
let visitor: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  spec = await exampleSpec('household-business')
})

afterAll(() => browser?.close())

beforeEach(async () => {
  host = await startEmbedHost(spec)
  host.track = waitingForSupplement()
  visitor = await browser.newContext({ viewport: { width: 390, height: 844 } })
  page = await visitor.newPage()
})

afterEach(async () => {
  await visitor.close()
  await host.close()
})

test('the code in the address is not enough: without the secret, or with a wrong one, nothing is shown', async () => {
  await page.goto(`${host.address}/track?code=H29.01-250424-0001`)
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click()
  await page.getByText('Hãy nhập mã tra cứu.').waitFor()
  await expectLooksRight(page)

  await page.getByLabel('Mã tra cứu').fill('WRONG')
  await page.keyboard.press('Enter')

  await page.getByText('Mã hồ sơ hoặc mã tra cứu không đúng.').waitFor()
  expect(await page.getByText('Cần bổ sung').count()).toBe(0)
})

test('one sentence comes first, then the steps, the picture and the reasons for the date', async () => {
  await open('vi')
  expect(await page.locator('motcua-tracker h2').textContent()).toContain('Chờ bạn bổ sung')
  await page.getByText(dueSummary.vi).waitFor()
  await page.getByText('Vì sao ngày này?').click()
  await page.getByText('26/04: làm bù, ngày thứ 2').waitFor()
  await page.getByText('Xem sơ đồ').click()
  await page.locator('motcua-flow svg').waitFor()
  await expectLooksRight(page)
})

test('in English too', async () => {
  await open('en')
  await page.getByRole('heading', { name: 'Something is missing' }).waitFor()
  await expectLooksRight(page)
})

test('what was missing is handed in, and the request for it is gone', async () => {
  await open('vi')
  const paper = { name: 'can-cuoc.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }
  await page.locator('[id="q.idCopies-file"]').setInputFiles(paper)
  await page.getByText('can-cuoc.pdf').first().waitFor()

  await page.getByRole('button', { name: 'Gửi bổ sung' }).click()

  await page.getByText('Đã gửi bổ sung.').waitFor()
  expect(await page.getByRole('heading', { name: 'Cần bổ sung' }).count()).toBe(0)
  expect(host.supplements).toHaveLength(1)
  expect(host.supplements[0]).toHaveProperty('idCopies')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

async function open(language: 'vi' | 'en'): Promise<void> {
  await page.goto(`${host.address}/track?code=H29.01-250424-0001&lang=${language}`)
  await page.getByLabel(language === 'vi' ? 'Mã tra cứu' : 'Look-up secret').fill('K7Q2')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: language === 'vi' ? 'Các bước' : 'Steps' }).waitFor()
}

const said = (vi: string, en: string) => ({ vi, en })
const moment = (vi: string, en: string) => ({ at: '2025-04-25T09:00:00+07:00', words: said(vi, en) })

function waitingForSupplement(): TrackView {
  const ward = { id: 'ward', title: said('Uỷ ban nhân dân phường Bến Thành', 'People’s Committee of Bến Thành ward') }
  return {
    code: 'H29.01-250424-0001',
    procedure: spec.identity.title,
    unit: ward,
    sentence: said(
      'Chờ bạn bổ sung giấy tờ đến 17:00 thứ Hai 26/05/2025; thời gian giải quyết tạm dừng.',
      'Waiting for your papers until 17:00 on Monday 26/05/2025; the clock is paused.',
    ),
    status: 'open',
    receivedAt: moment('thứ Năm 24/04/2025, 10:00', 'Thursday 24/04/2025, 10:00'),
    due: { ...due, due: null, state: 'paused', remaining: null },
    ledger,
    dueSummary,
    steps: [
      { node: 'intake', title: titleOf('intake'), state: 'done', unit: ward, at: moment('24/04/2025', '24/04/2025') },
      {
        node: 'supplementWait',
        title: titleOf('supplementWait'),
        state: 'paused',
        at: moment('25/04/2025', '25/04/2025'),
      },
    ],
    supplement: {
      wait: 'supplementWait#1',
      revision: 0,
      message: 'supplement',
      form: 'supplement',
      reason: 'Bản sao căn cước bị mờ, không đọc được số.',
      faults: [
        { component: 'idCopies', title: said('Bản sao căn cước', 'Copies of identity cards'), fault: 'mặt sau mờ' },
      ],
      until: moment('17:00 thứ Hai 26/05/2025', '17:00 Monday 26/05/2025'),
      slipUrl: '/slip',
      answers: { familyTakesPart: false },
    },
    withdraw: [],
    spec,
    visited: ['submit', 'calculateFee', 'intake', 'supplementWait'],
    receiptUrl: '/receipt',
    refusalUrl: null,
    head: { sequence: 3, hash: 'sha256-x' },
  }
}

function titleOf(node: string) {
  return spec.flow.nodes[node]?.title ?? said(node, node)
}
