import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { lookOverInBoth } from './look-over.ts'
import { signInAs } from './sign-in.ts'
import { visit, type Window } from './visitor.ts'

let browser: Browser
let server: DemoServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemo('2026-12-15T08:00')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each<[string, Window, string]>([
  ['Lịch làm việc cơ quan nhà nước Việt Nam', { width: 1440, height: 900 }, '2027-01-01'],
  ['Lịch Long An', { width: 390, height: 844 }, '2027-01-04'],
])('%s: a new year is looked at in words, mended and published, at $width', async (title, window, dayOff) => {
  const administrator = await visit(browser, server.address, window)
  const { page } = administrator
  await signInAs(administrator, 'Phan Minh Quân')
  await page.goto('/admin')
  await page.getByRole('tab', { name: 'Lịch làm việc' }).click()
  await page.getByRole('table', { name: 'Lịch làm việc' }).waitFor()
  await lookOverInBoth(administrator, 'calendars')
  await page.getByRole('button', { name: `Bản mới: ${title}` }).click()
  const form = page.getByRole('region', { name: `Bản mới: ${title}` })
  const box = form.getByRole('textbox', { name: 'Nội dung lịch (JSON)' })

  await box.fill('{')
  await form.getByText('Nội dung chưa phải là JSON.').waitFor()
  await page.getByRole('button', { name: 'Thôi' }).click()
  await page.getByRole('button', { name: `Bản mới: ${title}` }).click()
  await change(page, { weekly: {} })
  await form.getByText('Lịch không có giờ làm việc nào.').waitFor()
  expect(await form.getByRole('button', { name: 'Công bố' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Thôi' }).click()
  await page.getByRole('button', { name: `Bản mới: ${title}` }).click()

  const label = { vi: 'Nghỉ thử', en: 'Trial day off' }
  const holidays = [
    { date: '2026-12-14', label },
    { date: dayOff, label },
  ]
  await change(page, { years: { from: 2024, to: 2027 }, holidays })
  await form.getByText('Năm đã công bố: trước là 2024–2026, nay là 2024–2027').waitFor()
  await form.getByRole('heading', { name: 'Ngày sắp tới thay đổi' }).waitFor()
  await form.getByText(/Ngày đã qua bị thay đổi: thứ Hai 14\/12\/2026/).waitFor()
  await lookOverInBoth(administrator, 'a calendar before it is published')
  await form.getByRole('checkbox').check()
  await form.getByRole('textbox', { name: 'Văn bản căn cứ' }).fill('Thông báo 8888/TB-BNV')
  await form.getByRole('button', { name: 'Công bố' }).click()
  await page.getByText(`Đã công bố: ${title}.`).waitFor()
  await page.getByText('Bản 1: Thông báo 8888/TB-BNV').first().waitFor()
  await page.getByText('Đã tính lại: không hồ sơ đang mở nào đổi hạn').first().waitFor()
  await lookOverInBoth(administrator, 'a calendar that was published')
  expect(administrator.complaints).toEqual([])
  await administrator.context.close()
})

interface Change {
  readonly years?: object
  readonly weekly?: object
  /** More of them. */
  readonly holidays?: readonly object[]
}

/** Changes what is written in the box, and looks at it. */
async function change(page: Page, { holidays = [], ...rest }: Change): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Nội dung lịch (JSON)' })
  const source = JSON.parse(await box.inputValue())
  await box.fill(JSON.stringify({ ...source, ...rest, holidays: [...source.holidays, ...holidays] }, null, 2))
  await page.getByRole('button', { name: 'Xem thay đổi' }).click()
}
