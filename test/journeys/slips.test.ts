import { AxeBuilder } from '@axe-core/playwright'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Agent, agentAt, officerAt } from './agent.ts'
import { type DemoServer, startDemo } from './demo-server.ts'

const PHOTO = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
])
const LONG = 'Nguyễn Phước Hoàng Thiên Bảo Ngọc Minh Châu Khánh Linh Tôn Nữ Quỳnh Anh'
const UNIT = 'tan-hoa-service-centre'

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

/** A household business with a long name and every paper that the form knows. */
async function filed(key: string) {
  const visitor = agentAt(server.address)
  const { id: file } = await visitor.uploadFile({ query: { name: 'cccd.png' }, bytes: PHOTO })
  const address = { street: '12 Lê Lợi', commune: 'Phường Tân Hoà', province: 'Tỉnh An Lạc' }
  const answers = {
    ownerName: LONG,
    ownerId: '079190001234',
    ownerBirth: '1990-05-12',
    phone: '0903123456',
    ownerAddress: address,
    businessName: `Hộ kinh doanh ${LONG}`,
    businessLine: 'retail',
    businessAddress: address,
    capital: 150_000_000,
    workers: 2,
    startDate: '2026-07-01',
    familyTakesPart: true,
    members: [{ name: LONG, personalId: '079190001235', contribution: 50_000_000 }],
    familyMinutes: file,
    familyAuthorisation: file,
    idCopies: [file],
  }
  const body = { procedure: 'household-business', unit: UNIT, channel: 'online', answers } as const
  return visitor.fileDossier({ body, key })
}

interface Printed {
  readonly pages: number
  readonly width: number
  readonly height: number
}

/** What the printer would get. */
async function printed(page: Page): Promise<Printed> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, left = 0, bottom = 0, right = 0, top = 0] = (
    /\/MediaBox\s*\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  ).map(Number)
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  const millimetres = (points: number) => (points * 25.4) / 72
  return { pages, width: millimetres(right - left), height: millimetres(top - bottom) }
}

/** What a phone reads from the slip. */
async function scanned(page: Page): Promise<string | undefined> {
  const picture = await page.locator('.qr svg').screenshot()
  const blank = await page.context().newPage()
  const { data, width, height } = await blank.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height)
    return { data: [...image.data], width: image.width, height: image.height }
  }, picture.toString('base64'))
  await blank.close()
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data
}

/** Opens a slip, in both languages, and looks at all that every slip must be. */
async function expectSlip(url: string, code: string, words: Readonly<Record<'vi' | 'en', readonly string[]>>) {
  for (const lang of ['vi', 'en'] as const) {
    const context = await browser.newContext({ viewport: { width: 720, height: 1000 }, deviceScaleFactor: 2 })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    const response = await page.goto(`${server.address}${url}&lang=${lang}`)
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(policy).not.toContain('script-src')
    const text = (await page.locator('body').textContent()) ?? ''
    for (const part of [code, ...words[lang]]) expect(text.toLowerCase(), lang).toContain(part.toLowerCase())
    const { pages, width, height } = await printed(page)
    expect(pages, `${url} ${lang}`).toBe(1)
    expect(Math.abs(width - 148)).toBeLessThan(1)
    expect(Math.abs(height - 210)).toBeLessThan(1)
    expect(await scanned(page)).toBe(`${server.address}/track?code=${encodeURIComponent(code)}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  }
}

describe('a slip prints on one A5 page, whose code leads to the dossier', () => {
  test('the receipt, with every field of form 01', async () => {
    const { receiptUrl, code, secret } = await filed('receipt')
    await expectSlip(receiptUrl, code, {
      vi: [
        ...[
          'Uỷ ban nhân dân phường Tân Hoà',
          'Bộ phận tiếp nhận',
          'ngày 01 tháng 06 năm 2026',
          'Tiếp nhận hồ sơ của',
          LONG,
          '0903123456',
        ],
        ...['Nội dung yêu cầu giải quyết', 'Thành phần hồ sơ', 'Số lượng hồ sơ', '01 bộ', '3 ngày làm việc'],
        ...['Thời gian nhận hồ sơ', 'thứ Hai 01/06/2026, 08:00', 'Thời gian hẹn trả', 'thứ Năm 04/06/2026, 17:00'],
        ...['Nhận kết quả tại', 'Vào sổ theo dõi', 'Người nộp hồ sơ', 'Người tiếp nhận hồ sơ', secret],
      ],
      en: [
        ...[
          'People’s Committee of Tân Hoà Ward',
          'One-stop counter',
          'Received from',
          'Phone',
          'Request',
          'Papers',
          'Sets',
          'Statutory time',
        ],
        ...['Result due', 'Result given at', 'Register', 'Applicant', 'Receiving officer', secret],
      ],
    })
  })

  test('the supplement slip, with a fault for each of many papers', async () => {
    const { id, code, receiptUrl } = await filed('supplement')
    const hoa = await officerAt(server.address, 'hoa')
    const { papers } = await hoa.getDossier({ params: { id } })
    const fault = 'Bản chụp mờ, không đọc được số; chụp lại cả hai mặt, đủ bốn góc, rồi tải lên.'
    const faults = papers.map(({ component }) => ({ component, fault }))
    const reason = 'Thành phần hồ sơ chưa đúng quy định; đề nghị bổ sung đầy đủ trong một lần theo hướng dẫn dưới đây.'
    const command = {
      type: 'CompleteTask',
      task: 'intake#1',
      revision: 0,
      outcome: 'supplement',
      faults,
      reason,
    } as const
    await sent(hoa, id, command)
    await expectSlip(receiptUrl.replace('/receipt', '/supplement'), code, {
      vi: ['Phiếu yêu cầu bổ sung', LONG, 'Nội dung cần bổ sung', fault, reason, 'Căn cứ'],
      en: ['Request to supplement', 'To be supplied', fault, 'Legal basis'],
    })
  })

  test('the refusal slip, with its reason and legal basis', async () => {
    const { id, code, receiptUrl } = await filed('refusal')
    const hoa = await officerAt(server.address, 'hoa')
    const reason = 'Ngành nghề không thuộc phạm vi đăng ký của hộ kinh doanh theo quy định hiện hành.'
    await sent(hoa, id, { type: 'CompleteTask', task: 'intake#1', revision: 0, outcome: 'refuse', reason })
    const head = await officerAt(server.address, 'son')
    await sent(head, id, { type: 'CompleteTask', task: 'signRefusal#1', revision: 0, outcome: 'signed' })
    await expectSlip(receiptUrl.replace('/receipt', '/refusal'), code, {
      vi: ['Phiếu từ chối', LONG, reason, 'Căn cứ'],
      en: ['Refusal slip', reason, 'Legal basis'],
    })
  })
})

type Command = Parameters<Agent['sendCommand']>[0]['body']['command']

async function sent(client: Agent, id: string, command: Extract<Command, { task: string; revision: number }>) {
  const { tasks } = await client.listTasks()
  const task = tasks.find(({ dossier }) => dossier === id)
  if (task === undefined) throw new Error('no task for this dossier')
  await client.sendCommand({
    params: { id },
    body: { command: { ...command, task: task.task, revision: task.revision } },
    key: `${id} ${task.task}`,
  })
}
