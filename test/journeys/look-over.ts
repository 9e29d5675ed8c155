import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Visitor } from './visitor.ts'

/** All rules of WCAG 2.2 A and AA and axe's best practices; none is switched off and no part of the page left out. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Judges the page from its top, in light and dark: axe, and nothing wider than the window. */
export async function lookOver({ page, complaints }: Visitor, place: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
    for (const { id, help, nodes } of violations) {
      for (const { target, html, failureSummary } of nodes) {
        complaints.push(`${place}, ${colorScheme}: ${id}: ${help}: ${target.join(' ')}: ${html}: ${failureSummary}`)
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const [content, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  if (content > room) complaints.push(`${place}: ${content} pixels wide in a window of ${room}`)
}

/** The same in English: by the switch on the page, and back. */
export async function lookOverInBoth(visitor: Visitor, place: string): Promise<void> {
  await lookOver(visitor, place)
  await visitor.page.getByRole('button', { name: 'English' }).click()
  await lookOver(visitor, `${place}, in English`)
  await visitor.page.getByRole('button', { name: 'Tiếng Việt' }).click()
}

/** Nothing fades or moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(finite.map((one) => one.finished))
  })
}
