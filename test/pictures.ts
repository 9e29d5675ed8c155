// `node packages/cli/bin/run.js --pages test/pictures.ts`: takes the pictures of docs/pictures anew, on a demo with work in it.
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startDemo } from './journeys/demo-server.ts'
import { photograph } from './journeys/photograph.ts'
import { signInAs } from './journeys/sign-in.ts'
import { type Visitor, visit } from './journeys/visitor.ts'

const ROOT = new URL('../', import.meta.url)
const FOLDER = fileURLToPath(new URL('docs/pictures/', ROOT))
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const browser = await launchBrowser()
const server = await startDemo('2026-04-20T08:10')
try {
  await mkdir(FOLDER, { recursive: true })
  const { code, secret } = await fileSome(server.address)
  await acceptAtDesk(await visit(browser, server.address, WIDE), code)
  for (const [size, window] of [
    ['wide', WIDE],
    ['phone', PHONE],
  ] as const) {
    const open = (show: (visitor: Visitor) => Promise<void>, name: string) =>
      picture(browser, server.address, window, show, `${name}-${size}`)
    await open(showDesigner, 'designer')
    await open(showForm, 'form')
    await open(showDesk, 'desk')
    await open(({ page }) => showTracker(page, code, secret), 'tracker')
  }
} finally {
  await browser.close()
  await server.stop()
}

type Show = (visitor: Visitor) => Promise<void>

async function picture(browser: Browser, address: string, window: typeof WIDE, show: Show, name: string) {
  const visitor = await visit(browser, address, window)
  const { page, context } = visitor
  await show(visitor)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.screenshot({ path: `${FOLDER}${name}-${colorScheme}.png`, animations: 'disabled' })
  }
  await context.close()
}

async function showDesigner(officer: Visitor): Promise<void> {
  const { page } = officer
  await signInAs(officer, 'Nguyễn Thị Mai')
  await page.goto('/procedures/household-business/design')
  const drawing = page.getByRole('region', { name: 'Hình vẽ luồng xử lý' })
  const start = page.getByRole('button', { name: 'Mở bản nháp từ bản mới nhất' })
  await start.or(drawing).first().waitFor()
  if (await start.isVisible()) await start.click()
  await drawing.getByText('Kiểm tra, tiếp nhận hồ sơ').waitFor()
  await drawing.getByText('Kiểm tra, tiếp nhận hồ sơ').click()
  await page.getByRole('complementary', { name: 'Thông tin của phần đang chọn' }).waitFor()
}

async function showForm({ page }: Visitor): Promise<void> {
  await page.goto('/services/household-business?step=form')
  await page.getByRole('textbox', { name: 'Họ và tên chủ hộ kinh doanh' }).fill('Nguyễn Minh Châu')
  await page.getByRole('textbox', { name: 'Số định danh cá nhân' }).fill('079190001234')
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0903123456')
  await page.getByRole('textbox', { name: 'Ngày', exact: true }).fill('12')
  await page.getByRole('textbox', { name: 'Tháng' }).fill('5')
  await page.getByRole('textbox', { name: 'Năm' }).fill('1990')
  await page.getByRole('heading', { name: 'Chủ hộ kinh doanh' }).focus()
  await page.evaluate(() => globalThis.scrollTo(0, 0))
}

async function showDesk(officer: Visitor): Promise<void> {
  const { page } = officer
  await signInAs(officer, 'Trần Thị Hoà')
  await page.getByRole('list', { name: 'Việc đang mở, gấp nhất ở trên' }).getByRole('link').first().waitFor()
}

/** Reception accepts one dossier, so that the tracker has a way to show. */
async function acceptAtDesk(officer: Visitor, code: string): Promise<void> {
  const { page, context } = officer
  await signInAs(officer, 'Trần Thị Hoà')
  await page.getByRole('link').filter({ hasText: code }).click()
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await page.getByText(`Đã ghi “Tiếp nhận” cho hồ sơ ${code}.`).waitFor()
  await context.close()
}

async function showTracker(page: Page, code: string, secret: string): Promise<void> {
  await page.goto(`/track?code=${code}`)
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(secret)
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click()
  await page.getByRole('heading', { name: 'Các bước' }).waitFor()
  await page.getByText('Vì sao ngày này?').click()
}

/** Dossiers of all three procedures, over four days, so that the desk has something late, something due and something new. */
async function fileSome(address: string): Promise<{ code: string; secret: string }> {
  const filed = [
    ['2026-04-20T08:20', 'household-business', 'Trần Thị Bích Ngọc'],
    ['2026-04-21T09:05', 'linked-birth-residence-insurance', undefined],
    ['2026-04-22T10:40', 'liquor-retail-permit', undefined],
    ['2026-04-22T15:20', 'household-business', 'Lê Hoàng Nam'],
    ['2026-04-23T08:45', 'linked-birth-residence-insurance', undefined],
    ['2026-04-23T10:10', 'household-business', 'Nguyễn Minh Châu'],
    ['2026-04-23T13:40', 'household-business', 'Đặng Quốc Huy'],
  ] as const
  let followed = { code: '', secret: '' }
  for (const [at, procedure, owner] of filed) {
    await send(address, '/api/v1/demo/clock', { to: at })
    const receipt = await fileAs(address, procedure, owner)
    if (owner === 'Nguyễn Minh Châu') followed = receipt
  }
  await send(address, '/api/v1/demo/clock', { to: '2026-04-23T14:00' })
  return followed
}

async function fileAs(address: string, procedure: string, owner: string | undefined) {
  const spec = JSON.parse(await readFile(new URL(`examples/${procedure}/spec.json`, ROOT), 'utf8'))
  const answers = { ...spec.scenarios[0].given.answers, ...(owner === undefined ? {} : { ownerName: owner }) }
  const paper = photograph('giay-to.png', 200)
  const response = await fetch(`${address}/api/v1/files?name=${paper.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(paper.buffer),
  })
  const visit = response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  const stored: { id: string } = await response.json()
  const text = JSON.stringify(answers).replaceAll(/sha256-[\w-]{43}/g, stored.id)
  const body = { procedure, unit: 'tan-hoa-service-centre', channel: 'online', answers: JSON.parse(text) }
  return send(address, '/api/v1/dossiers', body, visit)
}

async function send(address: string, path: string, body: object, cookie = '') {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  const answer: { code: string; secret: string } = await response.json()
  return answer
}
