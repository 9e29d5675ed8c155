import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { giveNewRole } from './administrator.ts'
import { fileAsFamily } from './applicant.ts'
import { fileByKeyboard, supplementByKeyboard, trackByKeyboard } from './applicant-by-keyboard.ts'
import { approve, readOwnVersion } from './approver.ts'
import { waitUntil } from './demo-clock.ts'
import { type DemoServer, startDemo } from './demo-server.ts'
import {
  appraise,
  askForSupplement,
  comeToDesk,
  decide,
  decideWithNote,
  recordTaxCode,
  sign,
  takeTask,
} from './desk.ts'
import { drawAndSubmit, drawn } from './reform-officer.ts'
import { dueDateIn, sendSupplement, track } from './tracker.ts'
import { type Visitor, visit, type Window } from './visitor.ts'

const DESK: Window = { width: 1440, height: 900 }
const PHONE: Window = { width: 390, height: 844 }

let browser: Browser
let server: DemoServer | undefined
let visitors: Visitor[]

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

beforeEach(() => {
  visitors = []
  onTestFailed(() => console.error(complaints().join('\n')))
})

afterEach(async () => {
  await Promise.all(visitors.map(({ context }) => context.close()))
  await server?.stop()
  server = undefined
})

async function welcome(address: string, window: Window): Promise<Visitor> {
  const visitor = await visit(browser, address, window)
  visitors.push(visitor)
  return visitor
}

function complaints(): readonly string[] {
  return visitors.flatMap((visitor) => visitor.complaints)
}

/*
 * The due date by hand, three working days, from the calendar of 2026:
 *   Thu 23 April   08:30 received: day 0
 *   Fri 24         day 1; the desk asks for a supplement, and the clock stands still from here
 *   Sat 25, Sun 26 weekend
 *   Mon 27         off for the Hùng Kings' Day, which falls on Sunday 26
 *   Tue 28         the supplement arrives: the day on which a pause ends does not count
 *   Wed 29         day 2
 *   Thu 30, Fri 1  Reunification Day, Labour Day
 *   Sat 2, Sun 3   weekend
 *   Mon 4 May      day 3: due at the close of the office, 17:00
 * Promised at receipt, without the pause: Fri 24 (1), Tue 28 (2), Wed 29 April (3).
 */
test('a procedure is drawn, approved, filed under, supplemented and granted, by mouse', async () => {
  server = await startDemo('2026-04-23T08:30')
  const { address } = server
  const author = await welcome(address, DESK)
  await drawAndSubmit(author)
  await readOwnVersion(author)
  await approve(await welcome(address, DESK))
  await giveNewRole(await welcome(address, DESK), 'Nguyễn Minh Đức')

  const applicant = await welcome(address, DESK)
  const receipt = await fileAsFamily(applicant)
  expect(receipt.due).toBe('thứ Tư 29/04/2026, 17:00')

  const reception = await welcome(address, DESK)
  await comeToDesk(reception, 'Trần Thị Hoà')
  await waitUntil(reception, '24/04/2026')
  await takeTask(reception, receipt.code, 'Kiểm tra, tiếp nhận hồ sơ')
  await askForSupplement(reception, receipt.code)
  await waitUntil(reception, '28/04/2026')
  await track(applicant, receipt)
  await sendSupplement(applicant)
  expect(await dueDateIn(applicant)).toBe('thứ Hai 04/05/2026, 17:00')

  const clerk = await welcome(address, DESK)
  await comeToDesk(clerk, 'Nguyễn Minh Đức')
  await takeTask(clerk, receipt.code, drawn.step)
  await decideWithNote(clerk, receipt.code, drawn.outcome)
  await takeTask(reception, receipt.code, 'Kiểm tra, tiếp nhận hồ sơ')
  await decide(reception, receipt.code, 'Tiếp nhận')
  await waitUntil(reception, '29/04/2026')
  const appraiser = await welcome(address, DESK)
  await comeToDesk(appraiser, 'Phạm Khánh Linh')
  await takeTask(appraiser, receipt.code, 'Thẩm định hồ sơ đăng ký')
  await appraise(appraiser, receipt.code)
  const taxOfficer = await welcome(address, DESK)
  await comeToDesk(taxOfficer, 'Trương Quốc Thắng')
  await takeTask(taxOfficer, receipt.code, 'Kiểm tra, tạo mã số thuế')
  await recordTaxCode(taxOfficer, receipt.code)
  const head = await welcome(address, DESK)
  await comeToDesk(head, 'Bùi Thanh Sơn')
  await takeTask(head, receipt.code, 'Ký giấy chứng nhận')
  await sign(head, receipt.code)
  await takeTask(reception, receipt.code, 'Trả kết quả')
  await decide(reception, receipt.code, 'Đã trả kết quả')

  await track(applicant, receipt)
  expect(await applicant.page.getByRole('heading', { name: 'Đã có kết quả' }).isVisible()).toBe(true)
  expect(await dueDateIn(applicant)).toBe('thứ Hai 04/05/2026, 17:00')
  expect(complaints()).toEqual([])
}, 900_000)

/*
 * The due date by hand, three working days, from the calendar of 2026:
 *   Thu 8 January  09:00 received: day 0; the desk asks for a supplement, and the clock stands still from here
 *   Fri 9          the supplement arrives: the day on which a pause ends does not count
 *   Sat 10         worked in exchange for Friday 2 January: day 1
 *   Sun 11         weekend
 *   Mon 12         day 2
 *   Tue 13         day 3: due at 17:00
 * Promised at receipt, without the pause: Fri 9 (1), Sat 10 (2), Mon 12 January (3).
 */
test('an applicant files, follows and supplements on a phone by keyboard alone', async () => {
  server = await startDemo('2026-01-08T09:00')
  const { address } = server
  const applicant = await welcome(address, PHONE)
  const receipt = await fileByKeyboard(applicant)
  expect(receipt.due).toBe('thứ Hai 12/01/2026, 17:00')

  const reception = await welcome(address, DESK)
  await comeToDesk(reception, 'Trần Thị Hoà')
  await takeTask(reception, receipt.code, 'Kiểm tra, tiếp nhận hồ sơ')
  await askForSupplement(reception, receipt.code)
  await waitUntil(reception, '09/01/2026')

  await trackByKeyboard(applicant, receipt)
  await supplementByKeyboard(applicant)
  expect(await dueDateIn(applicant)).toBe('thứ Ba 13/01/2026, 17:00')
  expect(complaints()).toEqual([])
}, 600_000)
