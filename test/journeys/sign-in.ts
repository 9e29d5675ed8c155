import type { Visitor } from './visitor.ts'

/** Enters by the list of demo accounts, as the page offers it. */
export async function signInAs({ page }: Visitor, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('region', { name: 'Tài khoản dùng thử' }).getByRole('button', { name }).click()
  await page.getByRole('button', { name: `Tài khoản: ${name}` }).waitFor()
}
