import { factIn, type Receipt } from './applicant.ts'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { photograph } from './photograph.ts'
import type { Visitor } from './visitor.ts'

/** Looks a dossier up by its code and secret. */
export async function track(applicant: Visitor, { code, secret }: Receipt): Promise<void> {
  const { page } = applicant
  await page.goto('/track')
  await page.getByRole('textbox', { name: 'Mã hồ sơ' }).fill(code)
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(secret)
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click()
  await page.getByRole('heading', { name: 'Các bước' }).waitFor()
}

/** Hands in what the desk asked for, by mouse. */
export async function sendSupplement(applicant: Visitor): Promise<void> {
  const { page } = applicant
  const asked = page.getByRole('region', { name: 'Cần bổ sung' })
  await asked.getByText('Thiếu mặt sau của thẻ căn cước.').waitFor()
  await lookOverInBoth(applicant, 'tracker, a supplement is asked for')
  const chosen = page.waitForEvent('filechooser')
  await asked.getByRole('group', { name: 'Bản sao căn cước' }).getByText('Chọn tệp').click()
  await (await chosen).setFiles(photograph('can-cuoc-mat-sau.png', 180))
  await asked.getByRole('button', { name: /Xoá.*can-cuoc-mat-sau.png/ }).waitFor()
  await lookOver(applicant, 'tracker, the supplement attached')
  await asked.getByRole('button', { name: 'Gửi bổ sung' }).click()
  await page.getByText('Đã gửi bổ sung.').waitFor()
  await lookOverInBoth(applicant, 'tracker, the supplement sent')
}

/** The due date that the tracker tells, in words. */
export async function dueDateIn({ page }: Visitor): Promise<string> {
  return factIn(page.locator('motcua-tracker'), 'Hẹn trả')
}
