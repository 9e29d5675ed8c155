import type { Locator, Page } from 'playwright-core'

const FARTHEST = 80

/** Goes on with Tab until the control has the focus, as somebody without a mouse would. */
export async function tabTo(control: Locator): Promise<void> {
  const page = control.page()
  await control.first().waitFor({ state: 'attached' })
  for (let pressed = 0; pressed <= FARTHEST; pressed++) {
    if (await hasFocus(control.first())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${control}`)
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const root = element.getRootNode()
    return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element
  })
}

/** Tabs to a box and types into it. */
export async function type(control: Locator, text: string): Promise<void> {
  await tabTo(control)
  await control.page().keyboard.type(text)
}

/** Tabs to a button or link and presses it. */
export async function press(control: Locator): Promise<void> {
  await tabTo(control)
  await control.page().keyboard.press('Enter')
}

/** Tabs to a file question's control, opens it with the space bar, and takes a file in the system's own dialog. */
export async function attach(
  control: Locator,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const page = control.page()
  await tabTo(control)
  const chosen = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chosen).setFiles(file)
}

/** Whether something on the page has the focus; after an action it must not have fallen off. */
export function focusIsSomewhere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)
}
