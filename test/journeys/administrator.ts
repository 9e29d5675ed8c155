import { lookOver, lookOverInBoth } from './look-over.ts'
import { drawn } from './reform-officer.ts'
import { signInAs } from './sign-in.ts'
import type { Visitor } from './visitor.ts'

/** Gives the new role to an officer of the service centre. */
export async function giveNewRole(administrator: Visitor, officer: string): Promise<void> {
  const { page } = administrator
  await signInAs(administrator, 'Phan Minh Quân')
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await page.getByRole('button', { name: `Sửa: ${officer}` }).waitFor()
  await lookOverInBoth(administrator, 'administration, people')
  await page.getByRole('button', { name: `Sửa: ${officer}` }).click()
  const form = page.getByRole('region', { name: `Sửa: ${officer}` })
  await form.getByRole('button', { name: 'Thêm vị trí' }).click()
  await form.getByRole('combobox', { name: 'Vai trò' }).last().selectOption({ label: drawn.role })
  await form
    .getByRole('combobox', { name: 'Đơn vị' })
    .last()
    .selectOption({ label: 'Trung tâm Phục vụ hành chính công phường Tân Hoà' })
  await lookOver(administrator, 'administration, a person')
  await form.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText(`Đã lưu: ${officer}.`).waitFor()
  await page.getByRole('tab', { name: 'Đơn vị' }).click()
  await page.getByRole('table', { name: 'Đơn vị' }).waitFor()
  await lookOver(administrator, 'administration, units')
}
