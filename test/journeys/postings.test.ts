import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { agentAt, officerAt } from './agent.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { askingNothing, askingWords, fileUnder, onlyToBeRead } from './posted-procedure.ts'
import { putInForce } from './put-in-force.ts'
import { type Visitor, visit, type Window } from './visitor.ts'

const TITLE = 'Niêm yết kết quả xác định ranh giới thửa đất'
const PLOT = 'Thửa 128, tờ bản đồ 14, khu phố 3, phường Tân Hoà'

let browser: Browser
let server: DemoServer
let boundary: string
let short: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemo('2026-06-01T08:00')
  const { address } = server
  const [words, nothing, read] = [await askingWords(), await askingNothing(), await onlyToBeRead()]
  for (const spec of [words, nothing, read]) await putInForce(address, spec, '2026-06-01')
  boundary = await fileUnder(address, words, { plot: PLOT, area: 120.5 })
  short = await fileUnder(address, nothing, {})
  await fileUnder(address, read, { plot: 'Thửa 9, tờ bản đồ 2', takenDown: '2026-06-08' })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each<Window>([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('anybody reads what is posted and objects to it, at $width', async (window) => {
  const neighbour = await visit(browser, server.address, window)
  const { page } = neighbour
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Các phòng' }).getByRole('link', { name: 'Niêm yết' }).click()
  await page.getByText('Nhận ý kiến đến thứ Năm 11/06/2026').waitFor()
  await page.getByText(`Thửa đất: ${PLOT}`).waitFor()
  await lookOverInBoth(neighbour, 'notices')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).waitFor()
  await lookOverInBoth(neighbour, 'a notice')

  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Ngắn')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByRole('group', { name: /chỗ cần sửa/ }).waitFor()
  await lookOver(neighbour, 'a notice, wrongly answered')
  await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Ranh giới phía đông lấn 2 m sang đất nhà tôi.')
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).inputValue()).toContain('phía đông')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByRole('heading', { name: 'Đã gửi ý kiến' }).waitFor()
  await page.getByText(`Đã ghi vào hồ sơ ${boundary}, thứ Hai 01/06/2026, 08:0`).waitFor()
  await lookOverInBoth(neighbour, 'a notice, answered')
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).inputValue()).toBe('')
  expect(await page.locator('main').textContent()).not.toContain('Châu')
  expect(neighbour.complaints).toEqual([])
  await neighbour.context.close()
})

test('a notice that asks for no words takes one press; then it is gone, and the officer has the work', async () => {
  const neighbour = await visit(browser, server.address, { width: 390, height: 844 })
  const { page } = neighbour
  await openShort(neighbour)
  await lookOverInBoth(neighbour, 'a notice without a form')
  await page.getByRole('button', { name: 'Tôi có ý kiến' }).click()
  await page.getByText(`Đã ghi vào hồ sơ ${short}`).waitFor()
  await page.getByRole('link', { name: 'Tất cả thông báo niêm yết' }).click()
  await page.getByRole('link', { name: TITLE }).waitFor()
  expect(await page.getByText(short).count()).toBe(0)
  const { tasks } = await (await officerAt(server.address, 'hoa')).listTasks({ query: {} })
  expect(tasks.map(({ code, title }) => [code, title.vi])).toContainEqual([short, 'Giải quyết ý kiến'])
  expect(neighbour.complaints).toEqual([])
  await neighbour.context.close()
})

async function openShort({ page }: Visitor): Promise<void> {
  await page.goto('/postings')
  await page.getByRole('link', { name: 'Niêm yết, chờ ý kiến' }).click()
  await page.getByRole('button', { name: 'Tôi có ý kiến' }).waitFor()
}

test.each<Window>([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('a notice that nobody is asked about says its last day, and whom to tell, at $width', async (window) => {
  const reader = await visit(browser, server.address, window)
  const { page } = reader
  await page.goto('/postings')
  await page.getByText('Niêm yết đến hết Chủ nhật 07/06/2026').waitFor()
  await page.getByRole('link', { name: 'Niêm yết danh sách thửa đất được giao' }).click()
  await page.getByRole('heading', { name: 'Không nhận ý kiến tại đây' }).waitFor()
  await page.getByText('hết Chủ nhật 07/06/2026').waitFor()
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  await lookOverInBoth(reader, 'a notice to be read')
  expect(reader.complaints).toEqual([])
  await reader.context.close()
})

test('when the time of a notice is over while somebody writes, the page says so; an empty board says what it is for', async () => {
  const neighbour = await visit(browser, server.address, { width: 390, height: 844 })
  const { page } = neighbour
  await page.goto('/postings')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Ranh giới phía đông lấn 2 m sang đất nhà tôi.')
  await agentAt(server.address).moveClock({ body: { advanceDays: 11 } })
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Chưa gửi được ý kiến.').waitFor()
  await page.getByText(/thông báo niêm yết này, hoặc đã hết hạn/).waitFor()
  await lookOverInBoth(neighbour, 'a notice that ended meanwhile')
  await page.reload()
  await page.getByRole('heading', { name: 'Thông báo này không còn niêm yết' }).waitFor()
  await lookOverInBoth(neighbour, 'a notice that is over')
  await page.getByRole('link', { name: 'Tất cả thông báo niêm yết' }).click()
  await page.getByRole('heading', { name: 'Hiện không có gì đang niêm yết' }).waitFor()
  await lookOverInBoth(neighbour, 'no notices')
  expect(neighbour.complaints.filter((one) => !one.includes('status of 404'))).toEqual([])
  await neighbour.context.close()
})
