import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type EmbedHost, exampleSpec, problem, startEmbedHost } from './embed-host.ts'
import { expectLooksRight } from './looks-right.ts'

/*
 * The form and the tracker as a foreign portal embeds them: one classic script under a content security policy without
 * inline code, at 390 pixels. The answers are filled in by keyboard alone: Tab, arrows, Space, Enter and typing.
 */

let browser: Browser
let host: EmbedHost
let visitor: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

beforeEach(async () => {
  host = await startEmbedHost(await exampleSpec('household-business'))
  visitor = await browser.newContext({ viewport: { width: 390, height: 844 } })
  page = await visitor.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
})

afterEach(async () => {
  await visitor.close()
  await host.close()
})

test('a visitor files a household business by keyboard, and a reload in the middle loses nothing', async () => {
  await page.goto(`${host.address}/file`)
  await heading('Nơi nộp hồ sơ')
  await choose('q.@unit', 0)
  await goOn()
  await fillOwner()
  await expectLooksRight(page)
  await goOn()
  await fillBusiness()
  await expectLooksRight(page)
  await page.waitForTimeout(600)

  await page.reload()

  await heading('Hộ kinh doanh')
  await expectShown('Đã mở lại bản nháp')
  expect(await page.locator('[id="q.businessName"]').inputValue()).toBe('Hương Giang')
  expect(await page.locator('[id="q.capital"]').inputValue()).toBe('150.000.000')
  await goOn()
  await heading('Thành viên hộ gia đình')
  await fillMember()
  await expectLooksRight(page)
  await goOn()
  await attachPapers()
  await expectLooksRight(page)
  await goOn()
  await heading('Xem lại trước khi gửi')
  await expectShown('thứ Ba 29/04/2025, 17:00')
  await expectShown('100.000 đ')
  await expectLooksRight(page)

  await pressOn('Gửi hồ sơ')

  await heading('Hồ sơ đã được gửi')
  await expectShown('K7Q2')
  expect(host.filed).toHaveLength(1)
  expect(host.filed[0]?.answers).toMatchObject({
    ownerBirth: '1985-02-04',
    capital: 150_000_000,
    familyTakesPart: true,
    members: [{ name: 'Trần Văn Bình', personalId: '079185001235', contribution: 50_000_000 }],
  })
  expect(host.filed[0]?.answers).not.toHaveProperty('memberCount')
  await expectLooksRight(page)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(complaints).toEqual([])
})

test('what is wrong is summed up on top with the focus, and each line leads to its question', async () => {
  await page.goto(`${host.address}/file?lang=en`)
  await choose('q.@unit', 0)
  await goOn()
  await heading('Head of the household business')

  await goOn()

  expect(await focused()).toBe('summary')
  await expectLooksRight(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('q.ownerName')
  const field = page.locator('[id="q.ownerName"]')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.getAttribute('aria-describedby')).toContain('q.ownerName-error')
})

