import type { Page } from 'playwright-core'
import { focusIsSomewhere, press, tabTo, type } from './keyboard.ts'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { turning } from './turning-procedure.ts'
import type { Visitor } from './visitor.ts'

/** Comes to the list anew and opens the dossier's task. */
export async function openTask(officer: Visitor, code: string, step: string): Promise<void> {
  const { page } = officer
  await inRail(page, 'Hồ sơ')
  await inRail(page, 'Việc của tôi')
  await page.getByRole('list', { name: 'Việc đang mở' }).getByRole('link').filter({ hasText: code }).click()
  await page.getByRole('heading', { name: step, level: 1 }).waitFor()
}

/** Opens the page of a dossier, also of one that has ended. */
export async function openDossier({ page }: Visitor, code: string): Promise<void> {
  await inRail(page, 'Hồ sơ')
  await page.getByRole('heading', { name: 'Hồ sơ', level: 1 }).waitFor()
  await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption({ label: 'Tất cả' })
  await page.getByRole('link', { name: code }).click()
  await page.getByRole('heading', { name: code, level: 1 }).waitFor()
}

async function inRail(page: Page, room: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: room, exact: true }).click()
}

/** Something recorded by mistake is taken back from where the list confirms it. */
export async function takeBack(officer: Visitor, reason: string): Promise<void> {
  const { page } = officer
  await page.getByRole('status').getByRole('link', { name: 'Thu hồi' }).click()
  const sheet = page.getByRole('dialog', { name: 'Việc khác' })
  await sheet.getByRole('heading', { name: `Thu hồi “${turning.intake}”` }).waitFor()
  await sheet.getByRole('button', { name: 'Xác nhận' }).click()
  await sheet.getByText('Ghi lý do trước khi gửi.').waitFor()
  await lookOver(officer, 'dossier, taking back without a reason')
  await sheet.getByRole('textbox', { name: 'Lý do' }).fill(reason)
  await sheet.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText(`Đã ghi: Thu hồi “${turning.intake}”.`).waitFor()
  await keepsFocus(officer, 'taking back')
}

/** After an action the focus must not have fallen off the page; a sheet that closes gives it back a moment later. */
async function keepsFocus({ page, complaints }: Visitor, after: string): Promise<void> {
  for (let looked = 0; looked < 20; looked++) {
    if (await focusIsSomewhere(page)) return
    await page.waitForTimeout(50)
  }
  complaints.push(`the focus is lost after ${after}`)
}

/** The dossier has come from another office. */
export async function acknowledge(officer: Visitor): Promise<void> {
  const { page } = officer
  const banner = page.getByRole('region', { name: 'Hồ sơ đang chuyển đến từ Trung tâm Phục vụ hành chính công' })
  await lookOverInBoth(officer, 'task, on its way')
  await banner.getByRole('button', { name: 'Xác nhận đã nhận' }).click()
  await banner.waitFor({ state: 'detached' })
  await keepsFocus(officer, 'acknowledging')
}

/** Asks the police while the task stays here. */
export async function askOpinion(officer: Visitor, question: string): Promise<void> {
  const { page } = officer
  await page.getByRole('button', { name: 'Xin ý kiến' }).click()
  const sheet = page.getByRole('dialog', { name: 'Xin ý kiến' })
  await sheet.getByRole('textbox', { name: 'Câu hỏi' }).fill(question)
  await lookOver(officer, 'task, asking for an opinion')
  await sheet.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await page.getByRole('region', { name: 'Ý kiến đã hỏi' }).getByText('chờ trả lời').waitFor()
  await keepsFocus(officer, 'asking')
}

