import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { lookOverInBoth } from './look-over.ts'
import { signInAs } from './sign-in.ts'
import { type Visitor, visit, type Window } from './visitor.ts'

const PUBLISHED = new URL('../../packages/spec/src/table/published/', import.meta.url)
const TITLE = 'Cấp giấy phép sửa chữa, cải tạo nhà ở riêng lẻ tại đô thị'

let browser: Browser
let server: DemoServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemo('2026-06-01T08:00')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each<Window>([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('a published table is mended and becomes a draft, at $width', async (window) => {
  const officer = await visit(browser, server.address, window)
  const { page } = officer
  const loaded = chunksOf(page)
  await signInAs(officer, 'Nguyễn Thị Mai')
  await page.goto('/procedures')
  await page.getByRole('button', { name: 'Thủ tục mới' }).click()
  await page.getByRole('textbox', { name: 'Tên thủ tục' }).fill(`${TITLE} ${window.width}`)
  expect(loaded()).toBe(0)
  await page.getByRole('link', { name: 'Nhập từ bảng' }).click()
  await page.getByText('Bảng sẽ hiện ở đây dưới dạng các bước.').waitFor()
  expect(loaded()).toBe(1)
  await lookOverInBoth(officer, 'import, nothing yet')

  await refuseWorkbook(officer)
  await findDefects(officer)
  await mend(page)
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click()
  const drawing = page.getByRole('region', { name: 'Hình vẽ luồng xử lý' })
  await drawing.getByText('Phòng Quản lý đô thị xử lý').first().waitFor()
  await page.getByRole('heading', { name: `${TITLE} ${window.width}` }).waitFor()
  await page.getByText('Các bước 15 / cam kết 15 / luật 15 ngày làm việc').waitFor()
  await lookOverInBoth(officer, 'a draft from a table')
  expect(officer.complaints).toEqual([])
  await officer.context.close()
})

/** How often the page has asked for the code that reads tables. */
function chunksOf(page: Page): () => number {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return () => new Set(asked.filter((url) => /import-room.*\.js$/.test(url))).size
}

async function refuseWorkbook({ page }: Visitor): Promise<void> {
  const workbook = Buffer.from('PK\u0003\u0004 sheet')
  await fileInput(page).setInputFiles({ name: 'bang.xlsx', mimeType: 'text/csv', buffer: workbook })
  await page.getByRole('alert').getByText('Đây là tệp Excel hoặc tệp nén').waitFor()
}

function fileInput(page: Page) {
  return page.locator('input[type="file"]')
}

async function findDefects(officer: Visitor): Promise<void> {
  const { page } = officer
  await fileInput(page).setInputFiles(fileURLToPath(new URL('tamky-103.csv', PUBLISHED)))
  await page.getByText('Ghi tổng thời gian để đối chiếu với các bước.').waitFor()
  await page.getByRole('textbox', { name: 'Tổng thời gian' }).fill('15 tuần')
  await page.getByText('Ghi một số lớn hơn 0, ví dụ 12 hoặc 0,5.').waitFor()
  await page.getByRole('textbox', { name: 'Tổng thời gian' }).fill('15,0')
  const problems = page.getByRole('list', { name: 'Cần xem lại trong bảng' })
  await problems.getByText('Các bước cộng lại là 17 ngày làm việc, nhiều hơn tổng 15 ngày làm việc.').waitFor()
  expect(await problems.getByRole('img', { name: 'Lỗi' }).count()).toBe(2)
  await lookOverInBoth(officer, 'import, with defects')
  await problems.getByRole('button', { name: /^Tới dòng 2: .*bắt đầu từ 2/ }).click()
  expect(await chosenWords(page)).toBe('2;;;1')
}

async function chosenWords(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: 'Bảng các bước' }).evaluate((box) => {
    if (!(box instanceof HTMLTextAreaElement) || document.activeElement !== box) return ''
    return box.value.slice(box.selectionStart, box.selectionEnd)
  })
}

/** Numbers the steps from 1, shortens the longest, and says who does what. */
async function mend(page: Page): Promise<void> {
  const printed = await readFile(new URL('tamky-103.csv', PUBLISHED), 'utf8')
  const [header = '', ...rows] = printed.trim().split('\n')
  const units = ['Một cửa', 'Phòng Quản lý đô thị', 'Phòng Quản lý đô thị', 'UBND', 'Một cửa']
  const mended = rows.map((row, i) => {
    const days = row.split(';')[3]
    return `${i + 1};;${units[i]};${days === '12' ? '10' : days}`
  })
  await page.getByRole('textbox', { name: 'Bảng các bước' }).fill([header, ...mended].join('\n'))
  await page.getByRole('combobox', { name: 'Đơn vị thời gian' }).selectOption({ label: 'ngày làm việc' })
  await page.getByText('Bảng khớp với tổng và không thiếu gì.').waitFor()
}
