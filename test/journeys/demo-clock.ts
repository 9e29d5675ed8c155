import type { Visitor } from './visitor.ts'

/** Presses "next day" in the top bar, and waits until the page says that it is the day that was meant. */
export async function waitUntil({ page }: Visitor, day: string): Promise<void> {
  const clock = page.getByRole('banner').getByRole('time')
  for (let nights = 0; nights < 14; nights++) {
    const now = (await clock.textContent()) ?? ''
    if (now.includes(day)) return
    await page.getByRole('button', { name: 'Sang ngày sau' }).click()
    await clock.and(page.getByText(now, { exact: true })).waitFor({ state: 'detached' })
  }
  throw new Error(`Two weeks of demo days have passed, and none was ${day}`)
}
