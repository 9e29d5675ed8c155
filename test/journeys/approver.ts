import { lookOver, lookOverInBoth } from './look-over.ts'
import { drawn } from './reform-officer.ts'
import { signInAs } from './sign-in.ts'
import type { Visitor } from './visitor.ts'

/** The author is told that somebody else has to sign. */
export async function readOwnVersion(author: Visitor): Promise<void> {
  const { page } = author
  await page.getByText('Bạn là người soạn bản này nên không thể tự duyệt.').waitFor()
  await lookOver(author, 'review, by its author')
}

/** Reads what has changed, in words, and signs it into force from today. */
export async function approve(approver: Visitor): Promise<void> {
  const { page } = approver
  await signInAs(approver, 'Hoàng Thái Bình')
  await page.getByRole('link', { name: 'Thủ tục', exact: true }).click()
  await page.getByRole('link', { name: 'bản 2 chờ duyệt' }).click()
  await page.getByText(drawn.note).waitFor()
  const changes = page.getByRole('list').getByRole('button', { name: drawn.step })
  await changes.first().click()
  await page.getByRole('button', { name: drawn.field }).first().waitFor()
  await page.getByRole('button', { name: drawn.role }).first().waitFor()
  await lookOverInBoth(approver, 'review')
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByText('đang hiệu lực').first().waitFor()
  await lookOver(approver, 'review, approved')
}
