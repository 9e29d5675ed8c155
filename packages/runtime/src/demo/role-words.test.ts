import { expect, it } from 'vitest'
import { openTestApp } from '../test-app.fixture.ts'

it('says what each demo account does by the titles that the procedures in force give its roles', async () => {
  const test = await openTestApp()
  const { accounts = [] } = await test.visitor().getDemo()
  await test.close()
  const does = new Map(accounts.map(({ email, does }) => [email.split('@')[0], does]))
  expect(does.get('hoa')?.vi).toBe('Cán bộ tiếp nhận, Trung tâm Phục vụ hành chính công')
  expect(does.get('mai')?.en).toBe('models procedures')
  // No id of a role is left in the words.
  for (const { vi, en } of does.values()) expect(`${vi} ${en}`).not.toMatch(/[a-z][A-Z]/)
})
