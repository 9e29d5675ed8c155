import type { Blank } from '../blank.ts'

/** Asked three times with a quarter of an hour between, each time at most a minute: enough for a system that restarts. */
export const serviceBlank: Blank<'service'> = {
  title: { vi: 'Hỏi hệ thống khác', en: 'Ask another system' },
  size: [172, 76],
  create: (_, { title }) => ({
    kind: 'service',
    title,
    connector: 'connector',
    send: [],
    take: [],
    within: { amount: 1, unit: 'minutes' },
    retry: { times: 3, every: { amount: 15, unit: 'minutes' } },
  }),
}
