import type { Page } from 'playwright-core'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { signInAs } from './sign-in.ts'
import type { Visitor } from './visitor.ts'

/** An officer at the desk: signs in and sees the list. */
export async function comeToDesk(officer: Visitor, name: string): Promise<void> {
  await signInAs(officer, name)
  await officer.page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
}

/** Comes back to the list from another room, so that it is fresh, opens the dossier's task and takes it. */
export async function takeTask(officer: Visitor, code: string, step: string): Promise<void> {
  const { page } = officer
  await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click()
  await page.getByRole('heading', { name: 'Hồ sơ', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Việc của tôi', exact: true }).click()
  const line = page
    .getByRole('list', { name: 'Việc đang mở, gấp nhất ở trên' })
    .getByRole('link')
    .filter({ hasText: code })
  await line.waitFor()
  await lookOver(officer, `desk, before ${step}`)
  await line.click()
  await page.getByRole('heading', { name: step, level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Nhận việc' }).click()
  await page.getByRole('button', { name: 'Trả lại việc chung' }).waitFor()
  await lookOver(officer, `task, ${step}`)
}

/** Presses an outcome that asks for nothing more, and comes back to the list with it confirmed. */
export async function decide(officer: Visitor, code: string, outcome: string): Promise<void> {
  const { page } = officer
  await page
    .getByRole('region', { name: 'Quyết định của bước' })
    .getByRole('button', { name: outcome, exact: true })
    .click()
  await confirmed(page, code, outcome)
}

async function confirmed(page: Page, code: string, outcome: string): Promise<void> {
  await page.getByText(`Đã ghi “${outcome}” cho hồ sơ ${code}.`).waitFor()
}

/** Presses an outcome that may be explained, explains it, and confirms. */
export async function decideWithNote(officer: Visitor, code: string, outcome: string): Promise<void> {
  const { page } = officer
  await page.getByRole('button', { name: outcome, exact: true }).click()
  await page.getByRole('textbox', { name: 'Ghi chú (không bắt buộc)' }).fill('Sổ văn thư số 12.')
  await lookOverInBoth(officer, `task, ${outcome}`)
  await page.getByRole('button', { name: `Xác nhận: ${outcome}` }).click()
  await confirmed(page, code, outcome)
}

/** Asks for the copies again: which paper, what is wrong with it, and why. */
export async function askForSupplement(officer: Visitor, code: string): Promise<void> {
  const { page } = officer
  const outcome = 'Yêu cầu bổ sung'
  await page.getByRole('button', { name: outcome, exact: true }).click()
  await page.getByRole('checkbox', { name: 'Bản sao căn cước công dân' }).check()
  await page.getByRole('button', { name: `Xác nhận: ${outcome}` }).click()
  await page.getByText('Ghi lý do trước khi gửi.').waitFor()
  await lookOverInBoth(officer, 'task, a supplement without a reason')
  await page.getByRole('textbox', { name: 'Cần sửa gì ở' }).fill('Thiếu mặt sau của thẻ căn cước.')
  await page.getByRole('textbox', { name: 'Lý do', exact: true }).fill('Bản sao căn cước chưa đủ hai mặt.')
  await lookOver(officer, 'task, asking for a supplement')
  await page.getByRole('button', { name: `Xác nhận: ${outcome}` }).click()
  await confirmed(page, code, outcome)
}

/** The registration officer answers the three conditions and closes the appraisal. */
export async function appraise(officer: Visitor, code: string): Promise<void> {
  const { page } = officer
  for (const condition of ['Ngành, nghề', 'Tên', 'Đã nộp']) {
    await page.getByRole('group', { name: condition }).getByText('Có', { exact: true }).click()
  }
  await lookOver(officer, 'task, the appraisal answered')
  await decide(officer, code, 'Đã thẩm định')
}

/** The tax officer records the tax code. */
export async function recordTaxCode(officer: Visitor, code: string): Promise<void> {
  await officer.page.getByRole('textbox', { name: 'Mã số thuế' }).fill('8123456789')
  await decide(officer, code, 'Đã tạo mã số thuế')
}

/** The head signs and gives the certificate its number. */
export async function sign(officer: Visitor, code: string): Promise<void> {
  const { page } = officer
  await page.getByRole('button', { name: 'Đã ký', exact: true }).click()
  await page.getByRole('textbox', { name: 'Số giấy chứng nhận' }).fill('31A8012345')
  await lookOver(officer, 'task, signing')
  await page.getByRole('button', { name: 'Xác nhận: Đã ký' }).click()
  await confirmed(page, code, 'Đã ký')
}
