import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import { comeToDesk, decide } from './desk.ts'
import { track } from './tracker.ts'
import { fileUnder, putInForce, turning } from './turning-procedure.ts'
import {
  acknowledge,
  answerByKeyboard,
  askOpinion,
  offeredTurns,
  openDossier,
  openTask,
  promiseNoLater,
  takeBack,
  turn,
  withdrawByKeyboard,
} from './turns.ts'
import { type Visitor, visit, type Window } from './visitor.ts'

const DESK: Window = { width: 1440, height: 900 }
const PHONE: Window = { width: 390, height: 844 }

let browser: Browser
let server: DemoServer
let visitors: Visitor[]

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startDemo('2026-06-01T08:10')
  await putInForce(server.address, '2026-06-01')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

beforeEach(() => {
  visitors = []
  onTestFailed(() => console.error(complaints().join('\n')))
})

afterEach(() => Promise.all(visitors.map(({ context }) => context.close())))

async function welcome(window: Window): Promise<Visitor> {
  const visitor = await visit(browser, server.address, window)
  visitors.push(visitor)
  return visitor
}

async function officerAtDesk(name: string, window = DESK): Promise<Visitor> {
  const officer = await welcome(window)
  await comeToDesk(officer, name)
  return officer
}

function complaints(): readonly string[] {
  return visitors.flatMap((visitor) => visitor.complaints)
}

/** What the page of a dossier or a task says, once it says it. */
function says({ page }: Visitor, words: string | RegExp): Promise<void> {
  return page.getByText(words).first().waitFor()
}

test('a dossier is taken back, handed over, asked about, suspended, promised anew, granted and reopened', async () => {
  const { code, due } = await fileUnder(server.address, 'Nguyễn Phước Hoàng Thiên Bảo')
  expect(due).toBe('thứ Hai 15/06/2026, 17:00')
  const reception = await officerAtDesk('Trần Thị Hoà')
  await openTask(reception, code, turning.intake)
  await decide(reception, code, 'Tiếp nhận')
  await takeBack(reception, 'Chưa xem kỹ đơn.')
  await openTask(reception, code, turning.intake)
  await decide(reception, code, 'Tiếp nhận')

  const appraiser = await officerAtDesk('Phạm Khánh Linh')
  await openTask(appraiser, code, turning.appraise)
  await acknowledge(appraiser)
  await openDossier(reception, code)
  expect(await offeredTurns(reception)).toEqual(['Rút hồ sơ'])
  const question = 'Buổi liên hoan 300 người có cần cử người trực không?'
  await askOpinion(appraiser, question)
  const opinion = 'Cần cử hai người trực.'
  await answerByKeyboard(await officerAtDesk('Đặng Mạnh Cường', PHONE), code, question, opinion)

  const head = await officerAtDesk('Bùi Thanh Sơn')
  await openDossier(head, code)
  await turn(head, { action: 'Tạm dừng hồ sơ', reason: 'Chờ kết luận của thanh tra.' })
  await says(head, /Đang tạm dừng, do Bùi Thanh Sơn/)
  await openTask(appraiser, code, turning.appraise)
  await says(appraiser, opinion)
  await says(appraiser, 'Chờ kết luận của thanh tra.')
  expect(await appraiser.page.getByRole('button', { name: 'Đủ điều kiện', exact: true }).count()).toBe(0)
  await turn(head, { action: 'Cho hồ sơ chạy tiếp' })

  await promiseNoLater(head, '10')
  await turn(head, { action: 'Hẹn lại ngày trả', days: '12', reason: 'Chờ sửa điện nhà văn hoá.' })
  await says(head, 'thứ Tư 17/06/2026, 17:00')
  expect(await offeredTurns(head)).toEqual(['Tạm dừng hồ sơ', 'Rút hồ sơ'])

  await openTask(appraiser, code, turning.appraise)
  await decide(appraiser, code, 'Đủ điều kiện')
  await openTask(head, code, turning.sign)
  await decide(head, code, 'Đã ký')
  await openDossier(head, code)
  await says(head, 'đã giải quyết')
  await turn(head, { action: `Mở lại ở bước “${turning.sign}”`, reason: 'Ghi sai ngày mượn.' })
  await openTask(head, code, turning.sign)
  await decide(head, code, 'Đã ký')
  await openDossier(head, code)
  await says(head, `Bùi Thanh Sơn đã mở lại ở bước “${turning.sign}”`)
  await says(head, 'đã giải quyết')
  expect(complaints()).toEqual([])
}, 300_000)

test('an applicant takes a dossier back on a phone, by keyboard alone', async () => {
  const receipt = await fileUnder(server.address, 'Trần Bình')
  const applicant = await welcome(PHONE)
  await track(applicant, receipt)
  await withdrawByKeyboard(applicant, 'Không còn nhu cầu.')
  await says(applicant, /Hồ sơ đã được rút/)
  const reception = await officerAtDesk('Trần Thị Hoà')
  await openDossier(reception, receipt.code)
  await says(reception, 'đã rút')
  await says(reception, /Không còn nhu cầu/)
  expect(complaints()).toEqual([])
}, 120_000)
