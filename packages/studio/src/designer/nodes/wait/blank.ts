import type { Blank } from '../blank.ts'

/** The commonest wait: the applicant supplements, and the clock stands still. */
export const waitBlank: Blank<'wait'> = {
  title: { vi: 'Chờ bổ sung', en: 'Wait for the supplement' },
  size: [176, 76],
  create: (_, { title }) => ({
    kind: 'wait',
    title,
    for: { message: 'supplement', from: 'applicant', within: { amount: 30, unit: 'calendar-days' } },
    pausesClock: true,
  }),
}
