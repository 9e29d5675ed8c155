import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)

afterAll(() => browser?.close())

test('the browser renders Vietnamese, reacts to a click and takes a picture', async () => {
  const page = await browser.newPage()
  await page.setContent('<button onclick="this.textContent = `Đã gửi hồ sơ`">Gửi</button>')

  await page.getByRole('button').click()

  expect(await page.getByRole('button').textContent()).toBe('Đã gửi hồ sơ')
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000)
})

test('the browser keeps to a content security policy', async () => {
  const page = await browser.newPage()
  await page.setContent(
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>document.title = 'ran'</script>`,
  )

  expect(await page.title()).toBe('')
})

test('the browser draws every kind of control with a font, on a machine without fonts', async () => {
  const page = await browser.newPage()
  await page.setContent('<select><option>Hộ gia đình</option></select><textarea>Bổ sung</textarea><p>Quyết định</p>')

  expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000)
  expect(await page.locator('p').evaluate((text) => text.getBoundingClientRect().height)).toBeGreaterThan(10)
})