/** Answers on a phone, by keyboard alone: from the list to the confirmation. */
export async function answerByKeyboard(consulted: Visitor, code: string, question: string, opinion: string) {
  const { page } = consulted
  await press(page.getByRole('list', { name: 'Việc đang mở' }).getByRole('link').filter({ hasText: code }))
  await page.getByText(question).first().waitFor()
  await lookOverInBoth(consulted, 'phone, an opinion is asked for')
  await press(page.getByRole('button', { name: 'Gửi ý kiến' }))
  await page.getByText('Ghi ý kiến trước khi gửi.').waitFor()
  await type(page.getByRole('textbox', { name: 'Trả lời' }), opinion)
  await press(page.getByRole('button', { name: 'Gửi ý kiến' }))
  await page.getByText(`Đã gửi ý kiến về hồ sơ ${code}.`).waitFor()
  await lookOver(consulted, 'phone, the opinion sent')
}

interface Turn {
  /** The action's name in the sheet. */
  readonly action: string
  readonly reason?: string
  readonly days?: string
}

/** Does something to the dossier as a whole, from its page. */
export async function turn(officer: Visitor, { action, reason, days }: Turn): Promise<void> {
  const { page } = officer
  await page.getByRole('button', { name: 'Việc khác' }).click()
  const sheet = page.getByRole('dialog', { name: 'Việc khác' })
  await lookOver(officer, `dossier, before ${action}`)
  await sheet.getByRole('button', { name: action }).click()
  await sheet.getByRole('heading', { name: action }).waitFor()
  if (days !== undefined) await sheet.getByRole('spinbutton', { name: 'Trả sau' }).fill(days)
  if (reason !== undefined) await sheet.getByRole('textbox', { name: 'Lý do' }).fill(reason)
  await lookOver(officer, `dossier, ${action}`)
  await sheet.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText(`Đã ghi: ${action}.`).waitFor()
  await keepsFocus(officer, action)
  await lookOver(officer, `dossier, after ${action}`)
}

/** A new date that is no later than the promised one is refused in words that say what to do. */
export async function promiseNoLater(officer: Visitor, days: string): Promise<void> {
  const { page, complaints } = officer
  const action = 'Hẹn lại ngày trả'
  await page.getByRole('button', { name: 'Việc khác' }).click()
  const sheet = page.getByRole('dialog', { name: 'Việc khác' })
  await sheet.getByRole('button', { name: action }).click()
  await sheet.getByRole('spinbutton', { name: 'Trả sau' }).fill(days)
  await sheet.getByRole('textbox', { name: 'Lý do' }).fill('Gõ nhầm số ngày.')
  await sheet.getByRole('button', { name: 'Xác nhận' }).click()
  await sheet.getByText(/Ngày hẹn lại phải muộn hơn ngày đang hẹn\. Cho thời gian dài hơn/).waitFor()
  await lookOver(officer, 'dossier, a promise that is no later')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  // The browser notes every refused request on its console; this one was wanted.
  const unwanted = complaints.filter((one) => !one.includes('a status of 422'))
  complaints.splice(0, complaints.length, ...unwanted)
}

/** The names of what may be done to the dossier as a whole now. */
export async function offeredTurns({ page }: Visitor): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Việc khác' }).click()
  const sheet = page.getByRole('dialog', { name: 'Việc khác' })
  const names = await sheet.getByRole('listitem').allTextContents()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  return names
}

/** Takes the dossier back on a phone, by keyboard alone. */
export async function withdrawByKeyboard(applicant: Visitor, reason: string): Promise<void> {
  const { page } = applicant
  const tracker = page.locator('motcua-tracker')
  await press(tracker.locator('summary').filter({ hasText: 'Rút hồ sơ' }))
  await tabTo(tracker.getByRole('textbox', { name: 'Lý do' }))
  await lookOverInBoth(applicant, 'phone, withdrawing')
  await press(tracker.getByRole('button', { name: 'Xác nhận rút hồ sơ' }))
  await tracker.getByText('Hãy ghi lý do.').waitFor()
  await lookOver(applicant, 'phone, withdrawing without a reason')
  await page.keyboard.type(reason)
  await press(tracker.getByRole('button', { name: 'Xác nhận rút hồ sơ' }))
  await tracker.getByText('Đã ghi yêu cầu rút hồ sơ.').waitFor()
  await keepsFocus(applicant, 'withdrawing')
  await lookOverInBoth(applicant, 'phone, withdrawn')
}