test('a refusal of the server is shown at the field, and sending again uses the same key', async () => {
  const words = { vi: 'Số điện thoại này không liên lạc được.', en: 'This phone number cannot be reached.' }
  const fields = [{ path: '/answers/phone', code: 'invalid.format', message: words }]
  host.refusals.push({ status: 503, body: problem('storeAway', 503, 'Hệ thống đang bận.', 'The system is busy.') })
  host.refusals.push({ status: 422, body: { ...problem('badAnswers', 422, 'Sai.', 'Wrong.'), fields } })
  await openDraft()
  await pressOn('Gửi hồ sơ')
  await expectShown('Hệ thống đang bận.')

  await pressOn('Gửi hồ sơ')

  await expectShown('Số điện thoại này không liên lạc được.')
  expect(await focused()).toBe('summary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('q.phone')
  await goOn()
  await heading('Xem lại trước khi gửi')
  await pressOn('Gửi hồ sơ')
  await heading('Hồ sơ đã được gửi')
  expect(host.filed[0]?.key).toBe('key-of-the-draft')
})

async function fillOwner(): Promise<void> {
  await heading('Chủ hộ kinh doanh')
  await type('q.ownerName', 'Nguyễn Thị Hương Giang')
  await type('q.ownerId', '079185001234')
  await type('q.phone', '0912345678')
  await type('q.ownerBirth-day', '4')
  await type('q.ownerBirth-month', '2')
  await type('q.ownerBirth-year', '1985')
  await typeAddress('q.ownerAddress')
}

async function fillBusiness(): Promise<void> {
  await heading('Hộ kinh doanh')
  await type('q.businessName', 'Hương Giang')
  await choose('q.businessLine', 1)
  await typeAddress('q.businessAddress')
  await type('q.capital', '150000000')
  await type('q.workers', '2')
  await choose('q.familyTakesPart', 0)
}

async function fillMember(): Promise<void> {
  await reach('q.members-add')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('q.members.0.name')
  await page.keyboard.insertText('Trần Văn Bình')
  await type('q.members.0.personalId', '079185001235')
  await type('q.members.0.contribution', '50.000.000')
  await expectShown('1 người')
}

/** The choice of a file belongs to the system, so the file is handed over once the control has the focus. */
async function attachPapers(): Promise<void> {
  await heading('Giấy tờ kèm theo')
  for (const paper of ['idCopies', 'familyMinutes', 'familyAuthorisation']) {
    await reach(`q.${paper}-file`)
    const input = page.locator(`[id="q.${paper}-file"]`)
    const buffer = Buffer.from(`%PDF-1.4 ${paper}`)
    await input.setInputFiles({ name: `${paper}.pdf`, mimeType: 'application/pdf', buffer })
    await expectShown(`${paper}.pdf`)
  }
}

async function typeAddress(id: string): Promise<void> {
  await type(`${id}.street`, '12 Lê Lợi')
  await type(`${id}.commune`, 'Phường Bến Thành')
  await type(`${id}.province`, 'Thành phố Hồ Chí Minh')
}

/** A form that is complete up to its last step, as the draft of an earlier visit. */
async function openDraft(): Promise<void> {
  const address = { street: '12 Lê Lợi', commune: 'Phường Bến Thành', province: 'Thành phố Hồ Chí Minh' }
  const file = `sha256-${'A'.repeat(43)}`
  const answers = {
    ...{ ownerName: 'Nguyễn Thị Hương Giang', ownerId: '079185001234', phone: '0912345678', ownerBirth: '1985-02-04' },
    ...{ ownerAddress: address, businessAddress: address, businessName: 'Hương Giang', businessLine: 'food' },
    ...{ capital: 150_000_000, workers: 2, familyTakesPart: false, idCopies: [file] },
  }
  const draft = { answers, files: [], step: 'review', unit: 'ward', savedAt: Date.now(), sendKey: 'key-of-the-draft' }
  await page.goto(`${host.address}/file`)
  await page.evaluate((text) => localStorage.setItem('motcua-draft: household-business', text), JSON.stringify(draft))
  await page.reload()
  await heading('Xem lại trước khi gửi')
}

/** Goes to an element with Tab, as often as it takes. */
async function reach(id: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if ((await focused()) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${id}`)
}

async function type(id: string, text: string): Promise<void> {
  await reach(id)
  await page.keyboard.insertText(text)
}

/** Chooses a radio button of a question: Tab to the group, Space, then arrows. */
async function choose(question: string, position: number): Promise<void> {
  for (let steps = 0; (await groupOfFocus()) !== question; steps++) {
    if (steps > 80) throw new Error(`Tab does not reach ${question}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  for (let i = 0; i < position; i++) await page.keyboard.press('ArrowDown')
}

async function goOn(): Promise<void> {
  await pressOn(/^(Tiếp tục|Xem lại câu trả lời|Lưu và về trang xem lại|Continue|Check your answers)$/)
}

/** Presses the button with these words by Tab and Enter. */
async function pressOn(words: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof words === 'string' ? text === words : words.test(text))
  for (let steps = 0; !matches(await wordsOfFocus()); steps++) {
    if (steps > 80) throw new Error(`Tab does not reach the button ${words}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
}

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id ?? '')
}

function groupOfFocus(): Promise<string> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('name') ?? '')
}

function wordsOfFocus(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement
    return element?.matches('button') ? (element.textContent?.trim() ?? '') : ''
  })
}

async function heading(words: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: words, exact: true }).waitFor()
}

async function expectShown(words: string): Promise<void> {
  await page.getByText(words).first().waitFor()
}
